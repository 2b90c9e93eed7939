// Words, quotes, and what is taken out of a text before it is read.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cleanText } from '../../src/grammar/clean-text.ts'
import { quote, splitWords } from '../../src/grammar/word.ts'
import { fold } from '../../src/register/directory.ts'

const split = (text: string): readonly string[] =>
  splitWords(text).map((word) => (word.quoted ? `<${word.text}>` : word.text))

describe('words', () => {
  test.each([
    ['reçu 5', ['reçu', '5']],
    ['thème:"carte grise" 5', ['thème:', '<carte grise>', '5']],
    ['thème:« carte grise » 5', ['thème:', '<carte grise>', '5']],
    ['thème：“carte grise”', ['thème:', '<carte grise>']],
    ['thème: „carte grise“', ['thème:', '<carte grise>']],
    ['jusqu’au:30/11', ['jusqu’au:30/11']],
    ["l'usager d'hier", ["l'usager", "d'hier"]],
    ['6"', ['6"']],
    ['""', ['<>']],
    ['thème:«a «b»» c» 5', ['thème:', '<a «b» c>', '5']],
    ['«»»»', ['<»>']],
    ['«a» «b»', ['<a>', '<b>']],
    ['"carte\r\ngrise"', ['<carte grise>']],
    ['1\u202F200 appels', ['1\u202F200', 'appels']],
    ['reçu\u00A0: hier', ['reçu', ':', 'hier']],
  ])('%j are cut as %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('every text on one line can be quoted, and reads as it is', () => {
    const sign = fc.constantFrom('«', '»', '"', '“', '”', '„', ' ', 'a', ':', ',')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), fc.string(), (signs, string) => {
        const text = `${signs.join('')}${string}`.replaceAll(/\s+/g, ' ').trim()
        expect(splitWords(`thème:${quote(text)} 5`).map((word) => word.text)).toEqual(['thème:', text, '5'])
      }),
      { numRuns: 300 },
    )
  })

  test('accents, case, dashes, apostrophes and full-width signs do not matter', () => {
    expect(fold('Échéances')).toBe('echeances')
    expect(fold('JUSQU’AU')).toBe("jusqu'au")
    expect(fold('hors–délai')).toBe('hors-delai')
    expect(fold('１２／１１')).toBe('12/11')
    expect(fold('e\u0301te\u0301')).toBe('ete')
  })
})

test('control, bidirectional and zero-width characters are taken out; letters are composed', () => {
  expect(cleanText('a\u0000b\u001B[31mc\u202Ed\u2066e\u200Bf\uFEFFg')).toBe('ab[31mcdefg')
  expect(cleanText('e\u0301')).toBe('é')
  expect(cleanText('un\ndeux\ttrois')).toBe('un\ndeux\ttrois')
  expect(cleanText('\uD800seul')).toBe('\uFFFDseul')
})
