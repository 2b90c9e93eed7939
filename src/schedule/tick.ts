// The heartbeat of the schedules, and the only importer of node-cron: it decides nothing, it ticks each minute.

/** By default it warns on the console, where a terminal's user is reading; what matters is reported by `onError`. */
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined }

export interface Ticking {
  /** No tick starts after this call; resolves when the running one is over. */
  stop(): Promise<void>
}

/**
 * Runs at once, since something may have come due while the process was down,
 * then every minute (or by another cron pattern); never twice at a time. What `run` throws goes to
 * `onError`, and the next tick comes all the same.
 */
export const startTicking = (
  run: () => Promise<void>,
  onError: (error: unknown) => void,
  pattern = '* * * * *',
): Ticking => {
  let running: Promise<void> | undefined
  let stopped = false

  const tick = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined
      })
    return running
  }

  // Read only now: nobody waits for a minute to pass before the first prompt.
  const scheduled = import('node-cron').then(({ schedule }) =>
    // The chat connections keep the process alive, not the clock: hence `unref`.
    schedule(pattern, tick, { unref: true, logger: silent }),
  )
  void tick()
  return {
    stop: async () => {
      stopped = true
      const task = await scheduled
      await task.destroy()
      await running
    },
  }
}
