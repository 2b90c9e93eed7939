// From running totals to figures: value, target, verdict, interval.

import type { KnownIndicator } from './catalogue.ts'
import type { FactContext } from './context.ts'
import { coverageOf } from './coverage.ts'
import type { Figure, FigureGroup, FigureState, Sampled, Share } from './figure.ts'
import type { Group } from './group.ts'
import type { Formula } from './indicator.ts'
import type { FigureSetting } from './query.ts'
import type { Tally } from './tally.ts'
import { measuredFigure } from './measured-figure.ts'
import { meets, targetOn } from './targets.ts'
import { isOfTasks } from './task-cases.ts'
import { wilson } from './wilson.ts'

/** Adds the days' calls into the totals of the two telephone indicators. */
const addCalls = (group: Group, setting: FigureSetting): void => {
  group.indicators.forEach(({ formula: { kind } }, index) => {
    const tally = group.tallies[index]
    if (!tally || (kind !== 'calls-answered' && kind !== 'calls-received')) return
    for (const day of group.calls) {
      if (kind === 'calls-received') {
        if (day.day <= group.shape.window.volumesUntil) tally.calls(day.received, undefined, day.entries)
      } else {
        const rate = day.rate(setting.voiceServerAnswers === true)
        tally.calls(rate?.answered, rate?.received, day.entries)
        tally.voiceServer += rate?.voiceServer ?? 0
      }
    }
  })
}

/** What a sample left unanswered is in its base: where nothing else is, there is nothing to say beside it. */
const unansweredOf = ({ unanswered, sampled, denominator }: Tally): number | null =>
  sampled > 0 && sampled === denominator && unanswered === 0 ? null : unanswered

/** What of a figure rests on samples; of a volume nothing does. */
const sampledOf = ({ shape: { scope, period } }: Group, tally: Tally, kind: Formula['kind']): Sampled | null => {
  const { samples } = scope
  const { sources, sampled: messages, unsampled: aside } = tally
  if (samples === undefined || sources === undefined || kind === 'emails-received') return null
  const days = samples.daysOf(sources, period.start, period.end)
  // What only waits from an earlier month's days says nothing of this one.
  return days.length + messages + aside === 0 ? null : { days, messages, aside }
}

/** A count that somebody made takes the place of the entries of its mailbox and months. */
const withCounted = (group: Group, tally: Tally): Pick<Tally, 'numerator' | 'entries'> => {
  const { tracked } = group
  if (tracked === undefined) return tally
  return {
    numerator: tally.numerator - tracked.replaced + tracked.counted,
    entries: tally.entries - tracked.replacedEntries,
  }
}

const stateOf = (indicator: KnownIndicator, tally: Tally, coverage: Figure['coverage']): FigureState => {
  if (indicator.unit !== 'count') return tally.denominator === 0 ? 'empty' : 'known'
  if (indicator.formula.kind === 'calls-received') return tally.counted ? 'known' : 'unknown'
  return coverage !== null && coverage.known === 0 ? 'unknown' : 'known'
}

const sharesOf = (tally: Tally, context: FactContext): readonly Share[] =>
  (tally.shares ?? [])
    .flatMap((numerator, theme) => ({ key: context.themes.labelOf(theme), numerator, denominator: tally.denominator }))
    .toSorted((a, b) => b.numerator - a.numerator || (a.key < b.key ? -1 : 1))

const figureOf = (group: Group, index: number, context: FactContext, setting: FigureSetting): Figure | undefined => {
  const indicator = group.indicators[index]
  const tally = group.tallies[index]
  if (!indicator || !tally) return undefined
  if (indicator.formula.kind === 'measured') return measuredFigure(indicator, group, setting)
  const { formula, unit, direction } = indicator
  const volume = unit === 'count'
  const coverage = formula.kind === 'emails-received' ? coverageOf(group, tally, context) : null
  const state = stateOf(indicator, tally, coverage)
  const known = state === 'known' && formula.kind !== 'emails-themes'
  const { numerator, entries } = formula.kind === 'emails-received' ? withCounted(group, tally) : tally
  const denominator = volume ? 1 : tally.denominator
  // A plan's actions stand for nothing but themselves: chance has no part in how many of them are done.
  const isOfCases = unit === '%' && known && formula.kind !== 'plan'
  const target = targetOn(indicator, setting.targets, group.shape.period.end)
  return {
    indicator,
    state,
    numerator,
    denominator,
    value: known ? numerator / denominator : null,
    target,
    met: known && target !== null ? meets(direction, numerator, denominator, target) : null,
    interval: isOfCases ? wilson(numerator, denominator) : null,
    small: isOfCases && denominator < setting.smallNumber,
    entries,
    pending: { messages: tally.pendingMessages, entries: tally.pendingEntries },
    suspended: { messages: tally.suspendedMessages, entries: tally.suspendedEntries },
    holding: tally.holding,
    assumed: tally.assumed,
    unanswered: group.shape.window.basis === 'replied' && formula.kind === 'on-time' ? unansweredOf(tally) : null,
    left: {
      closed: { messages: tally.closed, entries: tally.closedEntries },
      outside: { messages: tally.outside, entries: tally.outsideEntries },
      passed: { messages: tally.passed, entries: tally.passedEntries },
    },
    voiceServer:
      formula.kind === 'calls-answered'
        ? { calls: tally.voiceServer, countsAsAnswered: setting.voiceServerAnswers === true }
        : null,
    transferred: { numerator: tally.movedNumerator, denominator: tally.movedDenominator },
    substantive:
      formula.kind === 'delay'
        ? { numerator: tally.substantiveNumerator, denominator: tally.substantiveDenominator }
        : null,
    delay: isOfTasks(formula)
      ? { numerator: tally.substantiveNumerator, denominator: tally.substantiveDenominator }
      : null,
    coverage,
    tracked:
      formula.kind === 'emails-received' && group.tracked
        ? { numerator: group.tracked.logged, denominator: group.tracked.counted }
        : null,
    sampled: sampledOf(group, tally, formula.kind),
    alone: false,
    isWider: false,
    shares: formula.kind === 'emails-themes' ? sharesOf(tally, context) : null,
  }
}

/** The figures of a group, in the order of its indicators. */
export const finishGroup = (key: string, group: Group, context: FactContext, setting: FigureSetting): FigureGroup => {
  addCalls(group, setting)
  const figures = group.indicators.flatMap((_, index) => figureOf(group, index, context, setting) ?? [])
  return { key, period: group.shape.period, figures }
}
