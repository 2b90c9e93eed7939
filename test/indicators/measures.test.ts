// Measures in figures: counts pooled, population with its quarter, months that nobody knows, counts beside entries.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthsPeriod, type Period, quarterPeriod, yearPeriod } from '../../src/calendar/period.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { MeasureEntry } from '../../src/register/kinds/measure.ts'
import { measurable, measurableIds } from '../../src/register/measurable.ts'
import { day, figureIn, month, registerOf, replied, request, settingWith } from './logged.ts'

const today = day('2023-01-10')

const measure = (
  indicator: MeasureEntry['indicator'],
  start: string,
  end: string,
  counts: Partial<MeasureEntry>,
): MeasureEntry => {
  const { id, revision, logged } = request('2022-01-01')
  return { kind: 'measure', id, revision, logged, indicator, start: localDate(start), end: localDate(end), ...counts }
}

const figureOf = async (entries: readonly Entry[], indicator: string, period: Period, setting = settingWith()) =>
  figureIn(await figures({ period, basis: 'decided', today }, registerOf(entries), setting), indicator)

const inhabitants = 1_440_000
const quarters = [
  ['2022-01-01', '2022-03-31', 120_000],
  ['2022-04-01', '2022-06-30', 130_000],
  ['2022-07-01', '2022-09-30', 140_000],
  ['2022-10-01', '2022-12-31', 128_400],
] as const

const visits = quarters.map(([start, end, numerator]) =>
  measure('website.visits', start, end, { numerator, denominator: inhabitants }),
)

describe('visits of the website', () => {
  test('of a year: 9 % of the inhabitants, who are summed with their quarters', async () => {
    const figure = await figureOf(visits, 'website.visits', yearPeriod(2022))
    expect([figure.numerator, figure.denominator]).toEqual([518_400, 4 * inhabitants])
    expect([figure.value, figure.met, figure.interval]).toEqual([0.09, true, null])
  })

  test('by month go with the population of their quarter, once all three are known', async () => {
    const population = measure('website.visits', '2022-10-01', '2022-12-31', { denominator: inhabitants })
    const october = measure('website.visits', '2022-10-01', '2022-10-31', { numerator: 40_000 })
    const november = measure('website.visits', '2022-11-01', '2022-11-30', { numerator: 50_000 })
    const december = measure('website.visits', '2022-12-01', '2022-12-31', { numerator: 39_600 })
    const fourth = quarterPeriod(2022, 4)
    expect((await figureOf([population, october, november], 'website.visits', fourth)).state).toBe('unknown')
    const whole = await figureOf([population, october, november, december], 'website.visits', fourth)
    expect([whole.numerator, whole.denominator, whole.value]).toEqual([129_600, inhabitants, 0.09])
  })

  test('of the same months count once: the longest measure, then the last', async () => {
    const month1 = measure('website.visits', '2022-01-01', '2022-01-31', { numerator: 40_000, denominator: 480_000 })
    const figure = await figureOf([month1, ...visits], 'website.visits', quarterPeriod(2022, 1))
    expect([figure.numerator, figure.denominator]).toEqual([120_000, inhabitants])
    const again = measure('website.visits', '2022-01-01', '2022-03-31', {
      numerator: 121_000,
      denominator: inhabitants,
    })
    expect((await figureOf([...visits, again], 'website.visits', quarterPeriod(2022, 1))).numerator).toBe(121_000)
  })
})

describe('a result typed without its counts', () => {
  const alone = measure('website.visits', '2022-10-01', '2022-10-31', { value: 0.051 })

  test('is that of its own month, exactly', async () => {
    const figure = await figureOf([alone], 'website.visits', month(2022, 10))
    expect([figure.value, figure.met, figure.alone]).toEqual([0.051, true, true])
    const exact = measure('website.visits', '2022-10-01', '2022-10-31', { value: 0.05 })
    expect((await figureOf([exact], 'website.visits', month(2022, 10))).met).toBe(true)
  })

  test('is n.c. in a total', async () => {
    expect((await figureOf([alone], 'website.visits', quarterPeriod(2022, 4))).state).toBe('unknown')
  })
})

test('users of the help point are a mean of the known months', async () => {
  const months = [
    ['2022-01-01', '2022-01-31', 100],
    ['2022-02-01', '2022-02-28', 140],
  ] as const
  const entries = months.map(([start, end, numerator]) => measure('pan.users', start, end, { numerator }))
  const figure = await figureOf(entries, 'pan.users', yearPeriod(2022))
  expect([figure.value, figure.coverage]).toEqual([120, { known: 2, of: 12 }])
})

describe('a measure of the whole préfecture beside one of a service', () => {
  const october = ['2022-10-01', '2022-10-31'] as const
  const period = month(2022, 10)
  const id = 'titles.licences.delay'
  const whole = measure(id, ...october, { numerator: 50, denominator: 5 })
  const service = measure(id, ...october, { numerator: 400, denominator: 5, service: 'Séjour' })

  test('holds it: its cases count once', async () => {
    const figure = await figureOf([whole, service], id, period)
    expect([figure.numerator, figure.denominator, figure.entries]).toEqual([50, 5, 1])
    const exercises = [
      measure('crisis.exercises', ...october, { numerator: 3 }),
      measure('crisis.exercises', ...october, { numerator: 2, service: 'Séjour' }),
      measure('crisis.exercises', '2022-11-01', '2022-11-30', { numerator: 1, service: 'Séjour' }),
    ]
    expect((await figureOf(exercises, 'crisis.exercises', quarterPeriod(2022, 4))).value).toBe(4)
  })

  test('leaves the service its own figure', async () => {
    const scope = { period, basis: 'decided' as const, today, service: ['Séjour'] }
    const figure = figureIn(await figures(scope, registerOf([whole, service]), settingWith()), id)
    expect([figure.numerator, figure.denominator]).toEqual([400, 5])
  })

  test('is the result when both were typed without their counts; two services make none', async () => {
    const results = [
      measure(id, ...october, { value: 10 }),
      measure(id, ...october, { value: 80, service: 'Séjour' }),
    ] as const
    expect((await figureOf(results, id, period)).value).toBe(10)
    const accueil = measure(id, ...october, { value: 20, service: 'Accueil' })
    expect((await figureOf([results[1], accueil], id, period)).state).toBe('unknown')
  })
})

test('crisis exercises add up, and a year without any measure is n.c.', async () => {
  const exercises = measure('crisis.exercises', '2022-01-01', '2022-03-31', { numerator: 3 })
  expect((await figureOf([exercises], 'crisis.exercises', yearPeriod(2022))).value).toBe(3)
  expect((await figureOf([], 'crisis.exercises', yearPeriod(2022))).state).toBe('unknown')
})

describe('received e-mails of Loire-Atlantique, 2022', () => {
  const counted = [573, 523, 607, 477, 464, 598, 553]
  const followed = [73, 173, 178, 72, 97, 64, 63]
  const measures = counted.map((numerator, index) => {
    const first = `2022-${String(index + 4).padStart(2, '0')}-01`
    const period = month(2022, index + 4)
    const last = new Map([
      [30, `${first.slice(0, 8)}30`],
      [31, `${first.slice(0, 8)}31`],
    ]).get(period.end - period.start + 1)
    return measure('emails.received', first, last ?? '', { numerator, mailbox: 'prefecture' })
  })
  const logged = followed.map((count, index) => {
    const on = `2022-${String(index + 4).padStart(2, '0')}-11`
    return request(on, { count, mailbox: 'prefecture', ...replied(on) })
  })
  const setting = settingWith({ mailboxes: [{ name: 'prefecture', main: true, exhaustive: false }] })
  const tenMonths = monthsPeriod(monthFromParts(2022, 1), monthFromParts(2022, 10))

  test('3 795, seven months out of ten, of which 720 are followed', async () => {
    const figure = await figureOf([...measures, ...logged], 'emails.received', tenMonths, setting)
    expect([figure.value, figure.coverage]).toEqual([3795, { known: 7, of: 10 }])
    expect(figure.tracked).toEqual({ numerator: 720, denominator: 3795 })
  })

  test('a measure takes the place of the entries of a mailbox that logs everything', async () => {
    const exhaustive = settingWith({ mailboxes: [{ name: 'prefecture', main: true, exhaustive: true }] })
    const [april] = measures
    const entries = april === undefined ? logged : [april, ...logged]
    const figure = await figureOf(entries, 'emails.received', tenMonths, exhaustive)
    expect(figure.value).toBe(573 + 720 - 73)
  })
})

test('what may be typed is in the catalogue, in the same unit', () => {
  for (const id of measurableIds) expect(catalogue.find((one) => one.id === id)?.unit).toBe(measurable[id].unit)
})
