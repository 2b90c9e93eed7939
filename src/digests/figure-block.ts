// One figure in words: the same wording for /taux, the dashboards and the reports.

import type { Day } from '../calendar/local-date.ts'
import { monthsIn, type Period } from '../calendar/period.ts'
import type { FigureBlock } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { Change } from '../indicators/compare.ts'
import { digitsFor } from '../indicators/digits.ts'
import type { Figure } from '../indicators/figure.ts'
import { asidesOf, partsOf } from './figure-asides.ts'

/** An earlier figure of the same indicator, and how the present one differs from it. */
export interface Comparison {
  readonly period: Period
  readonly figure: Figure
  readonly change: Change
}

export interface FigureView {
  readonly period: Period
  readonly today: Day
  /** In the order in which they are said: the period before, the same one last year. */
  readonly comparisons: readonly Comparison[]
  /** Adds what takes room: the interval of a large base, direct replies and transferred requests. */
  readonly detail?: boolean
  /** The figures are a mailbox's: direct replies and transferred requests are said apart. */
  readonly ofMailbox?: boolean
}

/** A rate of exactly all or nothing has no decimals to show. */
const digitsOf = (figure: Figure): number => {
  const whole = figure.indicator.unit === '%' && (figure.value === 0 || figure.value === 1)
  return whole ? 0 : digitsFor(figure)
}

/** A target as short as it can be written: 90 %, 99,5 %, 5. */
export const targetText = (
  target: number,
  { indicator: { unit } }: Pick<Figure, 'indicator'>,
  { indicators, numbers }: Words,
): string => {
  const scaled = unit === '%' ? target * 100 : unit === '‰' ? target * 1000 : target
  const digits = [0, 1, 2].find((count) => Math.abs(scaled - Number(scaled.toFixed(count))) < 1e-9) ?? 3
  return unit === 'days' ? numbers.decimal(target, digits) : indicators.value(unit, target, digits)
}

/** The result alone: "91,5 %", "2,4 jours ouvrés", "sans objet". */
export const valueText = (figure: Figure, { rates, indicators }: Words): string => {
  if (figure.state === 'empty') return indicators.empty
  if (figure.state === 'unknown') return indicators.unknown
  if (figure.shares !== null) return rates.themes(figure.shares.length)
  return figure.value === null
    ? indicators.unknown
    : indicators.value(figure.indicator.unit, figure.value, digitsOf(figure))
}

const baseOf = (figure: Figure, view: FigureView, words: Words): readonly Line[] => {
  const { rates } = words
  const { unit, formula } = figure.indicator
  if (figure.state === 'empty') return [rates.none(unit)]
  if (figure.state === 'unknown') return [rates.unknown]
  if (figure.shares !== null) return sharesOf(figure, words)
  if (formula.kind === 'measured') return measuredBase(figure, view, words)
  const messages = unit === 'count' ? figure.numerator : figure.denominator
  // Calls are logged by day, answers by question: their lines are no part of what is counted.
  const isOfLines = formula.kind.startsWith('calls-') || formula.kind === 'surveyed'
  const entries = isOfLines ? messages : figure.entries
  const base = { messages, entries }
  if (unit === 'days') return [rates.replies(base)]
  if (unit !== 'count') return [rates.outOf(figure.numerator, base), ...voiceServerOf(figure, words)]
  const coverage = figure.coverage && figure.coverage.known < figure.coverage.of ? figure.coverage : undefined
  return [
    ...(entries === messages || figure.tracked !== null ? [] : [rates.entries(entries)]),
    ...(coverage ? [rates.coverage(coverage, monthsIn(view.period).length)] : []),
    ...trackedOf(figure, words),
  ]
}

/** How much of what came in is followed: "suivis : 720 sur 3 795, 19 %". */
const trackedOf = ({ tracked }: Figure, { rates, indicators }: Words): readonly Line[] =>
  tracked !== null && tracked.numerator > 0 && tracked.denominator > 0
    ? [
        rates.tracked(
          tracked.numerator,
          tracked.denominator,
          indicators.value('%', tracked.numerator / tracked.denominator, 0),
        ),
      ]
    : []

/** The counts of a rate or a mean, and the months that are known when they are not all. */
const measuredBase = (figure: Figure, view: FigureView, { rates }: Words): readonly Line[] => {
  const { indicator, numerator, denominator, alone, coverage, isWider } = figure
  const isShare = indicator.unit !== 'count' && indicator.unit !== 'per-month'
  const base = { messages: denominator, entries: denominator }
  const isMean = indicator.unit !== '%' && indicator.unit !== '‰'
  const counts = isMean ? rates.meanOver(numerator, denominator) : rates.outOf(numerator, base)
  const isPart = coverage !== null && coverage.known < coverage.of
  return [
    ...(alone ? [rates.typedAlone] : isShare ? [counts] : []),
    ...(isPart && coverage ? [rates.coverage(coverage, coverage.of)] : []),
    ...(isWider ? [rates.wholePrefecture] : []),
  ]
}

const voiceServerOf = ({ voiceServer }: Figure, { rates }: Words): readonly Line[] =>
  voiceServer !== null && voiceServer.calls > 0 ? [rates.voiceServer(voiceServer.calls)] : []

/** Themes said one by one before the rest is counted. */
const themesShown = 7

const sharesOf = ({ shares }: Figure, { rates, indicators }: Words): readonly Line[] => {
  const all = shares ?? []
  const hidden = all.length - themesShown
  return [
    ...all
      .slice(0, themesShown)
      .map(({ key, numerator, denominator }) => rates.theme(key, indicators.value('%', numerator / denominator, 0))),
    ...(hidden > 0 ? [rates.otherThemes(hidden)] : []),
  ]
}

/** Nothing is said of a period without a value: there is nothing to compare with. */
const comparisonLine = (
  { period, figure, change }: Comparison,
  current: Figure,
  view: FigureView,
  words: Words,
): readonly Line[] => {
  const { rates, periods } = words
  const named = periods.short(period, view.today)
  const earlier = valueText(figure, words)
  if (change.kind === 'none') return []
  if (change.kind === 'difference')
    return current.indicator.unit === '%'
      ? [rates.differenceInPoints(named, earlier, change.difference, 1)]
      : [rates.difference(named, earlier, change.difference, current.indicator.unit === 'count' ? 0 : 1)]
  return [change.trend === 'unclear' ? rates.noTrend(named, earlier) : rates.trend(named, earlier, change.points, 1)]
}

const cautionOf = ({ interval, small }: Figure, view: FigureView, { rates, indicators }: Words): readonly Line[] => {
  if (interval === null || !(small || view.detail)) return []
  const digits = small ? 0 : 1
  const [low, high] = [indicators.value('%', interval[0], digits), indicators.value('%', interval[1], digits)]
  return [small ? rates.small(low, high) : rates.interval(low, high)]
}

/** An indicator's short name, with the option that changes what it counts. */
const labelOf = ({ indicator, voiceServer }: Figure, { indicators }: Words): string => {
  const { short } = indicators.labels[indicator.id]
  return voiceServer?.countsAsAnswered === true ? `${short} (${indicators.voiceServerAnswers})` : short
}

/**
 * A figure's block: value, then base, target with its verdict, comparisons,
 * caution about small numbers, and what stands beside the base. The verdict is
 * the exact one; as many decimals are printed as it takes not to contradict it.
 */
export const figureBlock = (figure: Figure, view: FigureView, words: Words): FigureBlock => {
  const { target, met, indicator, state, holding } = figure
  const measured = state === 'known' && figure.shares === null
  const verdict =
    target === null ? [] : [words.rates.target(targetText(target, figure, words), indicator.direction, met)]
  const comparisons = view.comparisons.flatMap((comparison) => comparisonLine(comparison, figure, view, words))
  return {
    kind: 'figure',
    label: words.rates.before(labelOf(figure, words)),
    value: valueText(figure, words),
    notes: [
      ...baseOf(figure, view, words),
      ...(indicator.formula.kind === 'on-time' && holding > 0 ? [words.rates.holding(holding)] : []),
      ...(view.ofMailbox || view.detail ? partsOf(figure, words) : []),
      ...(measured ? [...verdict, ...comparisons] : []),
      ...cautionOf(figure, view, words),
      ...asidesOf(figure, words),
    ],
  }
}
