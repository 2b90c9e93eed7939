// The published table of the Loire-Atlantique main mailbox, 2022, out of logged entries.

import { describe, expect, test } from 'vitest'
import { dateOf } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod } from '../../src/calendar/period.ts'
import { digitsFor } from '../../src/indicators/digits.ts'
import { figures } from '../../src/indicators/figures.ts'
import { listBehind } from '../../src/indicators/list-behind.ts'
import { answersOf, published } from '../fixtures/loire-atlantique-2022.ts'
import { day, figureIn, registerOf, replied, request, settingWith } from './logged.ts'

const setting = settingWith()
const { workingDays } = setting.rules

const entries = published.flatMap((row) =>
  answersOf(row, workingDays).map(({ received, on, count }) =>
    request(dateOf(received), { count, mailbox: 'prefecture', ...replied(dateOf(on)) }),
  ),
)

const query = {
  period: monthsPeriod(monthFromParts(2022, 1), monthFromParts(2022, 10)),
  basis: 'replied',
  by: 'month',
  today: day('2023-01-10'),
} as const

describe('Loire-Atlantique 2022, main mailbox, basis replied', () => {
  test.each(published)(
    'month %i: %i replies, %i in time, mean %i, %i %%',
    async (month, replies, inTime, mean, rate) => {
      const groups = await figures(query, registerOf(entries), setting)
      const key = `2022-${String(month).padStart(2, '0')}`
      const onTime = figureIn(groups, 'emails.main.on-time', key)
      expect([onTime.numerator, onTime.denominator]).toEqual([inTime, replies])
      expect(Math.round((onTime.value ?? 0) * 100)).toBe(rate)
      const delay = figureIn(groups, 'emails.main.delay', key)
      expect([delay.numerator, delay.denominator]).toEqual([mean * replies, replies])
      expect(delay.value).toBe(mean)
    },
  )

  test('the total pools the messages: 719 of 786 is 91.48 %, not the mean of the monthly rates', async () => {
    const total = figureIn(await figures(query, registerOf(entries), setting), 'emails.main.on-time')
    expect([total.numerator, total.denominator]).toEqual([719, 786])
    expect(total.value).toBeCloseTo(0.9148, 4)
    expect(total.met).toBe(true)
    expect(digitsFor(total)).toBe(1)
    expect(total.transferred.denominator).toBe(0)
    expect(total.unanswered).toBe(0)
  })

  test('the mean over the ten months is weighted by replies', async () => {
    const delay = figureIn(await figures(query, registerOf(entries), setting), 'emails.main.delay')
    expect([delay.numerator, delay.denominator]).toEqual([1526, 786])
    expect(Math.round(delay.value ?? 0)).toBe(2)
  })

  test('June, July and August missed the target of 90 %, although August’s 89.69 % was printed 90', async () => {
    const groups = await figures(query, registerOf(entries), setting)
    const missed = groups.filter(({ key }) => figureIn(groups, 'emails.main.on-time', key).met === false)
    expect(missed.map(({ key }) => key)).toEqual(['2022-06', '2022-07', '2022-08'])
  })

  test('the late ones can be listed: 67 messages', async () => {
    const late = await listBehind(
      { ...query, indicators: ['emails.main.on-time'] },
      'late',
      registerOf(entries),
      setting,
    )
    expect(late.reduce((sum, { count }) => sum + count, 0)).toBe(67)
  })

  test('a mailbox that is not exhaustive has no known volume', async () => {
    const box = { name: 'prefecture', main: true, exhaustive: false }
    const received = figureIn(
      await figures(query, registerOf(entries), settingWith({ mailboxes: [box] })),
      'emails.received',
    )
    expect(received).toMatchObject({ state: 'unknown', value: null, coverage: { known: 0, of: 10 } })
  })
})
