// Transfers in figures: the requester's clock goes on, the receiving service has its own.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { FigureQuery } from '../../src/indicators/query.ts'
import type { Entry } from '../../src/register/entry.ts'
import { closed, day, figureIn, holding, month, registerOf, replied, request, settingWith, transfer } from './logged.ts'

const setting = settingWith()

const ask = (entries: readonly Entry[], query: Partial<FigureQuery> = {}) =>
  figures(
    { period: month(2022, 11), basis: 'decided', today: day('2022-12-31'), ...query },
    registerOf(entries),
    setting,
  )

const counts = async (entries: readonly Entry[], id: string, query: Partial<FigureQuery> = {}, key = 'total') => {
  const { numerator, denominator, pending } = figureIn(await ask(entries, query), id, key)
  return [numerator, denominator, pending.messages]
}

// Received by Accueil on the 2nd (due the 9th), passed to Séjour on the 8th (its own limit: the 16th).
const moved = (fields: object) =>
  request('2022-11-02', { service: 'Accueil', transfers: [transfer('Séjour', '2022-11-08')], ...fields })

describe('the receiving service’s own clock', () => {
  test('runs the same limit from the transfer, whatever became of the requester’s', async () => {
    const entries = [moved(replied('2022-11-16'))]
    expect(await counts(entries, 'transfers.on-time')).toEqual([1, 1, 0])
    expect(await counts(entries, 'emails.main.on-time')).toEqual([0, 1, 0])
  })
  test('a reply on the 17th is late on it', async () =>
    expect(await counts([moved(replied('2022-11-17'))], 'transfers.on-time')).toEqual([0, 1, 0]))
  test('no reply: a failure on the 17th, pending until then', async () => {
    expect(await counts([moved({})], 'transfers.on-time', { today: day('2022-11-16') })).toEqual([0, 0, 1])
    expect(await counts([moved({})], 'transfers.on-time', { today: day('2022-11-17') })).toEqual([0, 1, 0])
  })
  test('passed on in time it leaves the base, the next service answers for itself', async () => {
    const transfers = [transfer('Séjour', '2022-11-08'), transfer('Titres', '2022-11-10')]
    const groups = await ask([moved({ transfers, ...replied('2022-11-18') })], { by: 'service' })
    expect(figureIn(groups, 'transfers.on-time', 'Séjour')).toMatchObject({
      denominator: 0,
      left: { passed: { messages: 1 } },
    })
    expect(figureIn(groups, 'transfers.on-time', 'Titres')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figureIn(groups, 'transfers.on-time')).toMatchObject({
      numerator: 1,
      denominator: 1,
      left: { passed: { messages: 1 } },
    })
  })
  test('passed on late it is a failure of the first, answered or not by the second', async () => {
    const transfers = [transfer('Séjour', '2022-11-08'), transfer('Titres', '2022-11-18')]
    const groups = await ask([moved({ transfers, ...replied('2022-11-21') })], { by: 'service' })
    expect(figureIn(groups, 'transfers.on-time', 'Séjour')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(figureIn(groups, 'transfers.on-time', 'Titres')).toMatchObject({ numerator: 1, denominator: 1 })
  })
  test('a holding reply sent before the transfer does not answer for the receiving service', async () => {
    const holdings = [holding('2022-11-03', '2022-12-01')]
    expect(await counts([moved({ holdings })], 'transfers.on-time')).toEqual([0, 1, 0])
    expect(await counts([moved({ holdings: [holding('2022-11-09', '2022-12-01')] })], 'transfers.on-time')).toEqual([
      1, 1, 0,
    ])
  })
  test('waits for missing items like the requester’s clock', async () => {
    const incomplete = { asked: localDate('2022-11-09') }
    expect(await counts([moved({ incomplete })], 'transfers.on-time')).toEqual([0, 0, 1])
    const completed = { ...incomplete, completed: localDate('2022-11-21') }
    expect(await counts([moved({ incomplete: completed, ...replied('2022-11-28') })], 'transfers.on-time')).toEqual([
      1, 1, 0,
    ])
  })
})

describe('by service', () => {
  test('a request counts for the service holding it when it was decided', async () => {
    const groups = await ask([moved(replied('2022-11-09'))], { by: 'service' })
    expect(figureIn(groups, 'emails.main.on-time', 'Séjour')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figureIn(groups, 'emails.main.on-time', 'Accueil').denominator).toBe(0)
  })
  test('handed over on the last day, it fails in the hands of the one that received it', async () => {
    const late = moved({ transfers: [transfer('Séjour', '2022-11-09')], ...replied('2022-11-14') })
    expect(await counts([late], 'emails.main.on-time', { service: 'Accueil' })).toEqual([0, 0, 0])
    expect(await counts([late], 'emails.main.on-time', { service: 'Séjour' })).toEqual([0, 1, 0])
  })
  test('handed over after the deadline, the failure stays with the one that let it pass', async () => {
    const late = moved({ transfers: [transfer('Séjour', '2022-11-10')], ...replied('2022-11-14') })
    expect(await counts([late], 'emails.main.on-time', { service: 'Accueil' })).toEqual([0, 1, 0])
    expect(await counts([late], 'emails.main.on-time', { service: 'Séjour' })).toEqual([0, 0, 0])
  })
  test('pending is with the service that held it at the end of the period', async () => {
    const open = request('2022-11-28', { service: 'Accueil', transfers: [transfer('Séjour', '2022-12-01')] })
    expect(await counts([open], 'emails.main.on-time', { service: 'Accueil' })).toEqual([0, 0, 1])
    expect(await counts([open], 'emails.main.on-time', { service: 'Séjour' })).toEqual([0, 0, 0])
  })
  test('several services are pooled; spellings of one name are one', async () => {
    const entries = [
      request('2022-11-02', { service: 'séjour', ...replied('2022-11-03') }),
      moved(replied('2022-11-04')),
    ]
    expect(await counts(entries, 'emails.main.on-time', { service: ['Sejour', 'Accueil'] })).toEqual([2, 2, 0])
  })
})

test('by mailbox: the box of first receipt, direct replies and transferred ones apart', async () => {
  const entries = [
    moved({ mailbox: 'prefecture', count: 3, ...replied('2022-11-09') }),
    moved({ mailbox: 'prefecture', count: 2, ...replied('2022-11-10') }),
    request('2022-11-02', { mailbox: 'prefecture', count: 4, ...replied('2022-11-03') }),
    request('2022-11-02', { mailbox: 'pref-etrangers', ...replied('2022-11-03') }),
  ]
  const groups = await ask(entries, { by: 'mailbox' })
  expect(groups.map(({ key }) => key)).toEqual(['pref-etrangers', 'prefecture', 'total'])
  expect(figureIn(groups, 'emails.main.on-time', 'prefecture')).toMatchObject({
    numerator: 7,
    denominator: 9,
    transferred: { numerator: 3, denominator: 5 },
  })
  expect(figureIn(groups, 'emails.mailboxes.on-time', 'pref-etrangers').denominator).toBe(1)
})

describe('announced dates', () => {
  const held = (fields: object) =>
    request('2022-11-02', {
      holdings: [holding('2022-11-03', '2022-11-18'), holding('2022-11-17', '2022-12-16')],
      ...fields,
    })

  test('kept when the substantive reply came by the first date, on the day of the reply', async () =>
    expect(await counts([held(replied('2022-11-18'))], 'holding.kept')).toEqual([1, 1, 0]))
  test('a second date does not move the first', async () =>
    expect(await counts([held(replied('2022-12-01'))], 'holding.kept')).toEqual([0, 1, 0]))
  test('not kept on the day after the announced date, pending until then', async () => {
    expect(await counts([held({})], 'holding.kept', { today: day('2022-11-18') })).toEqual([0, 0, 1])
    expect(await counts([held({})], 'holding.kept', { today: day('2022-11-19') })).toEqual([0, 1, 0])
  })
  test('closed before the date leaves the base', async () => {
    const figure = figureIn(await ask([held(closed('2022-11-10'))]), 'holding.kept')
    expect(figure).toMatchObject({ denominator: 0, left: { closed: { messages: 1 } } })
  })
})
