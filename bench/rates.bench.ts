// /taux of each of the last thirteen months, and one figure of it beside the same one from SQLite.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { lastDayOf, firstDayOf, type Month, monthOf } from '../src/calendar/month.ts'
import { isoMonth, monthPeriod } from '../src/calendar/period.ts'
import { families } from '../src/indicators/indicator.ts'
import { figures } from '../src/indicators/figures.ts'
import { keptHistory, openAt } from './ground/data-folder.ts'
import { keptDatabase } from './ground/database.ts'
import { config, message, talkTo, today } from './ground/prefecture.ts'
import { longHistory, tell } from './measures.ts'
import { median, timed } from './samples.ts'

const rounds = 40
const warmUp = 5
const months = Array.from({ length: 13 }, (_, back) => (monthOf(today) - back) as Month)
const indicator = 'emails.main.on-time'

// Made first, if it has to be: it reads the register, which only one at a time may open.
const databaseFolder = await keptDatabase(longHistory)
const register = await openAt(join(await keptHistory(longHistory), 'data'), 0)
const answer = talkTo(register)

const throughCommand = async (month: Month): Promise<void> => {
  const reply = await answer(message(`!taux ${isoMonth(month)}`))
  if (reply === undefined || reply.blocks.length < 5) throw new Error(`no figures: ${JSON.stringify(reply)}`)
}

type Counts = readonly [successes: number, messages: number]

const throughFigures = async (month: Month): Promise<Counts> => {
  const query = { period: monthPeriod(month), basis: 'decided', today, indicators: [indicator] } as const
  const [group] = await figures(query, register, config.figures)
  const figure = group?.figures[0]
  if (figure === undefined) throw new Error(`no figure named ${indicator}`)
  return [figure.numerator, figure.denominator]
}

const allFigures = async (month: Month): Promise<void> => {
  await figures({ period: monthPeriod(month), basis: 'decided', today }, register, config.figures)
}

const database = new DatabaseSync(join(databaseFolder, 'register.db'), { readOnly: true })
const statement = database.prepare(
  'SELECT sum(success * count) AS successes, sum(count) AS messages FROM cases WHERE family = ? AND decided BETWEEN ? AND ?',
)
const family = families.indexOf('emails.main')

const throughSqlite = (month: Month): Counts => {
  const row = statement.get(family, firstDayOf(month), Math.min(lastDayOf(month), today))
  return [Number(row?.['successes']), Number(row?.['messages'])]
}

// A peer that answers something else would prove nothing.
for (const month of months) {
  const [ours, theirs] = [await throughFigures(month), throughSqlite(month)]
  if (ours.join() !== theirs.join()) throw new Error(`${isoMonth(month)}: ${ours.join()} is not ${theirs.join()}`)
}

type Ask = (month: Month) => unknown

/** The median of each month. */
const measure = async (ask: Ask): Promise<readonly number[]> => {
  const samples = months.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [index, month] of months.entries()) {
      const taken = await timed(() => ask(month))
      if (round >= 0) samples[index]?.push(taken)
    }
  return samples.map(median)
}

const taux = await measure(throughCommand)
tell({
  'taux.p50': median(taux),
  'taux.worst': Math.max(...taux),
  'figures.p50': median(await measure(allFigures)),
  'figure.p50': median(await measure(throughFigures)),
  'sqliteFigure.p50': median(await measure(throughSqlite)),
})
database.close()
await register.close()
