// A sampled box counts what it received in its declared weeks, on the day received; whatever is logged outside is left aside.

import { describe, expect, test } from 'vitest'

import { yearPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { listBehind } from '../../src/indicators/list-behind.ts'
import { bases, type FigureQuery } from '../../src/indicators/query.ts'
import { leftAsideBy, receivedIn, sampleStanding } from '../../src/indicators/sampled-requests.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { localDate } from '../../src/calendar/local-date.ts'
import {
  day,
  figureIn,
  month,
  registerOf,
  replied,
  request,
  sampling,
  settingWith,
  transfer,
  undated,
} from './logged.ts'

const setting = settingWith()
const year2022 = { period: yearPeriod(2022), basis: 'decided', today: day('2023-02-01') } as const

const letter = (received: string, fields: Partial<RequestEntry>) => request(received, { channel: 'letter', ...fields })
const etrangers = (received: string, fields: Partial<RequestEntry> = {}) =>
  request(received, { mailbox: 'pref-etrangers', ...fields })

const totalOf = async (entries: readonly Entry[], query: FigureQuery, id: string) =>
  figureIn(await figures(query, registerOf(entries, 3), setting), id)

describe('letters of Loire-Atlantique in 2022, two weeks of them', () => {
  const weeks = [sampling('2022-05-16', '2022-05-22'), sampling('2022-11-14', '2022-11-20')]
  const inWeeks = [
    letter('2022-05-17', { count: 60, ...replied('2022-05-25') }),
    letter('2022-11-15', { count: 37, ...replied('2022-11-23') }),
    letter('2022-05-18', { count: 1, ...replied('2022-06-20') }),
    letter('2022-11-16', { count: 3, ...undated }),
  ]
  const others = [
    letter('2022-03-01', { count: 40, ...replied('2022-04-29') }),
    letter('2022-05-23', { count: 5, ...replied('2022-05-24') }),
    letter('2022-12-30', { count: 2 }),
  ]

  test.each(bases)(
    '101 sampled, 97 in time, 4 late or undated: 96 %, whatever basis is asked for (%s)',
    async (basis) => {
      const { numerator, denominator, value, sampled, met, unanswered } = await totalOf(
        [...weeks, ...inWeeks, ...others],
        { ...year2022, basis },
        'letters.on-time',
      )
      expect([numerator, denominator, Math.round((value ?? 0) * 100), met]).toEqual([97, 101, 96, true])
      expect(sampled).toMatchObject({ messages: 101, aside: 47 })
      expect(sampled?.days.map(({ mailbox, start, end, afterwards }) => [mailbox, start, end, afterwards])).toEqual([
        [null, day('2022-05-16'), day('2022-05-22'), false],
        [null, day('2022-11-14'), day('2022-11-20'), false],
      ])
      expect(unanswered ?? 0).toBe(0)
    },
  )

  test('each is placed in the month that received it; a month without weeks is sans objet', async () => {
    const groups = await figures({ ...year2022, by: 'month' }, registerOf([...weeks, ...inWeeks, ...others]), setting)
    const told = (key: string) => {
      const { state, numerator, denominator, sampled } = figureIn(groups, 'letters.on-time', key)
      return [state, numerator, denominator, sampled?.aside ?? null]
    }
    expect(told('2022-03')).toEqual(['empty', 0, 0, 40])
    expect(told('2022-05')).toEqual(['known', 60, 61, 5])
    expect(told('2022-06')).toEqual(['empty', 0, 0, null])
    expect(told('2022-11')).toEqual(['known', 37, 40, 0])
    expect(told('total')).toEqual(['known', 97, 101, 47])
  })

  test('the mean is over the replies to the sample, also those of a later month', async () => {
    const may = await totalOf(
      [...weeks, ...inWeeks, ...others],
      { ...year2022, period: month(2022, 5) },
      'letters.delay',
    )
    expect([may.numerator, may.denominator]).toEqual([60 * 6 + 1 * 21, 61])
    const june = await totalOf([...weeks, ...inWeeks], { ...year2022, period: month(2022, 6) }, 'letters.delay')
    expect(june.denominator).toBe(0)
  })

  test('other years are counted as always', async () => {
    const other = letter('2021-05-17', { count: 7, ...replied('2021-05-20') })
    const figure = await totalOf(
      [...weeks, other],
      { period: yearPeriod(2021), basis: 'decided', today: day('2023-02-01') },
      'letters.on-time',
    )
    expect([figure.denominator, figure.sampled]).toEqual([7, null])
  })

  test('a cancelled declaration samples nothing', async () => {
    const undone = weeks.map((entry) => ({ ...entry, cancelled: true as const }))
    const figure = await totalOf([...undone, ...inWeeks, ...others], year2022, 'letters.on-time')
    expect([figure.denominator, figure.sampled]).toEqual([146, null])
  })
})

describe('what is sampled', () => {
  const week = { mailbox: 'pref-etrangers' } as const
  const inside = etrangers('2022-05-17', { count: 2, ...replied('2022-05-18') })
  const outside = etrangers('2022-06-17', { count: 3, ...replied('2022-06-20') })

  test('a mailbox without the others, nor letters', async () => {
    const entries = [
      sampling('2022-05-16', '2022-05-22', week),
      inside,
      outside,
      request('2022-06-17', { mailbox: 'pref-titres', count: 5, ...replied('2022-06-20') }),
      letter('2022-06-17', { count: 7, ...replied('2022-06-20') }),
    ]
    const boxes = await totalOf(entries, year2022, 'emails.mailboxes.on-time')
    expect([boxes.denominator, boxes.sampled?.messages, boxes.sampled?.aside]).toEqual([7, 2, 3])
    const letters = await totalOf(entries, year2022, 'letters.on-time')
    expect([letters.denominator, letters.sampled]).toEqual([7, null])
  })

  test('everything that it received, complaints and elected officials too', async () => {
    const entries = [
      sampling('2022-05-16', '2022-05-22', week),
      etrangers('2022-06-17', { nature: 'complaint', ...replied('2022-06-20') }),
      etrangers('2022-05-17', { nature: 'complaint', ...replied('2022-05-18') }),
      etrangers('2022-06-17', { requester: 'elected', ...replied('2022-06-20') }),
    ]
    expect((await totalOf(entries, year2022, 'complaints.on-time')).denominator).toBe(1)
    const elected = await totalOf(entries, year2022, 'authorities.emails.on-time')
    expect([elected.state, elected.sampled?.aside]).toEqual(['empty', 1])
  })

  test('letters of one service leave those of the others as they are', async () => {
    const entries = [
      sampling('2022-05-16', '2022-05-22', { service: 'Séjour' }),
      letter('2022-06-17', { service: 'Séjour', count: 3, ...replied('2022-06-20') }),
      letter('2022-05-17', { service: 'séjour', count: 2, ...replied('2022-05-20') }),
      letter('2022-06-17', { service: 'Légalité', count: 5, ...replied('2022-06-20') }),
    ]
    const found = await totalOf(entries, year2022, 'letters.on-time')
    expect([found.denominator, found.sampled?.messages, found.sampled?.aside]).toEqual([7, 2, 3])
  })

  test('where no mailbox is declared, e-mails without one are of the main one', async () => {
    const entries = [
      sampling('2022-05-16', '2022-05-22', { mailbox: 'prefecture' }),
      request('2022-06-17', replied('2022-06-20')),
      request('2022-05-17', replied('2022-05-18')),
    ]
    expect((await totalOf(entries, year2022, 'emails.main.on-time')).denominator).toBe(1)
  })

  test('a transfer counts on the day its request was received, and not at all outside the weeks', async () => {
    const sent = (received: string, on: string, until: string) =>
      etrangers(received, { service: 'Accueil', transfers: [transfer('Séjour', on)], ...replied(until) })
    const entries = [
      sampling('2022-05-16', '2022-05-22', week),
      sent('2022-05-20', '2022-06-07', '2022-06-08'),
      sent('2022-07-01', '2022-07-04', '2022-07-05'),
    ]
    const inMay = await totalOf(entries, { ...year2022, period: month(2022, 5) }, 'transfers.on-time')
    expect([inMay.numerator, inMay.denominator]).toEqual([1, 1])
    const later = await totalOf(entries, { ...year2022, period: month(2022, 7) }, 'transfers.on-time')
    expect([later.denominator, later.sampled?.aside]).toEqual([0, 1])
    const months = await figures({ ...year2022, by: 'month' }, registerOf(entries), setting)
    expect(figureIn(months, 'transfers.on-time', '2022-05').denominator).toBe(1)
    expect(figureIn(months, 'transfers.on-time', '2022-06').denominator).toBe(0)
  })

  test('a request that is still running on the last day is pending in the sample, and in no base', async () => {
    const entries = [sampling('2022-05-16', '2022-05-22', week), etrangers('2022-05-20'), etrangers('2022-05-24')]
    const found = await totalOf(
      entries,
      { ...year2022, period: month(2022, 5), today: day('2022-05-25') },
      'emails.mailboxes.on-time',
    )
    expect([found.denominator, found.pending.messages, found.sampled?.aside]).toEqual([0, 1, 1])
    // Also the days that are still to come.
    const early = await totalOf(
      [...entries, etrangers('2022-05-03')],
      { ...year2022, period: month(2022, 5), today: day('2022-05-04') },
      'emails.mailboxes.on-time',
    )
    expect(early.sampled).toMatchObject({ messages: 0, aside: 1, days: [{ start: day('2022-05-16') }] })
  })

  test('weeks declared once they had begun say so', async () => {
    const late = sampling('2022-05-16', '2022-05-22', { ...week, declared: localDate('2022-05-17') })
    const onTheDay = sampling('2022-11-14', '2022-11-20', { ...week, declared: localDate('2022-11-14') })
    const found = await totalOf([late, onTheDay, inside], year2022, 'emails.mailboxes.on-time')
    expect(found.sampled?.days.map(({ afterwards }) => afterwards)).toEqual([true, false])
  })
})

describe('lists', () => {
  const entries = [
    sampling('2022-05-16', '2022-05-22', { mailbox: 'pref-etrangers' }),
    etrangers('2022-05-17', replied('2022-06-20')),
    etrangers('2022-06-17', replied('2022-08-20')),
  ]

  test('those behind a figure hold what it counts', async () => {
    const late = await listBehind(year2022, 'late', registerOf(entries), setting)
    expect(late.map(({ received }) => received)).toEqual(['2022-05-17'])
  })

  test('whether a request counts can be asked of it', () => {
    const standing = entries.filter((entry) => entry.kind === 'sampling')
    const asked = entries.filter((entry) => entry.kind === 'request')
    expect(asked.map((entry) => sampleStanding(entry, standing, setting))).toEqual(['within', 'outside'])
    expect(sampleStanding(etrangers('2021-05-17'), standing, setting)).toBe('none')
    expect(sampleStanding(letter('2022-06-17', {}), standing, setting)).toBe('none')
  })

  test('a declaration knows what it covers and what it leaves aside', async () => {
    const [declared] = entries.filter((entry) => entry.kind === 'sampling')
    if (declared === undefined) throw new Error('declared above')
    const register = registerOf(entries)
    expect([...(await receivedIn([declared], register, setting)).values()]).toEqual([1])
    expect(await leftAsideBy(declared, register, setting)).toBe(1)
  })
})
