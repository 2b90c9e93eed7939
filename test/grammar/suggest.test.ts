// Which command a word is, and which one it may have been meant for.

import { describe, expect, test } from 'vitest'

import { findCommand, nearest, nearestCommands } from '../../src/grammar/suggest.ts'
import { words } from '../../src/i18n/words.ts'

describe('a command', () => {
  test.each([
    ['courriel', 'email'],
    ['COURRIEL', 'email'],
    ['mél', 'email'],
    ['echeances', 'due'],
    ['Échéances', 'due'],
    ['répondre', 'reply'],
    ['reply', 'reply'],
    ['?', 'help'],
    ['undo', 'cancel'],
  ])('"%s" is %s', (verb, id) => {
    expect(findCommand(verb)).toBe(id)
  })

  test.each(['courier', '', 'constructor', '__proto__'])('"%s" is none', (verb) => {
    expect(findCommand(verb)).toBeUndefined()
  })
})

describe('a word near a command', () => {
  test.each([
    ['courier', ['courriel', 'courrier']],
    ['repondr', ['répondre']],
    ['tau', ['taux']],
    ['transf', ['transférer']],
    ['calender', ['calendrier']],
    ['stats', ['taux']],
    ['statistiques', ['taux']],
    ['supprimer', ['annuler']],
    ['effacer', ['annuler']],
    ['mes', ['moi']],
    ['holiday', []],
    ['xyz', []],
    ['', []],
  ])('"%s" may be %j', (verb, expected) => {
    expect(nearestCommands(verb, words.fr)).toEqual(expected)
  })

  test('a command named by the words that follow an unknown one is offered', () => {
    expect(nearestCommands('combien', words.fr, ['de', 'retards'])).toEqual(['retards'])
    expect(nearestCommands('combien', words.fr, ['de', 'fois'])).toEqual([])
  })

  test('who reads English is offered English names first', () => {
    expect(nearestCommands('transfr', words.en)).toEqual(['transfer'])
    expect(nearestCommands('courier', words.en)).toEqual(['courriel', 'courrier'])
  })
})

test('the nearest of some names is given as it is written', () => {
  expect(nearest('sejuor', ['Accueil', 'Séjour'])).toBe('Séjour')
  expect(nearest('zz', ['Accueil', 'Séjour'])).toBeUndefined()
  expect(nearest('a'.repeat(100_000), ['Accueil'])).toBeUndefined()
})
