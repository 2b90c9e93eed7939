// A course as a chart: a line of months with its interval, against the target in force each month.

import type { ChartTarget, LineChart } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import type { Course, CourseMonth } from '../../indicators/course.ts'
import { targetText, valueText } from '../figure-block.ts'

/** Part of a month's calls beside whole months would look like a fall, and a month that has just begun like a gap. */
const isDrawn = ({ running, figure }: CourseMonth): boolean =>
  !running || (figure.value !== null && figure.indicator.unit !== 'count')

/** Where targets begin, in the months drawn: one step when it never changed. */
const stepsOf = (months: readonly CourseMonth[]): readonly CourseMonth[] =>
  months.filter(({ figure }, index) => figure.target !== null && figure.target !== months[index - 1]?.figure.target)

const targetOf = (months: readonly CourseMonth[]): ChartTarget | undefined => {
  const targets = months.map(({ figure }) => figure.target)
  const last = targets.findLast((target) => target !== null)
  const direction = months[0]?.figure.indicator.direction
  if (last === undefined || last === null || direction === undefined) return undefined
  return { value: last, direction, ...(targets.some((target) => target !== last) && { perLabel: targets }) }
}

/** "90 %", "90 %, puis 95 % à partir de mai 2026"; nothing without a target. */
const targetWords = (months: readonly CourseMonth[], words: Words): string | undefined => {
  const steps = stepsOf(months).map(({ figure, period }) => ({
    value: targetText(figure.target ?? 0, figure, words),
    from: period,
  }))
  return steps.length === 0 ? undefined : words.trends.targets(steps)
}

/** The chart of a course; `scope` are the services or the mailbox that it is about. */
export const monthChart = ({ indicator, months }: Course, scope: readonly string[], words: Words): LineChart => {
  const drawn = months.filter(isDrawn)
  const { short } = words.indicators.labels[indicator.id]
  const target = targetOf(drawn)
  const sure = drawn.some(({ figure }) => figure.interval !== null)
  return {
    kind: 'chart',
    shape: 'line',
    title: words.trends.chartTitle(short, scope),
    unit: words.trends.axis[indicator.unit],
    labels: drawn.map(({ period }) => words.trends.month(period)),
    series: [
      {
        name: short,
        values: drawn.map(({ figure }) => figure.value),
        ...(sure && { intervals: drawn.map(({ figure }) => figure.interval) }),
      },
    ],
    ...(target && { target }),
    inWords: [
      words.trends.inWords(
        drawn.map(({ period, figure }) => `${words.trends.month(period)} ${valueText(figure, words)}`),
        targetWords(drawn, words),
      ),
    ],
  }
}
