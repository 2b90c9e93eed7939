// The bench's arithmetic and its table: ratios stand the right way round, and what failed is said.

import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../bench/rows.ts'
import { median, quantile } from '../../bench/samples.ts'
import { table } from '../../bench/table.ts'

describe('samples', () => {
  test('are told by their order: one slow sample does not move the median', () => {
    expect(median([3, 1, 900, 2, 4])).toBe(3)
    expect(quantile([...Array(100).keys()], 0.95)).toBe(94)
    expect(quantile([7], 0.95)).toBe(7)
  })

  test('must exist', () => {
    expect(() => median([])).toThrow('nothing was measured')
  })
})

describe('rows', () => {
  const rowAbout = (text: string, measures: Parameters<typeof rowsOf>[0]) =>
    rowsOf(measures).find(([what]) => what?.includes(text))

  test('a peer that is slower gives how many times faster Vigie is', () => {
    expect(rowAbout('lowdb', { 'long.p50': 0.5, 'lowdb.p50': 900, lowdbSize: 250_000 })).toEqual([
      '– beside one lowdb file, 250,000 entries',
      '0.50 ms',
      '900 ms',
      '×1,800 faster',
      '≥ ×200',
    ])
  })

  test('memory given back, and more, is nothing kept', () => {
    expect(rowAbout('ten years', { 'years.figure': 2148, 'years.held': -4.6 })?.[1]).toBe('2,148 ms, nothing kept')
    expect(rowAbout('ten years', { 'years.figure': 2148, 'years.held': 12 })?.[1]).toBe('2,148 ms, 12.0 MB kept')
  })

  test('what could not be measured is said, not left out', () => {
    expect(rowAbout('one figure of a month', {})).toEqual([
      'one figure of a month',
      'not measured',
      'sqlite, covering index not measured',
      'not measured',
      '≤ ×1',
    ])
  })
})

test('a table is as wide as its widest cells', () => {
  expect(table(['what', 'n'], [['a long one', '1']])).toBe(
    ['| what       | n   |', '| ---------- | --- |', '| a long one | 1   |'].join('\n'),
  )
})
