// A course as a table: what each month came to, on how many cases, how sure it is, its target and its change.

import type { TableBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import type { Course, CourseMonth } from '../../indicators/course.ts'
import type { Figure } from '../../indicators/figure.ts'
import { targetText, valueText } from '../figure-block.ts'
import { baseText } from './printed.ts'

interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  readonly cell: (month: CourseMonth) => string
}

const intervalText = ({ interval }: Figure, { indicators, trends }: Words): string =>
  interval === null ? '' : trends.between(indicators.value('%', interval[0], 0), indicators.value('%', interval[1], 0))

const targetCell = (figure: Figure, words: Words): string => {
  const { target, met } = figure
  if (target === null) return words.trends.noTarget
  const text = targetText(target, figure, words)
  return met === null ? text : words.trends.met(text, met)
}

/** What nobody knows month by month. */
export const isByQuarter = ({ months }: Course): boolean => months[0]?.period.shape === 'quarter'

/** Only columns that have something to say: a volume has no base, a mean no interval, a quiet course no change. */
const columnsOf = (course: Course, words: Words): readonly Column[] => {
  const { months } = course
  const { columns, running, month: monthName, nothing } = words.trends
  const clear = ({ change, running: isRunning }: CourseMonth): string =>
    change.kind === 'rate' && change.trend !== 'unclear' && !isRunning ? words.trends.change(change.points) : ''
  const all: readonly Column[] = [
    {
      title: isByQuarter(course) ? columns.quarter : columns.month,
      align: 'left',
      cell: ({ period, running: isRunning }) => (isRunning ? running(monthName(period)) : monthName(period)),
    },
    { title: columns.result, align: 'right', cell: ({ figure }) => valueText(figure, words) },
    { title: columns.base, align: 'right', cell: ({ figure }) => baseText(figure, words) || nothing },
    { title: columns.interval, align: 'right', cell: ({ figure }) => intervalText(figure, words) || nothing },
    { title: columns.target, align: 'left', cell: ({ figure }) => targetCell(figure, words) },
    { title: columns.change, align: 'left', cell: (month) => clear(month) || nothing },
  ]
  const says: Readonly<Record<string, boolean>> = {
    [columns.base]: months.some(({ figure }) => baseText(figure, words) !== ''),
    [columns.interval]: months.some(({ figure }) => figure.interval !== null),
    [columns.target]: months.some(({ figure }) => figure.target !== null),
    [columns.change]: months.some((month) => clear(month) !== ''),
  }
  return all.filter(({ title }) => says[title] ?? true)
}

export const monthTable = (course: Course, words: Words): TableBlock => {
  const columns = columnsOf(course, words)
  return {
    kind: 'table',
    caption: isByQuarter(course) ? words.trends.quarters : words.trends.table,
    columns: columns.map(({ title, align }) => ({ title, align })),
    rows: course.months.map((month) => columns.map(({ cell }) => cell(month))),
  }
}
