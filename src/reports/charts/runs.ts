// Values that follow each other without a gap: what a line may join.

/** First position and last one, both included. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The longest stretches of positions that a test holds for, in order. */
export const runsOf = (count: number, holds: (position: number) => boolean): readonly Run[] => {
  const runs: Run[] = []
  for (let position = 0; position < count; position += 1) {
    if (!holds(position)) continue
    const last = runs.at(-1)
    if (last?.to === position - 1) runs[runs.length - 1] = { from: last.from, to: position }
    else runs.push({ from: position, to: position })
  }
  return runs
}
