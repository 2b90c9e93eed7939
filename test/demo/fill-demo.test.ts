// The demonstration in a register on disk, and what its figures say.

import { describe, expect, test } from 'vitest'
import { stoppedClock } from '../../src/clock.ts'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { type Month, monthOf } from '../../src/calendar/month.ts'
import { monthPeriod, monthsPeriod } from '../../src/calendar/period.ts'
import { fillDemo } from '../../src/demo/fill-demo.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { Scope } from '../../src/indicators/query.ts'
import { entryId } from '../../src/register/ids.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { config, visitor, yearOn } from './year-on.ts'

/** The register of a demonstration opened at noon on a day. */
const demoOn = async (date: string) => {
  const directory = await freshFolder()
  const clock = stoppedClock(Temporal.Instant.from(`${date}T12:00:00Z`), config.timezone)
  await fillDemo({ directory, config, clock, visitor })
  return openOn(directory)
}

const figuresOf = async (date: string, asked: Partial<Scope>) => {
  const today = dayOf(localDate(date))
  const register = await demoOn(date)
  try {
    const period = monthPeriod((monthOf(today) - 1) as Month)
    const [total] = await figures({ period, basis: 'decided', today, ...asked }, register, config.figures)
    return total?.figures ?? []
  } finally {
    await register.close()
  }
}

test('the folder holds the year, entry by entry', async () => {
  const register = await demoOn('2026-11-20')
  const year = yearOn(dayOf(localDate('2026-11-20')))
  expect(await register.get(entryId(1))).toEqual(year[0])
  expect(await register.get(entryId(year.length))).toEqual(year.at(-1))
  expect(await register.reserve(1)).toEqual([year.length + 1])
  await register.close()
})

describe('last month', () => {
  test.each(['2026-11-20', '2026-01-01', '2026-09-07', '2027-05-18'])(
    'seen on %s met one target and missed one',
    async (date) => {
      const verdicts = (await figuresOf(date, {})).map(({ met }) => met)
      expect(verdicts).toContain(true)
      expect(verdicts).toContain(false)
    },
  )

  test('seven to nine calls in ten were answered', async () => {
    const [answered] = await figuresOf('2026-11-20', { indicators: ['tel.answered'] })
    expect(answered?.value).toBeGreaterThan(0.7)
    expect(answered?.value).toBeLessThan(0.86)
  })

  test('about 55 % of the mails of the main mailbox were transferred', async () => {
    const [transferred] = await figuresOf('2026-11-20', { indicators: ['emails.transferred'], mailbox: 'prefecture' })
    expect(transferred?.value).toBeGreaterThan(0.48)
    expect(transferred?.value).toBeLessThan(0.62)
  })
})

test('the year has something to say of every indicator', async () => {
  const period = monthsPeriod((2025 * 12 + 10) as Month, (2026 * 12 + 9) as Month)
  const found = await figuresOf('2026-11-20', { period })
  expect(found.length).toBe(catalogue.length)
  expect(found.filter(({ state }) => state !== 'known').map(({ indicator }) => indicator.id)).toEqual([])
})

test('April was a bad month for the mailbox of foreign nationals, June was not', async () => {
  const onTime = async (month: number) => {
    const period = monthPeriod((2026 * 12 + month - 1) as Month)
    const indicators = ['emails.mailboxes.on-time']
    const [figure] = await figuresOf('2026-11-20', { period, indicators, mailbox: 'pref-etrangers' })
    return figure?.value
  }
  expect(await onTime(4)).toBeLessThan(0.8)
  expect(await onTime(6)).toBeGreaterThan(0.85)
})
