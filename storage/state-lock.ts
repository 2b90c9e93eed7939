// Who holds the state of a platform: one process at a time, which says so in words to a second one.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import { type Lock, type LockPlace, takeLock } from './lock.ts'
import { heldWords, type StatePlatform, strayLock } from './state-refusal.ts'

export interface HeldState {
  readonly platform: StatePlatform
  readonly directory: string
  readonly now: () => InstantText
}

const placeOf = ({ directory }: HeldState): LockPlace => ({
  lock: join(directory, 'lock.db'),
  holder: join(directory, 'lock-holder.txt'),
})

/** The advice for damaged files of the register is to restore a copy, the one thing not to do here. */
export const takeStateLock = (state: HeldState): Lock => {
  const place = placeOf(state)
  try {
    return takeLock(place, state.now, heldWords(state.platform))
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    throw strayLock(state.platform, place.lock, { cause: error })
  }
}

/**
 * Whether a process holds the state now; one that another account may not look
 * into counts as held. Makes nothing where there is nothing.
 */
export const isStateHeld = (state: HeldState): boolean => {
  if (!existsSync(placeOf(state).lock)) return false
  try {
    takeStateLock(state).release()
    return false
  } catch (error) {
    if (error instanceof UserError) return true
    throw error
  }
}
