// Texts made to fit a width, each character one wide.

import { describe, expect, test } from 'vitest'
import { wrap } from '../../../src/reports/charts/fit-text.ts'

const measure = (text: string): number => text.length

describe('a title that is broken', () => {
  const title = 'Boîte principale · 2022 · Séjour'

  test.each([
    // The separator would have ended the first line, or begun the second.
    [18, ['Boîte principale', '2022 · Séjour']],
    [17, ['Boîte principale', '2022 · Séjour']],
    [16, ['Boîte principale', '2022 · Séjour']],
    [25, ['Boîte principale · 2022', 'Séjour']],
    [23, ['Boîte principale · 2022', 'Séjour']],
    [40, [title]],
  ])('at %i characters neither ends nor begins a line with a separator', (width, lines) => {
    expect(wrap(title, width, 3, measure)).toEqual(lines)
  })

  test('keeps every word at every width, and no separator at an edge', () => {
    const words = (lines: readonly string[]) => lines.join(' ').replaceAll('· ', '')
    for (let width = 10; width <= 40; width += 1) {
      const lines = wrap(title, width, 9, measure)
      expect(words(lines)).toBe(words([title]))
      for (const line of lines) expect(line).not.toMatch(/^·|·$/)
    }
  })
})

test('a word wider than the line is shortened in the middle', () => {
  expect(wrap('renouvellement', 8, 2, measure)).toEqual(['reno…ent'])
})
