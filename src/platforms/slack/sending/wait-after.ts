// How long Slack is left alone after a call that somebody waits for has failed.

import { growingWait } from '../../pacing/growing-wait.ts'
import type { CallFault } from '../connection/call-fault.ts'

/** In milliseconds; the last one is repeated. */
const waits = [500, 2_000, 5_000, 10_000, 30_000] as const

/** In milliseconds: as long as Slack asked, else longer with each failure that came before. */
export const waitAfter = (fault: CallFault, failures: number): number =>
  fault.kind === 'rate-limited' ? fault.after : growingWait(waits, failures)
