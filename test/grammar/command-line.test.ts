// How a message is recognised as a command.

import { describe, expect, test } from 'vitest'

import { readCommandLine } from '../../src/grammar/command-line.ts'
import { refusalOf } from './reading.ts'

const botNames = ['Vigie', '@vigie:agent.tchap.gouv.fr']

const read = (text: string, direct = false): string | undefined => {
  const line = readCommandLine(text, { botNames, direct })
  return line && [`${line.prefix}|${line.verb}`, ...line.words.map((word) => word.text)].join('|')
}

describe('in a shared room', () => {
  test.each([
    ['!courriel reçu', '!|courriel|reçu'],
    ['/courriel reçu', '/|courriel|reçu'],
    ['! courriel  reçu ', '!|courriel|reçu'],
    ['！courriel reçu', '!|courriel|reçu'],
    ['!Courriel : reçu', '!|Courriel|reçu'],
    ['!courriel: reçu', '!|courriel|reçu'],
    ['@vigie courriel reçu', '|courriel|reçu'],
    ['@Vigie: courriel reçu', '|courriel|reçu'],
    ['vigie: courriel reçu', '|courriel|reçu'],
    ['Vigie : courriel reçu', '|courriel|reçu'],
    ['vigie, courriel reçu', '|courriel|reçu'],
    ['VIGIE courriel reçu', '|courriel|reçu'],
    ['vigie !courriel reçu', '!|courriel|reçu'],
    ['@vigie:agent.tchap.gouv.fr courriel reçu', '|courriel|reçu'],
    ['!?', '!|?'],
    ['!courriel\u00A0reçu\nurgent', '!|courriel|reçu|urgent'],
    ['\u200E!courriel\u200B reçu', '!|courriel|reçu'],
    ['@vigie', '|'],
  ])('"%s" is for the bot', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['bonjour', 'courriel reçu', 'vigies courriel', 'la vigie: courriel', '', ' ', '!', '/ '])(
    '"%s" is not',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )
})

test('in a direct conversation no prefix is needed', () => {
  expect(read('courriel reçu', true)).toBe('|courriel|reçu')
  expect(read('', true)).toBeUndefined()
})

test('a message of more than 4 000 characters is refused when it is for the bot, ignored when it is not', () => {
  const long = 'a '.repeat(2_500)
  expect(refusalOf(() => read(`!${long}`))).toBe(
    'Ce message compte 5\u202F000 caractères ; il en faut 4\u202F000 au plus. Rien n’a été enregistré.',
  )
  expect(read(long)).toBeUndefined()
})

test('a quote that nothing closes is refused', () => {
  expect(refusalOf(() => read('!courriel thème:"carte grise'))).toBe(
    'Un guillemet est ouvert et n’est pas fermé. Rien n’a été enregistré.',
  )
})
