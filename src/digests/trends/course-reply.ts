// One indicator month by month: the verdict, the two halves, a run beyond chance, the chart and the table.

import { monthsPeriod } from '../../calendar/period.ts'
import { monthOf } from '../../calendar/month.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import type { Course } from '../../indicators/course.ts'
import type { Basis, FigureSetting } from '../../indicators/query.ts'
import { monthChart } from './month-chart.ts'
import { isByQuarter, monthTable } from './month-table.ts'
import { printedFigure, printedRun, sizeText } from './printed.ts'

export interface CourseView {
  /** The services or the mailbox that it is about; none: all of the préfecture. */
  readonly scope: readonly string[]
  readonly basis: Basis
  readonly figures: Pick<FigureSetting, 'pointsThreshold'>
  readonly actions: readonly Action[]
}

const halvesLines = ({ halves }: Course, words: Words): readonly Line[] =>
  halves === undefined || halves.change.kind === 'none'
    ? []
    : [
        words.trends.halves(
          printedFigure(halves.earlier.figure, halves.earlier.period, words),
          printedFigure(halves.later.figure, halves.later.period, words),
        ),
      ]

/** The verdict is on the two halves of the months that are over; a window without any case says only that. */
export const courseReply = (course: Course, view: CourseView, words: Words): Reply => {
  const { indicator, months, halves, run } = course
  const { scope, actions } = view
  const { trends, indicators, rates, recaps } = words
  const { short } = indicators.labels[indicator.id]
  const [first, last] = [months.at(0), months.at(-1)]
  if (months.every(({ figure }) => figure.value === null) && first !== undefined && last !== undefined) {
    const whole = monthsPeriod(monthOf(first.period.start), monthOf(last.period.start))
    return { title: trends.noMonth(short, scope, whole), blocks: [], actions, audience: 'asker' }
  }
  const isPlan = indicator.formula.kind === 'plan'
  const isRate = months.some(({ figure }) => figure.interval !== null)
  const testOf = (): Line =>
    isRate ? trends.test(view.figures.pointsThreshold) : isPlan ? trends.noTestOfPlan : trends.noTest
  const compared = [
    ...halvesLines(course, words),
    ...(course.cut && first !== undefined ? [trends.began(first.period)] : []),
    ...(run === undefined ? [] : [trends.run(printedRun(run, indicator, words))]),
  ]
  const blocks: Block[] = [
    ...(compared.length === 0 ? [] : [{ kind: 'text' as const, lines: compared }]),
    monthChart(course, scope, words),
    monthTable(course, words),
    {
      kind: 'text',
      lines: [
        ...(isByQuarter(course) ? [] : [testOf()]),
        ...(indicator.formula.kind === 'on-time' ? [rates.basis(view.basis)] : []),
        ...(months.every(({ signed }) => signed) ? [] : [recaps.provisional]),
      ],
    },
  ]
  const title = isByQuarter(course)
    ? trends.byQuarter(short, scope)
    : halves === undefined
      ? trends.oneMonth(short, scope)
      : trends.title(short, scope, halves.change, sizeText(halves.change, indicator, words))
  return { title, blocks, actions, audience: 'asker' }
}
