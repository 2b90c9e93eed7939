// Whether a stop is over before an administrator would lose patience.

/** In milliseconds. */
const patience = 5_000

export const inTime = async (stopping: Promise<void>): Promise<'in time' | 'too late'> => {
  const { promise, resolve } = Promise.withResolvers<'too late'>()
  const timer = setTimeout(() => resolve('too late'), patience)
  try {
    return await Promise.race([stopping.then(() => 'in time' as const), promise])
  } finally {
    clearTimeout(timer)
  }
}
