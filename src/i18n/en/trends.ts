// How an indicator moved, in English.

import { partsOfDay } from '../../calendar/local-date.ts'
import type { Change } from '../../indicators/compare.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import type { PrintedFigure, PrintedRun, trends as french } from '../fr/trends.ts'
import { counted } from './agreement.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const better = (isBetter: boolean): string => (isBetter ? 'which is better' : 'which is worse')

const heading = ({ period }: PrintedFigure): string => periods.heading(period, period.end)

const beside = ({ base }: PrintedFigure): string => (base === '' ? '' : ` (${base})`)

const points = (amount: number): string => {
  const size = Math.abs(amount)
  return `${numbers.decimal(size, 1)} ${Number(size.toFixed(1)) === 1 ? 'point' : 'points'}`
}

const verdict = (change: Change, size: string): string => {
  if (change.kind === 'none') return 'nothing to compare'
  if (change.kind === 'difference')
    return size === '' ? 'unchanged' : `${change.difference < 0 ? '−' : '+'}${size} from one half to the other`
  if (change.trend === 'unclear') return 'no clear change'
  const what = change.trend === 'rise' ? 'up' : 'down'
  return `${what} ${points(change.points)}${change.better === null ? '' : `, ${better(change.better)}`}`
}

const run = ({ side, better: isBetter, months, period, centre, looked, during }: PrintedRun): string =>
  `${counted(months, ['month', 'months'])} in a row ${side} the mean (${during} in ${periods.name(period)}, ${centre} on average over ${numbers.integer(looked)} months), ${better(isBetter)}`

export const trends: typeof french = {
  month: ({ shape, start }) => {
    const { year, month } = partsOfDay(start)
    const named = shape === 'quarter' ? `Q${Math.ceil(month / 3)}` : (shortMonths[month - 1] ?? '')
    return `${named} ${year}`
  },
  title: (label, scope, change, size) => line`${strong([label, ...scope].join(' · '))}: ${verdict(change, size)}`,
  byQuarter: (label, scope) => line`${strong([label, ...scope].join(' · '))}: measured by quarter`,
  noMonth: (label, scope, months) =>
    line`${strong([label, ...scope].join(' · '))}: no data for ${periods.name(months)}.`,
  oneMonth: (label, scope) => line`${strong([label, ...scope].join(' · '))}: not enough finished months to compare`,
  halves: (earlier, later) =>
    line`${heading(earlier)}: ${earlier.value}${beside(earlier)} · ${periods.name(later.period)}: ${strong(later.value)}${beside(later)}`,
  run: (found) => line`Beyond chance: ${run(found)}.`,
  runOf: (label, found, command) => line`${label}: ${run(found)} · ${code(command)}`,
  runs: line`${strong('Beyond chance')}`,
  began: (first) => line`${soft(`No data before ${periods.name(first)} in this period.`)}`,
  test: (threshold) =>
    line`${soft(`Up or down: only when the 95% Newcombe interval of the difference excludes zero and it reaches ${numbers.decimal(threshold, Number.isInteger(threshold) ? 0 : 1)} ${threshold === 1 ? 'point' : 'points'}. Months in a row: Western Electric’s fourth rule, eight on the same side of the mean, and one chance in a hundred at most. A month that is not over enters no verdict.`)}`,
  points,
  noTestOfPlan: line`${soft('The plan is that of the last day of each month: mostly the same actions, so the difference has no verdict. An action that is done leaves the plan when the next year begins.')}`,
  noTest: line`${soft('Means and volumes: the difference between the two halves, no verdict. A month that is not over is not compared.')}`,
  quarters: line`Quarter by quarter`,
  table: line`Month by month`,
  columns: {
    month: 'month',
    quarter: 'quarter',
    result: 'result',
    base: 'base',
    interval: '95% interval',
    target: 'target',
    change: 'in a month',
  },
  running: (month) => `${month} (not over)`,
  outOf: (numerator, denominator) => `${numbers.integer(numerator)} of ${numbers.integer(denominator)}`,
  replies: (replies) => counted(replies, ['reply', 'replies']),
  cases: (cases) => counted(cases, ['case', 'cases']),
  between: (low, high) => `${low} to ${high}`,
  met: (target, met) => `${target}, ${met ? 'met' : 'not met'}`,
  change: (amount) => `${amount > 0 ? 'up' : 'down'} ${points(amount)}`,
  nothing: '–',
  inWords: (months, target) =>
    line`${soft(`${months.join(' · ')}${target === undefined ? '' : ` · target ${target}`}`)}`,
  targets: (steps) =>
    steps
      .map(({ value, from }, index) => (index === 0 ? value : `then ${value} from ${periods.name(from)}`))
      .join(', '),
  noTarget: 'none',
  axis: {
    '%': '%',
    '‰': '‰',
    days: 'working days',
    'calendar-days': 'days',
    minutes: 'minutes',
    count: '',
    'per-month': 'per month',
  },
  chartTitle: (label, scope) => [label, ...scope].join(' · '),
  list: (months, scope, moved, compared) => {
    const what = strong([periods.heading(months, months.end), ...scope].join(' · '))
    if (compared === 0) return line`${what}: no rate to compare`
    if (moved === 0) return line`${what}: none of the ${numbers.integer(compared)} rates clearly moved`
    return line`${what}: ${numbers.integer(moved)} of ${counted(compared, ['rate', 'rates'])} clearly moved`
  },
  moved: (label, change, earlier, later, command) =>
    line`${label}: ${strong(verdict(change, ''))} (${earlier}, then ${later}) · ${code(command)}`,
  halvesAre: (earlier, later) => line`${soft(`Compared: ${periods.name(later)} with ${periods.name(earlier)}.`)}`,
  others: line`${soft('A delay or a volume, month by month:')} ${code('!trend email delay')}`,
  tooLong: (most) =>
    line`A trend covers ${numbers.integer(most)} months at most, for example ${code('!trend emails 36 months')}. Nothing was recorded.`,
  span: (months) => `${months} ${months === 1 ? 'month' : 'months'}`,
  rates: 'Rates',
}
