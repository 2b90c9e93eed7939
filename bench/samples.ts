// Samples of one thing measured many times: what is told of them is their order, never their mean.

/** The smallest sample that at least this share of the samples does not exceed. Throws without samples. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/** Milliseconds that some work took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
