// Lines as people say them, read as commands are written.

import { expect, test } from 'vitest'
import { namedAfterNumber, verbFirst, withoutFlourish } from '../../src/dispatch/typed-line.ts'
import { splitWords } from '../../src/grammar/word.ts'

const lineOf = (text: string) => {
  const [verb, ...words] = splitWords(text)
  return { prefix: '' as const, verb: verb?.text ?? '', words }
}

const read = (text: string): string => {
  const { verb, words } = verbFirst(lineOf(text))
  return [verb, ...words.map((word) => word.text)].join(' ')
}

test.each([
  ['5 courriels répondus hier', 'courriels 5 répondus hier'],
  ['2 courriers reçus', 'courriers 2 reçus'],
  ['3 appels perdus', 'appels 3 perdus'],
  ['courriel répondu 5', 'courriel répondu 5'],
  // It could be two answered messages as well as entry 2: nobody guesses.
  ['2 répondu', '2 répondu'],
  ['5 bananes', '5 bananes'],
])('%s is read as %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

test('a number before an act names the act, to be offered', () => {
  expect(namedAfterNumber(lineOf('1042 répondu'))).toBe('reply')
  expect(namedAfterNumber(lineOf('répondu 1042'))).toBeUndefined()
})

test.each([
  ['retards ?', 'retards'],
  ['urgent 1 !', 'urgent 1'],
  ['!aide\u00a0?!', '!aide'],
  ['?', '?'],
  ['!!!', '!!!'],
  ['5?', '5?'],
])('%j keeps %j', (typed, kept) => {
  expect(withoutFlourish(typed)).toBe(kept)
})

test('a hundred thousand exclamation marks before a word are read at once', () => {
  const text = `${'!'.repeat(100_000)}a`
  expect(withoutFlourish(text)).toBe(text)
})
