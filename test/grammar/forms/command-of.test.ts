// A filled-in form is the line that a person would type, or says what is wrong with which field.

import { describe, expect, test } from 'vitest'

import { commandOf } from '../../../src/grammar/forms/command-of.ts'
import { formOf } from '../../../src/grammar/forms/form-of.ts'
import type { Answers, FormId, FormSetting } from '../../../src/grammar/forms/form.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { Directory } from '../../../src/register/directory.ts'
import { settingIn, undeclared } from './setting.ts'

const french = settingIn('fr')

const said = (id: FormId, answers: Answers, setting: FormSetting = french): unknown => {
  const filled = commandOf(formOf(id, answers, setting), answers, setting)
  return filled.kind === 'typed'
    ? filled.text
    : Object.fromEntries([...filled.faults].map(([name, line]) => [name, plainText(line).replaceAll('\u00A0', ' ')]))
}

const nothing = 'Rien n’a été enregistré.'

describe('a form says', () => {
  test.each<[FormId, Answers, string]>([
    [
      'email',
      { state: 'répondu', count: '5', received: '2026-11-19', mailbox: 'pref-etrangers' },
      '!courriel répondu 5 reçu:2026-11-19 boîte:"pref-etrangers"',
    ],
    ['email', { state: 'reçu', urgent: 'urgent', theme: 'carte grise' }, '!courriel reçu urgent thème:"carte grise"'],
    ['call', { calls: '120', answered: '96', on: '2026-11-18' }, '!appel reçus:120 décrochés:96 le:2026-11-18'],
    [
      'reply',
      { ids: 'n° 1042 et 1043', kind: 'attente', until: '2026-12-15' },
      '!répondre 1042,1043 attente jusqu’au:2026-12-15',
    ],
    ['transfer', { ids: '1042', service: 'Séjour' }, '!transférer 1042 service:"Séjour"'],
    ['close', { ids: '1042', reason: 'doublon du 987' }, '!classer 1042 motif:"doublon du 987"'],
    ['correct', { id: '1042', count: '3', received: '2026-11-10' }, '!corriger 1042 reçu:2026-11-10 nombre:3'],
    [
      'appointment',
      { step: 'demandé', on: '2026-11-19', service: 'Séjour', label: 'mairie de Gex', reference: 'A 12' },
      '!rdv demandé le:2026-11-19 service:"Séjour" libellé:"mairie de Gex" référence:"A 12"',
    ],
    ['appointment', { step: 'proposé', ids: '1042', on: '2026-11-19' }, '!rdv proposé 1042 le:2026-11-19'],
    ['update', { step: 'faite', ids: 'n° 1042 et 1043' }, '!maj faite 1042,1043'],
    ['follow', { channel: 'guichet', state: 'reçu', received: '2026-11-19' }, '!guichet reçu reçu:2026-11-19'],
  ])('%s', (id, answers, text) => {
    expect(said(id, answers)).toBe(text)
  })

  test('in English what is typed in English', () => {
    const answers = { channel: 'letter', state: 'received', requester: 'elected' }
    expect(said('follow', answers, settingIn('en'))).toBe('!letter received requester:elected')
  })

  test('a date by a key that is not one with the word before it: "reçu le" is another', () => {
    expect(said('email', { state: 'reçu', on: '2026-11-19' })).toBe('!courriel reçu date:2026-11-19')
  })

  test('a text with quotes between others', () => {
    expect(said('email', { state: 'reçu', theme: 'le "permis"' })).toBe('!courriel reçu thème:«le "permis"»')
    expect(said('close', { ids: '7', reason: 'dit «doublon»' })).toBe('!classer 7 motif:«dit «doublon»»»')
    expect(said('close', { ids: '7', reason: 'boîte:x\n«erreur' })).toBe('!classer 7 motif:"boîte:x «erreur"')
  })

  test('nothing of blanks and of what it does not ask', () => {
    expect(said('email', { state: 'reçu', theme: ' \u200B\n', ids: '1042' })).toBe('!courriel reçu')
  })
})

describe('a field is at fault', () => {
  test('when it is to be filled in and is empty', () => {
    expect(said('close', {})).toEqual({
      ids: `Ce champ est à remplir. ${nothing}`,
      reason: `Ce champ est à remplir. ${nothing}`,
    })
    expect(Object.keys(said('follow', {}) as object)).toEqual(['channel', 'state'])
  })

  test('in the words of its own reader', () => {
    const date = 'samedi 21 novembre'
    expect(said('email', { state: 'reçu', received: '2026-11-21' })).toEqual({
      received: `« 2026-11-21 » désigne un jour à venir (${date}) ; il faut une date passée ou aujourd’hui. ${nothing}`,
    })
    expect(said('transfer', { ids: '0', service: 'Séjours' })).toEqual({
      ids: `« 0 » n’est pas un numéro. Un numéro s’écrit comme 1042. ${nothing}`,
      service: `Je ne connais pas de service « Séjours ». Vouliez-vous dire Séjour ? ${nothing}`,
    })
    expect(said('email', { state: 'reçu', theme: 'x'.repeat(61) })).toEqual({
      theme: `Ce texte compte 61 caractères ; il en faut 60 au plus. ${nothing}`,
    })
  })

  test('when it holds no value of its kind', () => {
    expect(said('reply', { ids: 'mille', kind: 'fond' })).toEqual({ ids: `« mille » n’est pas un numéro. ${nothing}` })
    expect(said('reply', { ids: '1042 attente', kind: 'fond' })).toEqual({
      ids: `« 1042 attente » n’est pas un numéro. ${nothing}`,
    })
  })

  test('when a quote is left open among numbers', () => {
    expect(said('reply', { ids: '1042 "', kind: 'fond' })).toEqual({
      ids: `Un guillemet est ouvert et n’est pas fermé. ${nothing}`,
    })
  })
})

test('a service named like a key or a number is itself', () => {
  const odd = new Directory(
    ['le:12/11', '5', 'urgent', 'Séjour reçu le'].map((name) => ({ name, aliases: [], switchboard: false })),
    [],
  )
  for (const { name } of odd.services)
    expect(said('email', { state: 'reçu', count: '5', service: name }, settingIn('fr', odd))).toBe(
      `!courriel reçu 5 service:"${name}"`,
    )
})

test('any name is taken while none is declared, with its connector', () => {
  expect(said('transfer', { ids: '7', service: 'au service Séjour' }, settingIn('fr', undeclared))).toBe(
    '!transférer 7 service:"au service Séjour"',
  )
})
