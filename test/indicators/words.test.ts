// What indicators are called: complete, unambiguous, typographically clean.

import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { languages, words } from '../../src/i18n/words.ts'
import { fold } from '../../src/register/directory.ts'

test('no id is given twice', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(languages)('in %s', (language) => {
  const { labels, value } = words[language].indicators

  test('a word that is typed names one indicator only', () => {
    const names = catalogue.flatMap(({ id }) => [id, ...labels[id].names.map(fold)])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
  test('labels differ, and the method is a sentence', () => {
    expect(new Set(catalogue.map(({ id }) => labels[id].short)).size).toBe(catalogue.length)
    for (const { id } of catalogue) expect(labels[id].method).toMatch(/^\p{Lu}.*\.$/u)
  })
  test('no plain apostrophe, no breaking space before a double mark', () => {
    for (const { id } of catalogue) expect(Object.values(labels[id]).flat().join('\n')).not.toMatch(/'| [:;?!%]/)
  })
  test('a value carries its unit', () => {
    expect(value('days', 2.4, 1)).toMatch(/2[.,]4 /)
    expect(value('%', 0.915, 1)).toMatch(/91[.,]5.?%/)
    expect(value('count', 3795, 0)).toMatch(/3.795/)
  })
})

test('French counts one day up to 1,9 and several from 2', () => {
  expect(words.fr.indicators.value('days', 1.9, 1)).toBe('1,9 jour ouvré')
  expect(words.fr.indicators.value('days', 2, 1)).toBe('2,0 jours ouvrés')
})
