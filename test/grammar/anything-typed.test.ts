// Whatever is typed is read or refused: nothing else is thrown, and long messages end.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { UserError } from '../../src/errors.ts'
import { cleanText } from '../../src/grammar/clean-text.ts'
import { readCommandLine } from '../../src/grammar/command-line.ts'
import type { ParameterTable } from '../../src/grammar/parameter.ts'
import { readCall } from '../../src/grammar/read-call.ts'
import { findCommand, nearestCommands } from '../../src/grammar/suggest.ts'
import { splitWords } from '../../src/grammar/word.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { languages, words as catalogues } from '../../src/i18n/words.ts'
import { context, tables, undeclared } from './reading.ts'

const everyTable: readonly ParameterTable[] = Object.values(tables)

/** Refusals are worded in both languages, so that the wording is exercised too; any other error goes through. */
const readOrRefused = (read: () => unknown): 'read' | 'refused' => {
  try {
    read()
    return 'read'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    for (const language of languages) expect(plainText(error.say(catalogues[language]))).not.toBe('')
    return 'refused'
  }
}

const readEverywhere = (text: string): 'read' | 'refused' =>
  readOrRefused(() => {
    const line = readCommandLine(text, { botNames: ['Vigie'], direct: true })
    if (line === undefined) return
    findCommand(line.verb)
    nearestCommands(line.verb, catalogues.fr)
    for (const table of everyTable)
      for (const setting of [context, undeclared]) readOrRefused(() => readCall(table, line.words, setting))
  })

const outcome = /^(?:read|refused)$/

/** Pieces that the grammar knows, in any order: nearer to its corners than random characters. */
const pieces = fc.constantFrom(
  ...'reçu répondu le : reçu: le: sous sous: jusqu’au motif: ar: boîte: " « » 1042 0 -3 12/11 31/02 .. 1042-1045'.split(
    ' ',
  ),
  ...'n° # lundi dernier mars T2 2022 j-3 novembre au du semaines 3 Séjour hors délai \u202E \u0000 １ ٣'.split(' '),
  'x'.repeat(70),
)

describe('any message', () => {
  test('of any characters is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(readEverywhere(text)).toMatch(outcome)
      }),
      { numRuns: 400 },
    )
  })

  test('of words that the grammar knows is read or refused', () => {
    const typed = fc.array(fc.tuple(pieces, fc.constantFrom(' ', '', '\u00A0')), { maxLength: 14 })
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.map(([piece, space]) => piece + space).join('')
        expect(readEverywhere(`!x ${text}`)).toMatch(outcome)
      }),
      { numRuns: 800 },
    )
  })

  test('cleaned twice is as cleaned once, and has no control character but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/\p{Bidi_Control}/u)
        expect(clean.replace(/\s/g, '')).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a message of 100 kB', () => {
  const size = 100_000

  test.each([
    ...'" « “ : 1 1: a: "a" 1, 1- .. / é e\u0301 \u202E \u0301 j- \uFDFA 😀 @ !'.split(' '),
    ...'1 |: |" |12/11 |le |reçu |reçu le:|sous 3 |n° |1042 |Séjour '.split('|'),
    ' ',
    '\u00A0',
  ])('made of %j is read or refused to its end', (piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length))
    expect(readOrRefused(() => readCommandLine(`!x ${text}`, { botNames: ['Vigie'], direct: false }))).toMatch(outcome)
    // The same without the limit of 4 000 characters: what reads words must not rely on it.
    readOrRefused(() => splitWords(cleanText(text)))
    readEverywhere(`!x ${text.slice(0, 3_990)}`)
  })
})
