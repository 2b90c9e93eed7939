// Waits for something no longer than Slack does.

import type { Pause } from '../../pacing/pause.ts'

export interface InTimeSetting {
  /** In milliseconds. */
  readonly patience: number
  readonly pause: Pause
  /** Given up, nothing is waited for any more. */
  readonly signal: AbortSignal
}

export type InTime = <Value>(promise: Promise<Value>) => Promise<Value | undefined>

/** Gives what resolves to nothing when `promise` takes longer, and otherwise as it does. */
export const inTimeOf = ({ patience, pause, signal }: InTimeSetting): InTime => {
  const waiting = new Set<AbortController>()
  const end = (wait: AbortController): void => {
    waiting.delete(wait)
    wait.abort()
  }
  signal.addEventListener('abort', () => waiting.forEach(end), { once: true })
  return (promise) => {
    const wait = new AbortController()
    waiting.add(wait)
    if (signal.aborted) end(wait)
    const tooLong = pause(patience, wait.signal).then(() => undefined)
    // Thousands of waits that nobody needs any more would slow each other down; ending one can wait for the answer to leave.
    return Promise.race([promise, tooLong]).finally(() => setImmediate(end, wait))
  }
}
