// Other published tables, out of logged entries.

import { describe, expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod, yearPeriod } from '../../src/calendar/period.ts'
import { digitsFor } from '../../src/indicators/digits.ts'
import { figures } from '../../src/indicators/figures.ts'
import { calls, day, figureIn, month, registerOf, replied, request, settingWith, transfer, undated } from './logged.ts'

const setting = settingWith()
const year = { period: yearPeriod(2022), basis: 'decided', today: day('2023-02-01') } as const

describe('local authorities, Loire-Atlantique 2022', () => {
  const mail = (matter: 'legality' | 'budget', count: number, on: string) =>
    request('2022-06-01', { nature: 'advice', requester: 'elected', matter, count, ...replied(on) })
  const entries = [
    mail('legality', 467, '2022-06-08'),
    mail('legality', 137, '2022-06-10'),
    mail('budget', 110, '2022-06-02'),
    mail('budget', 10, '2022-07-01'),
  ]

  test('legality 467 of 604 and budget 110 of 120 make 577 of 724', async () => {
    const groups = await figures(year, registerOf(entries), setting)
    const counts = (id: string) => {
      const { numerator, denominator } = figureIn(groups, id)
      return [numerator, denominator]
    }
    expect(counts('authorities.emails.legality.on-time')).toEqual([467, 604])
    expect(counts('authorities.emails.budget.on-time')).toEqual([110, 120])
    expect(counts('authorities.emails.on-time')).toEqual([577, 724])
  })

  test('79.70 % misses the target of 80 % and is not printed as 80 %', async () => {
    const together = figureIn(await figures(year, registerOf(entries), setting), 'authorities.emails.on-time')
    expect(together.met).toBe(false)
    expect(together.value).toBeCloseTo(0.79696, 5)
    expect(digitsFor(together)).toBe(1)
  })
})

test('letters from the public: 97 in time of 101, undated replies being failures; mean 6 days', async () => {
  const letter = (received: string, count: number, fields: object) =>
    request(received, { channel: 'letter', count, ...fields })
  const entries = [
    letter('2022-03-01', 97, replied('2022-03-09')),
    letter('2022-03-01', 1, replied('2022-03-16')),
    letter('2022-03-01', 3, undated),
  ]
  const groups = await figures(year, registerOf(entries), setting)
  const onTime = figureIn(groups, 'letters.on-time')
  expect([onTime.numerator, onTime.denominator, onTime.met]).toEqual([97, 101, true])
  expect(Math.round((onTime.value ?? 0) * 100)).toBe(96)
  const delay = figureIn(groups, 'letters.delay')
  expect([delay.denominator, Math.round(delay.value ?? 0)]).toEqual([98, 6])
})

test('48 % of calls answered from November 2021 to September 2022 misses 90 %', async () => {
  const days = ['2021-11-08', '2022-01-10', '2022-05-16', '2022-09-12']
  const entries = days.map((on) => calls(on, { received: 250, answered: 120, service: 'standard' }))
  const period = monthsPeriod(monthFromParts(2021, 11), monthFromParts(2022, 9))
  const answered = figureIn(await figures({ ...year, period }, registerOf(entries), setting), 'tel.answered')
  expect([answered.numerator, answered.denominator, answered.value, answered.met]).toEqual([480, 1000, 0.48, false])
})

describe('Finistère, November 2022, main mailbox', () => {
  const themes = { séjour: 877, permis: 159, titres: 109, identité: 100, association: 66, armes: 17, autre: 341 }
  const entries = Object.entries(themes).flatMap(([theme, count]) => {
    const moved = Math.round(count * 0.55)
    const parts = [{ count: moved, transfers: [transfer('Séjour', '2022-11-14')] }, { count: count - moved }]
    return parts.flatMap((part) => {
      const nextDay = Math.round(part.count * 0.4)
      const mail = { ...part, mailbox: 'prefecture', theme }
      return [
        request('2022-11-14', { ...mail, count: part.count - nextDay, ...replied('2022-11-14') }),
        request('2022-11-14', { ...mail, count: nextDay, ...replied('2022-11-15') }),
      ]
    })
  })
  const november = { ...year, period: month(2022, 11) }

  test('1 669 mails, 55 % transferred, all within 5 days, mean 0.4 day', async () => {
    const groups = await figures(november, registerOf(entries), setting)
    expect(figureIn(groups, 'emails.received').value).toBe(1669)
    expect(Math.round((figureIn(groups, 'emails.transferred').value ?? 0) * 100)).toBe(55)
    const onTime = figureIn(groups, 'emails.main.on-time')
    expect(onTime.value).toBe(1)
    expect((figureIn(groups, 'emails.main.delay').value ?? 0).toFixed(1)).toBe('0.4')
    expect(onTime.transferred.denominator).toBe(figureIn(groups, 'emails.transferred').numerator)
  })

  test('themes print 53, 10, 7, 6, 4, 1 and 20 %, although the printed ones add to 101', async () => {
    const shares = figureIn(await figures(november, registerOf(entries), setting), 'emails.themes').shares ?? []
    const printed = new Map(
      shares.map(({ key, numerator, denominator }) => [key, Math.round((100 * numerator) / denominator)]),
    )
    expect(Object.keys(themes).map((theme) => printed.get(theme))).toEqual([53, 10, 7, 6, 4, 1, 20])
    expect(shares.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(1669)
  })

  test('10 working days lie between 18 November and 1 December, not 8', () => {
    const { workingDays } = setting.rules
    expect(workingDays.between(day('2022-11-17'), day('2022-12-01'))).toBe(10)
  })
})
