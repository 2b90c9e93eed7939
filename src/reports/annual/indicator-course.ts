// How one indicator went through a report's period: month by month, or by the quarters and the surveys that it is known of.

import type { LineChart } from '../../chat/reply.ts'
import { monthChart } from '../../digests/trends/month-chart.ts'
import { monthTable } from '../../digests/trends/month-table.ts'
import type { Words } from '../../i18n/words.ts'
import type { Course, CourseMonth } from '../../indicators/course.ts'
import { byQuarter } from '../../indicators/quarters.ts'
import type { Piece } from '../document.ts'
import type { ReportView } from './report-query.ts'

const isKnown = ({ figure }: CourseMonth): boolean => figure.value !== null

/** A single value is the result itself: it needs no line, and no table. */
const isDrawable = ({ series: [line] }: LineChart): boolean =>
  (line?.values ?? []).filter((value) => value !== null).length > 1

/** What is typed by quarter is known of no month; surveys are known of the few months in which they are counted. */
const stepsOf = async (course: Course, { scope, entries, figures }: ReportView): Promise<readonly CourseMonth[]> => {
  const { id, formula } = course.indicator
  if (formula.kind === 'surveyed') return course.months.filter(isKnown)
  if (formula.kind !== 'measured' || course.months.some(isKnown)) return course.months
  return (await byQuarter(scope, id, entries, figures)).filter(isKnown)
}

/** A chart where there are two values to join, and a table; neither where there is only the result itself. */
export const coursePieces = async (
  course: Course | undefined,
  view: ReportView,
  words: Words,
): Promise<readonly Piece[]> => {
  if (course === undefined) return []
  const months = await stepsOf(course, view)
  const isOccasional = course.months.length !== months.length
  if (months.length === 0 || (isOccasional && months.length < 2)) return []
  const shown = { ...course, months }
  const chart = monthChart(shown, [], words)
  return [...(isDrawable(chart) ? [chart] : []), monthTable(shown, words)]
}
