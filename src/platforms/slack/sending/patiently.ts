// A call that changes nothing when it is made twice, made until Slack answers it.

import type { Log } from '../../../log.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import { CallFailed } from '../connection/call-fault.ts'
import { waitAfter } from './wait-after.ts'

export interface PatienceSetting {
  readonly log: Log
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
  readonly pause?: Pause
}

/** Throws the CallFailed of a call that Slack refuses, and of the last one when the signal is given up. */
export const patiently = async <Value>(call: () => Promise<Value>, setting: PatienceSetting): Promise<Value> => {
  const { log, signal, pause = realPause } = setting
  for (let failures = 0; ; failures += 1) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof CallFailed) || error.fault.kind === 'refused' || signal.aborted) throw error
      log.warn('call not answered yet', { error })
      await pause(waitAfter(error.fault, failures), signal)
      if (signal.aborted) throw error
    }
  }
}
