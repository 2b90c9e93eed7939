// A target along the months: one stroke while it stays the same, a step where it changed.

import type { ChartTarget } from '../../chat/reply.ts'
import { type Run, runsOf } from './runs.ts'

export interface TargetStroke extends Run {
  readonly value: number
}

/** The strokes of a target over `count` labels; none where there was no target. */
export const targetStrokes = (target: ChartTarget | undefined, count: number): readonly TargetStroke[] => {
  if (target === undefined) return []
  const { value, perLabel } = target
  if (perLabel === undefined) return [{ value, from: 0, to: count - 1 }]
  const values = [...new Set(perLabel)].filter((each) => each !== null)
  return values
    .flatMap((each) => runsOf(count, (position) => perLabel[position] === each).map((run) => ({ ...run, value: each })))
    .toSorted((a, b) => a.from - b.from)
}
