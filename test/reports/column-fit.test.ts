// Which columns of a printed table may break their lines.

import { expect, test } from 'vitest'

import type { TableBlock } from '../../src/chat/reply.ts'
import { columnShares, tightColumns } from '../../src/reports/column-fit.ts'

const table = (...columns: readonly (readonly [title: string, ...cells: string[]])[]): TableBlock => ({
  kind: 'table',
  caption: ['essai'],
  columns: columns.map(([title]) => ({ title, align: 'left' })),
  rows: [0, 1].map((row) => columns.map((cells) => cells[row + 1] ?? '')),
})

test('numbers and short words stay on one line', () => {
  expect(tightColumns(table(['mois', 'janv. 2026', 'févr. 2026'], ['base', '24 176 sur 30 571', '5 sur 9']))).toEqual([
    true,
    true,
  ])
})

test('a sentence may break', () => {
  const method = 'Jours ouvrés entre la demande complète et la réponse qui arrête le délai.'
  expect(tightColumns(table(['indicateur', 'tel.answered', 'letters.delay'], ['méthode', method, method]))).toEqual([
    true,
    false,
  ])
})

test('a table of many columns breaks the widest ones rather than leave the page', () => {
  const wide = Array.from({ length: 8 }, () => ['thème', 'deux mots brefs', 'a'] as const)
  const fitted = tightColumns(table(...wide))
  expect(fitted).toContain(false)
  expect(fitted.filter(Boolean).length).toBeGreaterThan(0)
})

test('a table without rows has columns all the same', () => {
  expect(tightColumns({ ...table(['mois'], ['résultat']), rows: [] })).toEqual([true, true])
})

test('shares add to one, and what is long gets most of the page', () => {
  const method = 'Jours ouvrés entre la demande complète et la réponse qui arrête le délai.'
  const shares = columnShares(table(['indicateur', 'tel.answered', 'letters.delay'], ['méthode', method, method]))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
  expect(shares[1]).toBeGreaterThan(0.7)
  expect(shares[0]).toBeGreaterThan(0.1)
})

test('a column of numbers beside short ones is as wide as they are long', () => {
  const [left = 0, right = 0] = columnShares(table(['mois', 'mai', 'juin'], ['base', '24 176 sur 30 571', '5 sur 9']))
  expect(right).toBeGreaterThan(left)
})
