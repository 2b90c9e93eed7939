// Which month a request belongs to, and what is pending or left beside.

import { describe, expect, test } from 'vitest'
import { figures } from '../../src/indicators/figures.ts'
import { listBehind } from '../../src/indicators/list-behind.ts'
import type { Basis } from '../../src/indicators/query.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { localDate } from '../../src/calendar/local-date.ts'
import { closed, day, figureIn, holding, month, registerOf, replied, request, settingWith, undated } from './logged.ts'

const setting = settingWith()

const ask = async (entries: readonly Entry[], rank: number, basis: Basis = 'decided', today = '2023-01-31') => {
  const query = { period: month(2022, rank), basis, today: day(today) }
  return figureIn(await figures(query, registerOf(entries), setting), 'emails.main.on-time')
}

const counts = async (...args: Parameters<typeof ask>) => {
  const { numerator, denominator, pending } = await ask(...args)
  return [numerator, denominator, pending.messages]
}

describe('a mail received on 27 October and answered on 3 November, one day before its due date', () => {
  const mail = [request('2022-10-27', replied('2022-11-03'))]

  test('is decided in November and pending in October', async () => {
    expect(await counts(mail, 10)).toEqual([0, 0, 1])
    expect(await counts(mail, 11)).toEqual([1, 1, 0])
  })
  test('is replied in November', async () => expect(await counts(mail, 11, 'replied')).toEqual([1, 1, 0]))
  test('is due in November', async () => expect(await counts(mail, 11, 'due')).toEqual([1, 1, 0]))
  test('was received in October, in whose base it is, hence not pending', async () => {
    expect(await counts(mail, 10, 'received')).toEqual([1, 1, 0])
    expect(await counts(mail, 11, 'received')).toEqual([0, 0, 0])
  })
  test('is not answered yet for somebody who asks on 2 November', async () => {
    expect(await counts(mail, 11, 'decided', '2022-11-02')).toEqual([0, 0, 1])
    expect(await counts(mail, 10, 'received', '2022-11-02')).toEqual([0, 0, 1])
  })
})

describe('a mail received on 24 October, due on the 31st, never answered', () => {
  const mail = [request('2022-10-24')]

  test('is a failure of 1 November', async () => {
    expect(await counts(mail, 10)).toEqual([0, 0, 1])
    expect(await counts(mail, 11)).toEqual([0, 1, 0])
  })
  test('is a failure of the day after, not of the due date itself', async () => {
    expect(await counts(mail, 10, 'due', '2022-10-31')).toEqual([0, 0, 1])
    expect(await counts(mail, 10, 'due', '2022-11-01')).toEqual([0, 1, 0])
  })
  test('is in no base "replied", and said to be unanswered there', async () => {
    expect(await ask(mail, 11, 'replied')).toMatchObject({ denominator: 0, state: 'empty', met: null, unanswered: 1 })
    expect((await ask(mail, 11)).unanswered).toBeNull()
  })
  test('is no longer pending on the very day that it fails, on the basis of replies neither', async () => {
    expect(await counts(mail, 11, 'replied', '2022-11-01')).toEqual([0, 0, 0])
    expect(await counts(mail, 11, 'replied', '2022-10-31')).toEqual([0, 0, 0])
    expect(await counts(mail, 10, 'replied', '2022-10-31')).toEqual([0, 0, 1])
  })
  test('answered on 15 December, counts in November as decided, in December as replied', async () => {
    const late = [request('2022-10-24', replied('2022-12-15'))]
    expect(await counts(late, 11)).toEqual([0, 1, 0])
    expect(await counts(late, 12)).toEqual([0, 0, 0])
    expect(await counts(late, 12, 'replied')).toEqual([0, 1, 0])
    expect((await ask(late, 12, 'replied')).unanswered).toBe(0)
  })
})

describe('a mail received on 14 November, due on the 21st, on the 18th', () => {
  const mail = [request('2022-11-14')]

  test.each(['decided', 'replied', 'due', 'received'] as const)(
    'is pending, no failure yet, on basis %s',
    async (basis) => expect(await counts(mail, 11, basis, '2022-11-18')).toEqual([0, 0, 1]),
  )
  test('answered on the 16th, it is in the base of its due date although that lies ahead', async () =>
    expect(await counts([request('2022-11-14', replied('2022-11-16'))], 11, 'due', '2022-11-18')).toEqual([1, 1, 0]))
  test('closed on the 16th, it is beside the base, and not before', async () => {
    const given = [request('2022-11-14', closed('2022-11-16'))]
    for (const basis of ['due', 'received'] as const) {
      expect(await ask(given, 11, basis, '2022-11-18')).toMatchObject({
        left: { closed: { messages: 1 } },
        pending: { messages: 0 },
      })
      expect(await ask(given, 11, basis, '2022-11-15')).toMatchObject({
        left: { closed: { messages: 0 } },
        pending: { messages: 1 },
      })
    }
  })
})

describe('replies that are none', () => {
  test('an undated reply is a failure on the day after the due date, in three bases', async () => {
    const mail = [request('2022-10-24', undated)]
    for (const basis of ['decided', 'replied'] as const) expect(await counts(mail, 11, basis)).toEqual([0, 1, 0])
    expect(await counts(mail, 10, 'due')).toEqual([0, 1, 0])
  })
  test('closed in time leaves the base and is shown beside; closed late stays a failure', async () => {
    const inTime = await ask([request('2022-11-02', closed('2022-11-04'))], 11)
    expect(inTime).toMatchObject({
      denominator: 0,
      left: { closed: { messages: 1 }, outside: { messages: 0 } },
      pending: { messages: 0 },
    })
    const late = await ask([request('2022-11-02', closed('2022-11-25'))], 11)
    expect(late).toMatchObject({ numerator: 0, denominator: 1, left: { closed: { messages: 0 } } })
  })
  test('a late closing vouched for as a duplicate is nowhere', async () => {
    const outcome = { kind: 'closed', on: localDate('2022-11-25'), reason: 'doublon', void: 'duplicate' } as const
    expect(await ask([request('2022-11-02', { outcome })], 11)).toMatchObject({
      denominator: 0,
      left: { closed: { messages: 0 } },
    })
  })
  test('sent outside in time is a class of its own', async () => {
    const outcome = { kind: 'outside', on: localDate('2022-11-03'), to: 'CPAM' } as const
    const figure = await ask([request('2022-11-02', { outcome, count: 3 })], 11)
    expect(figure).toMatchObject({
      denominator: 0,
      left: { closed: { messages: 0, entries: 0 }, outside: { messages: 3, entries: 1 } },
    })
  })
  test('a cancelled entry is nowhere', async () => {
    expect(await counts([request('2022-11-02', { cancelled: true })], 11)).toEqual([0, 0, 0])
  })
  test('waiting for missing items is pending, in no base, and said', async () => {
    const incomplete = { asked: localDate('2022-11-03') }
    const figure = await ask([request('2022-11-02', { incomplete, count: 2 })], 11)
    expect(figure).toMatchObject({ denominator: 0, pending: { messages: 2, entries: 1 }, suspended: { messages: 2 } })
  })
})

describe('what a figure says of its base', () => {
  test('counts are messages, with the entries beside', async () => {
    const figure = await ask(
      [request('2022-11-02', { count: 5, ...replied('2022-11-03') }), request('2022-11-28', { count: 4 })],
      11,
    )
    expect(figure).toMatchObject({ denominator: 5, entries: 1, pending: { messages: 4, entries: 1 } })
  })
  test('holding replies among the successes, and assumed dates of receipt', async () => {
    const held: Partial<RequestEntry> = { holdings: [holding('2022-11-03', '2022-12-01')], receivedAssumed: true }
    const figure = await ask([request('2022-11-02', held), request('2022-11-02', replied('2022-11-03'))], 11)
    expect(figure).toMatchObject({ numerator: 2, denominator: 2, holding: 1, assumed: 1 })
  })
  test('nothing over nothing has no value and is neither met nor missed', async () => {
    expect(await ask([], 11)).toMatchObject({ state: 'empty', value: null, met: null, target: 0.9, interval: null })
  })
  test('under thirty cases it is small; thirty are not', async () => {
    expect((await ask([request('2022-11-02', { count: 29, ...replied('2022-11-03') })], 11)).small).toBe(true)
    expect((await ask([request('2022-11-02', { count: 30, ...replied('2022-11-03') })], 11)).small).toBe(false)
  })
})

test('each list behind a figure has the entries that the figure counts', async () => {
  const entries = [
    request('2022-11-02', replied('2022-11-03')),
    request('2022-11-02', replied('2022-11-21')),
    request('2022-11-29'),
    request('2022-11-02', closed('2022-11-03')),
    request('2022-11-02'),
  ]
  const query = { period: month(2022, 11), basis: 'decided', today: day('2022-12-31') } as const
  const ids = async (which: Parameters<typeof listBehind>[1]) =>
    (await listBehind(query, which, registerOf(entries), setting)).map((entry) => entries.indexOf(entry))
  expect(await ids('in-time')).toEqual([0])
  expect(await ids('late')).toEqual([1, 4])
  expect(await ids('open')).toEqual([2])
  expect(await ids('left')).toEqual([3])
  expect(await ids('unanswered')).toEqual([4])
})
