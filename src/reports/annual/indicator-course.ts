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

/** A single value is the result itself: it needs no line. */
const isDrawable = ({ series: [line] }: LineChart): boolean =>
  (line?.values ?? []).filter((value) => value !== null).length > 1

/**
 * What is typed by quarter is known of no month; surveys are known of the few
 * months in which they are counted. Nothing of an indicator that is told month
 * by month.
 */
const occasions = async (
  course: Course,
  { scope, entries, figures }: ReportView,
): Promise<readonly CourseMonth[] | undefined> => {
  const { id, formula } = course.indicator
  if (formula.kind === 'surveyed') return course.months.filter(isKnown)
  if (formula.kind !== 'measured' || course.months.some(isKnown)) return undefined
  return (await byQuarter(scope, id, entries, figures)).filter(isKnown)
}

/** A chart where there are two values to join, and a table; neither of the only occasion there was. */
export const coursePieces = async (
  course: Course | undefined,
  view: ReportView,
  words: Words,
): Promise<readonly Piece[]> => {
  if (course === undefined) return []
  const found = await occasions(course, view)
  if (found !== undefined && found.length < 2) return []
  const shown = found === undefined ? course : { ...course, months: found }
  const chart = monthChart(shown, [], words)
  return [...(isDrawable(chart) ? [chart] : []), monthTable(shown, words)]
}
