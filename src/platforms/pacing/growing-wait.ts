// Waits that grow with each failure in a row, so that a server in trouble is not asked all the time.

/** The wait after a failure that followed `failures` others, in the unit of `waits`; the last of them is repeated. */
export const growingWait = (waits: readonly number[], failures: number): number =>
  waits[Math.min(failures, waits.length - 1)] ?? 0
