// Totals kept with a chunk: counted once, told apart by all that decides of them, and few.

import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthPeriod, type Period } from '../../src/calendar/period.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { figures } from '../../src/indicators/figures.ts'
import { KeptTotals } from '../../src/indicators/kept-totals.ts'
import { defaultFigureSetting, type FigureQuery } from '../../src/indicators/query.ts'
import { Tally } from '../../src/indicators/tally.ts'
import { Directory } from '../../src/register/directory.ts'
import type { Entry } from '../../src/register/entry.ts'
import { aRequest, usualRules } from '../support/requests.ts'

const setting = { ...defaultFigureSetting, rules: usualRules, directory: new Directory([], []) }
const november: Period = monthPeriod(monthFromParts(2026, 11))
const usual = { period: november, basis: 'received', today: dayOf(localDate('2026-12-31')) } as const

const requests: readonly Entry[] = [
  aRequest(1, '2026-11-02', { service: 'Séjour', outcome: { kind: 'replied', on: localDate('2026-11-03') } }),
  aRequest(2, '2026-11-04', { service: 'Titres', outcome: { kind: 'replied', on: localDate('2026-12-03') } }),
]

const onTime = async (chunk: readonly Entry[], more: Partial<FigureQuery> = {}): Promise<string> => {
  const register = {
    standing: async () => [],
    touching: async function* () {
      yield chunk
    },
  }
  const query = { ...usual, indicators: ['emails.main.on-time'], ...more }
  const [figure] = (await figures(query, register, setting)).at(-1)?.figures ?? []
  return `${figure?.numerator}/${figure?.denominator}`
}

test('the same chunk gives each question its own answer, in any order', async () => {
  for (const round of [1, 2]) {
    expect(await onTime(requests), `round ${round}`).toBe('1/2')
    expect(await onTime(requests, { service: 'Séjour' })).toBe('1/1')
    expect(await onTime(requests, { service: 'Titres' })).toBe('0/1')
    expect(await onTime(requests, { basis: 'replied' })).toBe('1/1')
    expect(await onTime(requests, { today: dayOf(localDate('2026-11-10')) })).toBe('1/1')
  }
  expect(await onTime(requests.slice(0, 1))).toBe('1/1')
})

test('the oldest question is forgotten first, and counted again when it comes back', () => {
  const kept = new KeptTotals()
  let counted = 0
  const ask = (key: string): void => {
    kept.of(key, () => {
      counted += 1
      return [new Tally()]
    })
  }
  for (let index = 0; index < 100; index += 1) ask(`question ${index}`)
  ask('question 99')
  expect(counted).toBe(100)
  ask('question 0')
  expect(counted).toBe(101)
})
