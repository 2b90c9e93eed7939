// What is known of a sampled box's volumes: nothing by its entries, all by a measure; and of its shares, the sample's.

import { describe, expect, test } from 'vitest'

import { localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { FigureQuery } from '../../src/indicators/query.ts'
import type { Mailbox } from '../../src/register/directory.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import type { MeasureEntry } from '../../src/register/kinds/measure.ts'
import { day, figureIn, month, registerOf, request, sampling, settingWith } from './logged.ts'

const year2022 = { period: yearPeriod(2022), basis: 'decided', today: day('2023-02-01') } as const

const etrangers = (received: string, fields: Partial<RequestEntry> = {}) =>
  request(received, { mailbox: 'pref-etrangers', ...fields })

const totalOf = async (entries: readonly Entry[], query: FigureQuery, id: string, using = settingWith()) =>
  figureIn(await figures(query, registerOf(entries, 3), using), id)

const boxes: readonly Mailbox[] = [
  { name: 'prefecture', main: true, exhaustive: true },
  { name: 'pref-etrangers', main: false, exhaustive: true },
]
const declared = settingWith({ mailboxes: boxes })
const week = sampling('2022-05-16', '2022-05-22', { mailbox: 'pref-etrangers' })
const entries = [
  week,
  etrangers('2022-05-17', { count: 4, theme: 'visa', acknowledgement: { sent: true, on: localDate('2022-05-17') } }),
  etrangers('2022-06-17', { count: 5, theme: 'asile', acknowledgement: { sent: false } }),
  request('2022-05-17', { mailbox: 'prefecture', count: 10, theme: 'visa' }),
]
const may = { ...year2022, period: month(2022, 5) }
const measure: MeasureEntry = {
  ...week,
  kind: 'measure',
  indicator: 'emails.received',
  start: localDate('2022-05-01'),
  end: localDate('2022-05-31'),
  numerator: 120,
}

test('a sampled box is not exhaustive: its volume is not known, and a total over it says so', async () => {
  const total = await totalOf(entries, may, 'emails.received', declared)
  expect([total.state, total.value, total.coverage]).toEqual(['known', 10, { known: 1, of: 2 }])
  const own = await totalOf(entries, { ...may, mailbox: 'pref-etrangers' }, 'emails.received', declared)
  expect([own.state, own.value]).toEqual(['unknown', null])
  const before = await totalOf(entries, { ...may, period: month(2021, 5) }, 'emails.received', declared)
  expect(before.coverage).toEqual({ known: 2, of: 2 })
})

test('a measure replaces the count, and what is followed of it is the sample', async () => {
  const own = await totalOf([...entries, measure], { ...may, mailbox: 'pref-etrangers' }, 'emails.received', declared)
  expect([own.value, own.tracked]).toEqual([120, { numerator: 4, denominator: 120 }])
  const total = await totalOf([...entries, measure], may, 'emails.received', declared)
  expect([total.value, total.coverage]).toEqual([130, { known: 2, of: 2 }])
})

test('shares are those of the sample', async () => {
  const year = { ...year2022, mailbox: 'pref-etrangers' }
  const acknowledged = await totalOf(entries, year, 'emails.acknowledged', declared)
  expect([acknowledged.numerator, acknowledged.denominator, acknowledged.sampled?.aside]).toEqual([4, 4, 5])
  const themes = await totalOf(entries, year, 'emails.themes', declared)
  expect(themes.shares).toEqual([{ key: 'visa', numerator: 4, denominator: 4 }])
})

test('where no mailbox is declared, a sampled one is missing from the total', async () => {
  const total = await totalOf(entries, may, 'emails.received')
  expect([total.value, total.coverage]).toEqual([10, { known: 1, of: 2 }])
  const own = await totalOf(entries, { ...may, mailbox: 'pref-etrangers' }, 'emails.received')
  expect(own.state).toBe('unknown')
  const without = await totalOf(entries.slice(1), may, 'emails.received')
  expect([without.value, without.coverage]).toEqual([14, null])
})

describe('where no mailbox is declared', () => {
  const sampledMain = [
    sampling('2022-05-16', '2022-05-22', { mailbox: 'prefecture' }),
    request('2022-05-17', { count: 4 }),
  ]
  const { mailbox: _mailbox, ...unnamed } = measure

  test('letters that are sampled leave the other mailboxes known', async () => {
    const letters = sampling('2022-05-16', '2022-05-22')
    const total = await totalOf([...entries, letters], may, 'emails.received')
    expect([total.value, total.coverage]).toEqual([10, { known: 1, of: 2 }])
  })

  test('an e-mail without mailbox is of the sampled main one, by mailbox as together', async () => {
    const groups = await figures({ ...may, by: 'mailbox' }, registerOf(sampledMain), settingWith())
    for (const key of ['', 'total']) {
      const { state, coverage } = figureIn(groups, 'emails.received', key)
      expect([key, state, coverage]).toEqual([key, 'unknown', { known: 0, of: 1 }])
    }
  })

  test('so is a count that somebody typed without naming a mailbox', async () => {
    const total = await totalOf([...sampledMain, unnamed], may, 'emails.received')
    expect([total.value, total.coverage]).toEqual([120, { known: 1, of: 1 }])
  })
})
