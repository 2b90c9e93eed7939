// The improvement plan in figures: the published table, which actions belong to a period, and what stands beside the rate.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { check } from '../../src/indicators/checking/check.ts'
import { statedFigures } from '../../src/indicators/checking/from-figures.ts'
import { compare } from '../../src/indicators/compare.ts'
import { courses } from '../../src/indicators/course.ts'
import { figures } from '../../src/indicators/figures.ts'
import { isPastDue, planStateOn, planTable } from '../../src/indicators/plan.ts'
import { planOf } from '../../src/indicators/plan-of-period.ts'
import type { Entry } from '../../src/register/entry.ts'
import { type ImprovementEntry, type PlanModule, planModules } from '../../src/register/kinds/improvement.ts'
import { day, figureIn, month, registerOf, request, settingWith } from './logged.ts'

const setting = settingWith()

const action = (fields: Partial<ImprovementEntry> = {}): ImprovementEntry => {
  const { id, revision, logged } = request('2022-01-01')
  return {
    id,
    revision,
    logged,
    kind: 'improvement',
    module: 'module-1',
    title: 'Refaire le livret',
    added: localDate('2021-09-01'),
    ...fields,
  }
}

const started = localDate('2022-02-01')
const done = localDate('2022-06-30')

const many = (count: number, fields: Partial<ImprovementEntry>) => Array.from({ length: count }, () => action(fields))

const inModule = (module: PlanModule, finished: number, running: number, idle: number): readonly ImprovementEntry[] => [
  ...many(finished, { module, done }),
  ...many(running, { module, started }),
  ...many(idle, { module }),
]

const query = { period: yearPeriod(2022), basis: 'decided', today: day('2023-01-10') } as const

const figureOf = async (entries: readonly Entry[], scope: object = {}) =>
  figureIn(await figures({ ...query, ...scope }, registerOf(entries), setting), 'plan.done')

describe('Loire-Atlantique 2022', () => {
  const plan = [
    ...inModule('module-1', 65, 14, 14),
    ...inModule('module-2', 4, 0, 0),
    ...inModule('module-4', 1, 0, 3),
    ...inModule('steering', 25, 4, 5),
  ]

  test('the plan by module is the published table, its total put right: 95, 18 and 22', async () => {
    const { table } = await planOf(query, registerOf(plan), setting)
    const rows = table.modules.map(({ module, done: finished, inProgress, notDone, rate }) => [
      module,
      finished,
      inProgress,
      notDone,
      Math.round((rate ?? 0) * 100),
    ])
    expect(rows).toEqual([
      ['module-1', 65, 14, 14, 70],
      ['module-2', 4, 0, 0, 100],
      ['module-4', 1, 0, 3, 25],
      ['steering', 25, 4, 5, 74],
    ])
    const { total } = table
    expect([total.done, total.inProgress, total.notDone, total.total]).toEqual([95, 18, 22, 135])
    expect(Math.round((total.rate ?? 0) * 100)).toBe(70)
  })

  test('the rate is 95 of 135, without an interval, and no number of actions is too small', async () => {
    const figure = await figureOf(plan)
    expect([figure.numerator, figure.denominator, figure.interval, figure.small]).toEqual([95, 135, null, false])
    const small = await figureOf(inModule('module-4', 1, 0, 3))
    expect([small.numerator, small.denominator, small.interval, small.small]).toEqual([1, 4, null, false])
  })
})

describe('the plan of a period', () => {
  test('holds what was added by its last day, and not what was done in an earlier year', () => {
    const last = day('2022-12-31')
    expect(planStateOn(action({ added: localDate('2022-12-31') }), last)).toBe('not-done')
    expect(planStateOn(action({ added: localDate('2023-01-01') }), last)).toBeUndefined()
    expect(planStateOn(action({ done: localDate('2021-12-31') }), last)).toBeUndefined()
    expect(planStateOn(action({ done: localDate('2022-01-01') }), last)).toBe('done')
  })

  test('sees what came later as it was then', () => {
    const later = action({ started: localDate('2022-05-01'), done: localDate('2022-08-01') })
    const states = ['2022-04-30', '2022-05-01', '2022-07-31', '2022-08-01'].map((on) => planStateOn(later, day(on)))
    expect(states).toEqual(['not-done', 'in-progress', 'in-progress', 'done'])
  })

  test('counts as past due what was planned for an earlier day and is not done', () => {
    const due = localDate('2022-06-30')
    expect(isPastDue(action({ due }), day('2022-06-30'))).toBe(false)
    expect(isPastDue(action({ due }), day('2022-07-01'))).toBe(true)
    expect(isPastDue(action({ due, done: localDate('2022-07-05') }), day('2022-07-05'))).toBe(false)
    expect(isPastDue(action(), day('2022-07-01'))).toBe(false)
  })

  test('is that of today while it runs, and nothing before it begins', async () => {
    const entries = [action({ done: localDate('2022-03-01') }), action()]
    const running = await figureOf(entries, { today: day('2022-02-28') })
    expect([running.numerator, running.denominator]).toEqual([0, 2])
    const ahead = await figureOf(entries, { period: month(2022, 6), today: day('2022-02-28') })
    expect([ahead.state, ahead.value]).toEqual(['empty', null])
    const table = (
      await planOf({ ...query, period: month(2022, 6), today: day('2022-02-28') }, registerOf(entries), setting)
    ).table
    expect(table.total.total).toBe(0)
  })

  test('leaves cancelled actions out', async () => {
    const figure = await figureOf([action({ cancelled: true, done }), action()])
    expect([figure.numerator, figure.denominator]).toEqual([0, 1])
  })

  test('of a service is its own actions; a mailbox has none', async () => {
    const entries = [action({ service: 'Séjour', done }), action({ service: 'Légalité' }), action()]
    const sejour = await figureOf(entries, { service: 'Séjour' })
    expect([sejour.numerator, sejour.denominator]).toEqual([1, 1])
    const { table } = await planOf({ ...query, service: 'Séjour' }, registerOf(entries), setting)
    expect([table.total.done, table.total.total]).toEqual([1, 1])
    expect((await figureOf(entries, { mailbox: 'prefecture' })).state).toBe('empty')
    const groups = await figures({ ...query, by: 'service' }, registerOf(entries), setting)
    const rows = groups.map(({ key }) => [key, figureIn(groups, 'plan.done', key).denominator])
    expect(rows).toEqual([
      ['', 1],
      ['Légalité', 1],
      ['Séjour', 1],
      ['total', 3],
    ])
  })
})

describe('month by month', () => {
  const entries = [
    action({ added: localDate('2022-01-10'), done: localDate('2022-03-15') }),
    action({ added: localDate('2022-02-10'), started }),
    action({ added: localDate('2022-11-10') }),
  ]

  test('each month has the plan of its last day; the year is its last month, not their sum', async () => {
    const groups = await figures({ ...query, by: 'month' }, registerOf(entries), setting)
    const counts = groups.map(({ key }) => {
      const { numerator, denominator } = figureIn(groups, 'plan.done', key)
      return `${key} ${numerator}/${denominator}`
    })
    expect(counts.slice(0, 3)).toEqual(['2022-01 0/1', '2022-02 0/2', '2022-03 1/2'])
    expect(counts.slice(-3)).toEqual(['2022-11 1/3', '2022-12 1/3', 'total 1/3'])
  })

  test('a done action leaves the plan when the next year begins', async () => {
    const january = await figureOf(entries, { period: month(2023, 1), today: day('2023-02-10') })
    expect([january.numerator, january.denominator]).toEqual([0, 2])
  })

  test('moves by points without a verdict, since no test of two groups applies', async () => {
    const before = await figureOf(entries, { period: month(2022, 2) })
    const after = await figureOf(entries, { period: month(2022, 3) })
    expect(compare(after, before, setting)).toEqual({ kind: 'difference', difference: 50 })
    const [course] = await courses({ ...query, indicators: ['plan.done'] }, registerOf(entries), setting)
    expect([course?.halves?.change.kind, course?.run]).toEqual(['difference', undefined])
  })

  test('does not look like a total that its months contradict', async () => {
    const groups = await figures({ ...query, by: 'month' }, registerOf(entries), setting)
    expect(check(statedFigures(groups, 'decided', new Map()), setting.rules)).toEqual([])
  })
})

const maybeAfter = (start: string) =>
  fc.option(
    fc.nat(900).map((days) => addDays(localDate(start), days)),
    { nil: undefined },
  )

const drawn: fc.Arbitrary<readonly ImprovementEntry[]> = fc.array(
  fc
    .record({
      module: fc.constantFrom(...planModules),
      added: fc.nat(900).map((days) => addDays(localDate('2021-01-01'), days)),
      due: maybeAfter('2021-06-01'),
      started: maybeAfter('2021-01-01'),
      done: maybeAfter('2021-01-01'),
      cancelled: fc.constantFrom(true as const, undefined),
    })
    .map(({ module, added, ...others }) => {
      const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
      return action({ module, added, ...given })
    }),
  { maxLength: 15 },
)

test('the rate, the table and its modules always agree', () =>
  fc.assert(
    fc.asyncProperty(drawn, fc.nat(1000), async (entries, days) => {
      const today = (day('2021-01-01') + days) as Day
      const scope = { ...query, period: yearPeriod(2022), today }
      const figure = await figureOf(entries, { today })
      const { table, actions, day: on } = await planOf(scope, registerOf(entries), setting)
      expect([figure.numerator, figure.denominator, figure.value]).toEqual([
        table.total.done,
        table.total.total,
        table.total.rate,
      ])
      expect(actions).toHaveLength(table.total.total)
      const sums = table.modules.reduce(
        (sum, { done: finished, inProgress, notDone }) => [
          (sum[0] ?? 0) + finished,
          (sum[1] ?? 0) + inProgress,
          (sum[2] ?? 0) + notDone,
        ],
        [0, 0, 0],
      )
      expect(sums).toEqual([table.total.done, table.total.inProgress, table.total.notDone])
      expect(planTable(actions, on).total).toEqual(table.total)
      expect(table.total.pastDue).toBeLessThanOrEqual(table.total.inProgress + table.total.notDone)
    }),
    { numRuns: 60 },
  ))
