// The published table of the Loire-Atlantique main mailbox, from a spreadsheet and from a year of typed commands.

import { beforeAll, expect, test } from 'vitest'
import { dateOf } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { answersOf, published } from '../fixtures/loire-atlantique-2022.ts'
import { ratesOfImport, ratesOfTyping, type Row, type ToldRates, toldIn, type Typed } from './two-ways.ts'

const workingDays = new WorkingDays('metropole')
const answers = published.flatMap((row) => answersOf(row, workingDays))

const rows = answers.map(({ received, on, count }): Row => ({
  type: 'demande',
  canal: 'courriel',
  boîte: 'prefecture',
  'reçu le': dateOf(received),
  'répondu le': dateOf(on),
  nombre: count,
}))

const messages = answers.map(({ received, on, count }): Typed => ({
  on: dateOf(on),
  text: `!courriel répondu ${count} reçu:${dateOf(received)} boîte:prefecture`,
}))

const asked = ['--period', '2022-01..2022-10', '--by', 'month', '--basis', 'replied']
const question = '!taux 2022 courriels base:répondues'

let imported: ToldRates
let typed: ToldRates
let told: readonly string[]
beforeAll(async () => {
  imported = await ratesOfImport(rows, asked)
  const typing = await ratesOfTyping(messages, asked, [question, '!taux juin 2022 base:répondues'])
  typed = typing.rates
  told = typing.answers
}, 60_000)

test('both ways agree, figure by figure', () => {
  expect(imported.groups.map(({ key }) => key)).toEqual([
    ...published.map(([month]) => `2022-${String(month).padStart(2, '0')}`),
    'total',
  ])
  expect(typed).toEqual(imported)
})

test.each(published)('month %i: %i replies, %i in time, mean %i, %i %%', (month, replies, inTime, mean, rate) => {
  const key = `2022-${String(month).padStart(2, '0')}`
  const onTime = toldIn(imported, 'emails.main.on-time', key)
  expect([onTime.numerator, onTime.denominator]).toEqual([inTime, replies])
  expect(Math.round((onTime.value ?? 0) * 100)).toBe(rate)
  expect(onTime).toMatchObject({ target: 0.9, met: inTime / replies >= 0.9 })
  expect(toldIn(imported, 'emails.main.delay', key)).toMatchObject({ value: mean, denominator: replies, met: true })
})

test('June, July and August missed the target, August although it was printed 90 %', () => {
  const missed = imported.groups.filter(({ key }) => toldIn(imported, 'emails.main.on-time', key).met === false)
  expect(missed.map(({ key }) => key)).toEqual(['2022-06', '2022-07', '2022-08'])
})

test('the total is 719 of 786, 91.48 %, in 1.94 working days on average', () => {
  const onTime = toldIn(imported, 'emails.main.on-time')
  expect(onTime).toMatchObject({ numerator: 719, denominator: 786, met: true })
  expect(onTime.value).toBeCloseTo(0.9148, 4)
  expect(toldIn(imported, 'emails.main.delay')).toMatchObject({ numerator: 1526, denominator: 786 })
})

test('the chat says the same', () => {
  expect(told[0]).toMatch(/91,5.% · 719 sur 786 \(18 entrées\) · cible 90.%, atteinte/)
  expect(told[1]).toMatch(/88,2.% · 157 sur 178 \(\d+ entrées\) · cible 90.%, non atteinte/)
})
