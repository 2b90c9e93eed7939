// Runs of months beyond chance in a morning digest: each is said once, on the first morning after it appeared.

import { type Month, monthFromParts, monthOf } from '../calendar/month.ts'
import { isoMonth } from '../calendar/period.ts'
import type { Block } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { type IndicatorRun, monthsLookedAt } from '../indicators/found-run.ts'
import { nameOf, printedRun } from './trends/printed.ts'

/** A run that a room was told of, and the month (`2026-10`) that it had come to. */
export interface ToldRun {
  readonly indicator: string
  readonly side: 'above' | 'below'
  readonly until: string
}

const lastMonthOf = ({ run }: IndicatorRun): Month => monthOf(run.period.end)

const monthNamed = (text: string): Month => monthFromParts(Number(text.slice(0, 4)), Number(text.slice(5, 7)))

/** Whether it goes on, or is part of, what was told: a run that grows is not news every month. */
const continues = (found: IndicatorRun, { indicator, side, until }: ToldRun): boolean =>
  indicator === found.indicator.id && side === found.run.side && monthNamed(until) >= monthOf(found.run.period.start)

/** The runs that the room has not been told of. */
export const newRuns = (found: readonly IndicatorRun[], told: readonly ToldRun[] = []): readonly IndicatorRun[] =>
  found.filter((one) => !told.some((known) => continues(one, known)))

/**
 * What is remembered: the runs of today, and the earlier ones as long as a
 * late entry could bring them back.
 */
export const runsTold = (found: readonly IndicatorRun[], told: readonly ToldRun[] = []): readonly ToldRun[] => {
  const current = found.map((one): ToldRun => ({
    indicator: one.indicator.id,
    side: one.run.side,
    until: isoMonth(lastMonthOf(one)),
  }))
  const latest = Math.max(...[...current, ...told].map(({ until }) => monthNamed(until)))
  const kept = told.filter(
    (known) => !found.some((one) => continues(one, known)) && monthNamed(known.until) > latest - monthsLookedAt,
  )
  return [...kept, ...current]
}

/** The runs one by one, each with what shows it month by month; nothing when there is none. */
export const runsBlocks = (runs: readonly IndicatorRun[], words: Words): readonly Block[] => {
  const { trends, indicators, vocabulary } = words
  if (runs.length === 0) return []
  const items = runs.map(({ indicator, run }) =>
    trends.runOf(
      indicators.labels[indicator.id].short,
      printedRun(run, indicator, words),
      `!${vocabulary.commands.trend.names[0]} ${nameOf(indicator, words)}`,
    ),
  )
  return [{ kind: 'list', heading: trends.runs, items }]
}
