// The catalogue of words: both languages say the same things, and the French is set as French is.

import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { fr } from '../../src/i18n/fr.ts'
import { typographyFaults } from '../support/french-typography.ts'
import { literalsOf } from '../support/literals.ts'
import { readSources } from '../support/source-files.ts'

/** Every leaf of a catalogue with its kind; lists of words have their own length in each language. */
const leavesOf = (value: unknown, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${path}: ${Array.isArray(value) ? 'list' : typeof value}`]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
}

test('both languages have the same keys, of the same kinds', () => {
  expect(leavesOf(fr).length).toBeGreaterThan(100)
  expect(leavesOf(en).toSorted()).toEqual(leavesOf(fr).toSorted())
})

describe('French texts', () => {
  test('have typographic apostrophes, and no-break spaces before double signs', async () => {
    const faults = (await readSources(['src/i18n/fr'])).flatMap(({ path, text }) =>
      literalsOf(text).flatMap((literal) => typographyFaults(literal).map((fault) => `${path}: ${fault}: ${literal}`)),
    )
    expect(faults).toEqual([])
  })

  test.each([
    ["Rien n'a été enregistré.", ['straight apostrophe']],
    ['Vouliez-vous dire ceci ?', ['ordinary space before a sign']],
    ['Vouliez-vous dire ceci?', ['no space before a sign']],
    ['Services: Séjour', ['no space before a sign']],
    ['« Séjour\u00a0»', ['ordinary space inside guillemets']],
    ['91,5 %', ['ordinary space before a sign']],
    ['Installation...', ['three full stops for an ellipsis']],
    ['Cible\u00a0: 90\u00a0%, non atteinte\u00a0; «\u00a0Séjour\u00a0»', []],
    ['courriel reçu:hier', []],
    ['Tapez `aide ?` pour l’aide', []],
  ])('%s', (text, faults) => {
    expect(typographyFaults(text)).toEqual(faults)
  })
})

test('texts are found in strings and templates, and what is to be typed is left out', () => {
  const source = `// isn't a text
import { a } from './a.ts'
const texts = { one: 'l\\'un', two: line\`n° \${id} : \${code(\`!voir \${id} ?\`)} \${id > 1 ? \`les \${ids}\` : 'seul'}.\` }`
  expect(literalsOf(source).toSorted()).toEqual(['./a.ts', "l'un", 'les 0', 'n° 0 : 0 0.', 'seul'].toSorted())
})
