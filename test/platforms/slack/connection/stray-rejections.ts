// Promises that fail and that nobody awaits end the process: no test of the connection may leave one.

import { afterEach, beforeEach, expect } from 'vitest'

/** For every test of the file. */
export const noStrayRejections = (): void => {
  const strays: unknown[] = []
  const keep = (reason: unknown) => void strays.push(reason)
  beforeEach(() => {
    process.on('unhandledRejection', keep)
    process.on('uncaughtExceptionMonitor', keep)
  })
  afterEach(async () => {
    // They are told one turn later.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', keep)
    process.off('uncaughtExceptionMonitor', keep)
    expect(strays.splice(0)).toEqual([])
  })
}
