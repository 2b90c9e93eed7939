// Waiting between attempts, which ends early when it is given up; tests put their own in its place and wait for nothing.

import { setTimeout as resolveAfter } from 'node:timers/promises'

/** Resolves after so many milliseconds, or as soon as `signal` is given up: whoever waited asks the signal. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

export const pause: Pause = (milliseconds, signal) =>
  resolveAfter(milliseconds, undefined, { signal }).catch(() => undefined)
