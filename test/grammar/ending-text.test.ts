// A command that ends with a text: which words come before it, and what the text is.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsBeforeText } from '../../src/grammar/ending-text.ts'
import { either, key, type ParameterTable, word } from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { service } from '../../src/grammar/readers/place.ts'
import { passage, sentence } from '../../src/grammar/readers/text.ts'
import { context, refusalOf } from './reading.ts'
import { readCall } from '../../src/grammar/read-call.ts'

const parameters = {
  step: word(choice('templateStep')),
  templateName: either(sentence(60)),
  purpose: key(choice('templatePurpose')),
  service: key(service),
  text: key(passage(3500)),
} satisfies ParameterTable

const read = (typed: string) => {
  const values = readCall(parameters, wordsBeforeText(typed, parameters), context)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

const renewal = { step: 'add', templateName: 'renouvellement', purpose: 'reply' }

describe('a text between quotes', () => {
  test('holds line breaks, colons and guillemets', () => {
    const text = 'Bonjour,\n\nVotre demande « titre » : reçue.\nService : Séjour'
    expect(read(`ajouter renouvellement usage:réponse texte:"${text}"`)).toEqual({ ...renewal, text })
  })

  test('holds quotations in its own quotes, when no key follows them', () => {
    expect(read('ajouter renouvellement usage:réponse texte:"Le formulaire "A" est joint."')).toEqual({
      ...renewal,
      text: 'Le formulaire "A" est joint.',
    })
  })

  test('may be followed by keys', () => {
    expect(read('ajouter renouvellement texte:"Bonjour,\nmerci." usage:réponse service:Séjour')).toEqual({
      ...renewal,
      service: 'Séjour',
      text: 'Bonjour,\nmerci.',
    })
  })

  test('that nothing closes is refused', () => {
    expect(refusalOf(() => read('ajouter renouvellement usage:réponse texte:"Bonjour,'))).toContain('guillemet')
  })
})

test.each(['texte:"\t"', 'texte:', 'texte:"" service:Séjour'])('a blank text is a missing one: %s', (typed) => {
  const blank = `ajouter renouvellement usage:réponse ${typed}`
  expect(refusalOf(() => read(blank))).toMatch(/texte:/)
})

describe('a text without quotes', () => {
  test('goes to the end of the message when it has several lines', () => {
    expect(read('ajouter renouvellement usage:réponse texte:Bonjour,\nservice:Séjour ?')).toEqual({
      ...renewal,
      text: 'Bonjour,\nservice:Séjour ?',
    })
  })

  test('goes up to the next key when it has one line', () => {
    expect(read('ajouter renouvellement texte:Bonjour ! Tél. : 01 usage:réponse')).toEqual({
      ...renewal,
      text: 'Bonjour ! Tél. : 01',
    })
  })

  test('is all that follows the first line', () => {
    const text = '« Bonjour »\n\nVoici le texte : deux lignes.'
    expect(read(`ajouter renouvellement usage:réponse\n${text}`)).toEqual({ ...renewal, text })
  })

  test('follows keys on lines of their own', () => {
    expect(read('ajouter renouvellement\nusage:réponse\ntexte: Bonjour,\nmerci.')).toEqual({
      ...renewal,
      text: 'Bonjour,\nmerci.',
    })
  })
})

test('bars stand for line breaks in a text of one line only', () => {
  expect(read('ajouter renouvellement usage:réponse texte:"Bonjour, | | Merci."').text).toBe('Bonjour,\n\nMerci.')
  expect(read('ajouter renouvellement usage:réponse texte:"a|b"').text).toBe('a|b')
  expect(read('ajouter renouvellement usage:réponse texte:"9 h | 12 h\nfermé"').text).toBe('9 h | 12 h\nfermé')
})

test('every text below the first line comes back as it was typed, tidied', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '«', '»', '"', '“', ':', '|', '[', '-', 'usage:', 'texte:'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = ['Bonjour,', ...lines, 'Fin.'].join('\n')
      const kept = text
        .split('\n')
        .map((one) => one.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
      expect(read(`ajouter renouvellement usage:réponse\n${text}`)).toEqual({ ...renewal, text: kept })
    }),
    { numRuns: 200 },
  )
})
