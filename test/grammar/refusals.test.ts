// What is said of a call that was not understood: what, why, and the nearest right form.

import { describe, expect, test } from 'vitest'

import { type CommandId, type ParameterTable } from '../../src/grammar/parameter.ts'
import { readCall } from '../../src/grammar/read-call.ts'
import type { Language } from '../../src/i18n/words.ts'
import { context, refusalOf, tables, undeclared, wordsOf } from './reading.ts'

const said = (command: keyof typeof tables, typed: string, language: Language = 'fr'): string => {
  const id: CommandId = command
  const table: ParameterTable = tables[command]
  return refusalOf(() => readCall(table, wordsOf(typed), { ...context, command: id }), language)
}

describe('in French', () => {
  test.each([
    ['email', 'réponu 3', 'Je ne comprends pas « réponu ». Vouliez-vous dire répondu ? Rien n’a été enregistré.'],
    ['email', 'répondu répondu', '« répondu » est de trop : cela est déjà dit autrement. Rien n’a été enregistré.'],
    ['email', 'répondu 5 200', 'Le nombre « 200 » est de trop. Le détail : !aide courriel. Rien n’a été enregistré.'],
    [
      'email',
      'répondu 12/11',
      '« 12/11 » est une date, mais de quoi ? Par exemple reçu:12/11 ou le:12/11. Rien n’a été enregistré.',
    ],
    [
      'email',
      'répondu le lundi',
      '« le lundi » est une date, mais de quoi ? Par exemple reçu:lundi ou le:lundi. Rien n’a été enregistré.',
    ],
    ['close', '1042 12/11', 'Cette commande ne prend pas de date : « 12/11 » est de trop. Rien n’a été enregistré.'],
    [
      'call',
      '120',
      'Je ne sais pas ce que compte « 120 ». Par exemple reçus:120, décrochés:120 ou perdus:120. Rien n’a été enregistré.',
    ],
    ['email', 'reçu téme:x', 'Je ne connais pas téme: ici. Vouliez-vous dire thème: ? Rien n’a été enregistré.'],
    ['close', '1042 objet:x', 'Je ne connais pas objet: ici. Cette commande comprend motif:. Rien n’a été enregistré.'],
    ['email', 'reçu:hier reçu:lundi', 'reçu: est donné deux fois : gardez-en un. Rien n’a été enregistré.'],
    ['email', 'reçu:', 'Il manque la date après reçu:. Par exemple reçu:12/11. Rien n’a été enregistré.'],
    ['call', 'perdu', 'Il manque le nombre après perdu:. Par exemple perdu:120. Rien n’a été enregistré.'],
    ['call', 'perdu deux', '« deux » n’est pas un nombre. Par exemple perdu:120. Rien n’a été enregistré.'],
    ['email', 'reçu:bientôt', '« bientôt » n’est pas une date. Par exemple reçu:12/11. Rien n’a été enregistré.'],
    [
      'rates',
      'base:truc',
      'Je ne comprends pas « truc » après base:. Il faut décidées, répondues, échéance ou reçues. Rien n’a été enregistré.',
    ],
    [
      'rates',
      'base:répondue s',
      'Je ne comprends pas « s ». Les noms des indicateurs : !indicateurs. Le détail : !aide taux. Rien n’a été enregistré.',
    ],
    ['reply', 'fond', 'Il manque un numéro. Par exemple !répondre 1042 1043 fond. Rien n’a été enregistré.'],
    ['reply', 'abc', '« abc » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.'],
    ['close', '1042', 'Il manque motif:. Par exemple !classer 1042 motif:doublon. Rien n’a été enregistré.'],
    ['email', 'répondu reçu', 'Une ligne note des messages reçus ou répondus, pas les deux. Rien n’a été enregistré.'],
    [
      'email',
      'répondu 5 reçu:hier !courrier répondu 2',
      'Une seule commande par ligne : envoyez !courrier dans un autre message. Rien n’a été enregistré.',
    ],
    ['reply', '1042 du 2', '« 2 » n’est pas une date. Par exemple du:12/11. Rien n’a été enregistré.'],
    ['show', '1 3', 'Cette commande porte sur un seul numéro : « 3 » est de trop. Rien n’a été enregistré.'],
    [
      'reply',
      '1 attente 15/12',
      '« 15/12 » est une date, mais de quoi ? Par exemple jusqu’au:15/12. Rien n’a été enregistré.',
    ],
    ['reply', '1 attente hier', '« hier » est une date, mais de quoi ? Par exemple le:hier. Rien n’a été enregistré.'],
    [
      'email',
      'reçu séjour hier merci',
      'Je ne comprends pas « merci ». Un nom ou un texte de plusieurs mots se met entre guillemets. Le détail : !aide courriel. Rien n’a été enregistré.',
    ],
    [
      'email',
      'zzz répondu yyy',
      'Je ne comprends pas « zzz ». Un nom ou un texte de plusieurs mots se met entre guillemets. Le détail : !aide courriel. Rien n’a été enregistré.',
    ],
    ['email', 'reçu:31/02', '« 31/02 » n’est pas une date : février 2026 a 28 jours. Rien n’a été enregistré.'],
  ] as const)('"%s %s": %s', (command, typed, expected) => {
    expect(said(command, typed)).toBe(expected)
  })
})

test('in English, with the words of the English commands', () => {
  expect(said('reply', 'full', 'en')).toBe(
    'Missing: the number of a request. For example !reply 1042 1043 substantive. Nothing was recorded.',
  )
  expect(said('email', 'replied 12/11', 'en')).toBe(
    '“12/11” is a date, but of what? For example received:12/11 or on:12/11. Nothing was recorded.',
  )
})

test('what was typed is shown as typed, never as something to press', () => {
  expect(said('email', '<b>gras</b> !gras')).toContain('« <b>gras</b> !gras »')
})

test('a long text is not repeated whole', () => {
  expect(said('email', 'x'.repeat(3_000)).length).toBeLessThan(250)
})

test('a key without its colon is recognised as one', () => {
  expect(said('email', 'répondu thème renouvellement')).toBe(
    'thème s’écrit avec deux-points et sa valeur, par exemple thème:"carte grise". Rien n’a été enregistré.',
  )
})

test('a name typed where none is declared is asked for with its key', () => {
  const words = wordsOf('novembre Séjour')
  expect(refusalOf(() => readCall(tables.rates, words, undeclared))).toBe(
    'Je ne comprends pas « Séjour ». Si c’est un nom, écrivez service:Séjour. Rien n’a été enregistré.',
  )
})
