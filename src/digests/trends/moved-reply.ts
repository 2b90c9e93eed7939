// The indicators that moved, one line each; those that did not are counted.

import type { Period } from '../../calendar/period.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import type { Course, Halves } from '../../indicators/course.ts'
import { valueText } from '../figure-block.ts'
import type { CourseView } from './course-reply.ts'
import { nameOf, printedRun } from './printed.ts'

interface MovedView extends Omit<CourseView, 'actions' | 'basis'> {
  readonly period: Period
  /** The command about one indicator of the list, with the same months and scope. */
  readonly commandOf: (name: string) => string
}

/** A change that the test calls a rise or a fall. */
const isClear = ({ change }: Halves): boolean => change.kind === 'rate' && change.trend !== 'unclear'

/** A rate in both halves: what the test can judge. */
const isCompared = ({ halves }: Course): boolean => halves?.change.kind === 'rate'

export const movedReply = (all: readonly Course[], view: MovedView, words: Words): Reply => {
  const { trends, indicators } = words
  const compared = all.filter(isCompared)
  const moved = compared.flatMap(({ indicator, halves }) =>
    halves !== undefined && isClear(halves) ? [{ indicator, halves }] : [],
  )
  const runs = all.flatMap(({ indicator, run }) => (run === undefined ? [] : [{ indicator, run }]))
  const [halves] = compared.flatMap((course) => course.halves ?? [])
  const items: readonly Line[] = moved.map(({ indicator, halves: { earlier, later, change } }) =>
    trends.moved(
      indicators.labels[indicator.id].short,
      change,
      valueText(earlier.figure, words),
      valueText(later.figure, words),
      view.commandOf(nameOf(indicator, words)),
    ),
  )
  const inARow: readonly Line[] = runs.map(({ indicator, run }) =>
    trends.runOf(
      indicators.labels[indicator.id].short,
      printedRun(run, indicator, words),
      view.commandOf(nameOf(indicator, words)),
    ),
  )
  return {
    title: trends.list(view.period, view.scope, moved.length, compared.length),
    blocks: [
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
      ...(inARow.length === 0 ? [] : [{ kind: 'list' as const, heading: trends.runs, items: inARow }]),
      {
        kind: 'text',
        lines: [
          ...(halves === undefined ? [] : [trends.halvesAre(halves.earlier.period, halves.later.period)]),
          trends.test(view.figures.pointsThreshold),
          trends.others,
        ],
      },
    ],
    actions: [],
    audience: 'asker',
  }
}
