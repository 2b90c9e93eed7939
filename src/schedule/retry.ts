// How long to wait before a failed digest is tried again, and after how many attempts it is given up.

/**
 * Minutes to wait after each failed attempt. Half a minute is taken off each,
 * so that the tick of that minute finds the send due.
 */
const waits = [1, 2, 5, 10, 20, 40, 60] as const

/** The wait after so many attempts; nothing when there were enough. */
export const retryAfter = (attempts: number): Temporal.Duration | undefined => {
  const minutes = waits[Math.max(attempts, 1) - 1]
  return minutes === undefined ? undefined : Temporal.Duration.from({ seconds: minutes * 60 - 30 })
}
