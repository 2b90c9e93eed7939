// Says one message by whichever of several ways Slack takes, for as long as that takes: whoever asked is waiting for it.

import type { Words } from '../../../i18n/words.ts'
import type { Log } from '../../../log.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { SlackMessage } from '../saying/message.ts'
import { repeated } from './repeated.ts'
import { waitAfter } from './wait-after.ts'

export interface InsistSetting {
  readonly words: Words
  readonly log: Log
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
  readonly pause?: Pause
}

/** Throws a CallFailed. */
export type Way = (message: SlackMessage) => Promise<void>

/** So often by one way before the next one is tried: a proxy may know one of two hosts. */
const inARow = 3

/** The address is used up, or the person left the channel: there may be another way. */
export const isRefused = (error: unknown): boolean => error instanceof CallFailed && error.fault.kind === 'refused'

/**
 * Resolves once a way took the message; what one may have taken already is
 * marked as said again. Throws when every way refuses it, when a way throws
 * something else, and when the signal is given up.
 */
export const insist = async (ways: readonly Way[], message: SlackMessage, setting: InsistSetting): Promise<void> => {
  const { words, log, signal, pause = realPause } = setting
  let open = ways
  let said = message
  let failures = 0
  for (;;) {
    const way = open[Math.floor(failures / inARow) % open.length]
    if (way === undefined) throw new Error('there is no way to say it')
    try {
      return await way(said)
    } catch (error) {
      if (!(error instanceof CallFailed) || signal.aborted) throw error
      const { fault } = error
      if (fault.kind === 'refused') {
        open = open.filter((other) => other !== way)
        if (open.length === 0) throw error
        failures = 0
        continue
      }
      if (fault.kind === 'unknown') said = repeated(message, words)
      const wait = waitAfter(fault, failures)
      // Slack that asks to wait is there: no other way would be a better one.
      if (fault.kind !== 'rate-limited') failures += 1
      log.warn('private answer not said yet', { wait, error })
      await pause(wait, signal)
      if (signal.aborted) throw error
    }
  }
}
