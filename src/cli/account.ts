// An account that Vigie may have on a network of conversations: what is configured of it, and how its platform comes about.

import type { PlatformState } from '../../storage/platform-state.ts'
import type { Platform } from '../chat/platform.ts'
import type { Config, ConfiguredRoom } from '../config/config.ts'
import { UserError } from '../errors.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { RoomId } from '../register/ids.ts'
import type { CliContext } from './context.ts'

/** A platform, not yet started, and what it keeps on disk; whoever opened both closes them. */
export interface OpenedAccount {
  readonly platform: Platform
  readonly kept: PlatformState
}

export interface Account {
  readonly platform: ConfiguredRoom['platform']
  readonly isConfigured: (config: Config) => boolean
  /** Said when rooms are configured and no account is. */
  readonly unreachableRooms: (words: Words, rooms: number) => Line
  /** Throws a UserError when its state cannot be used, with nothing left open. */
  readonly open: (context: CliContext, onFatal: (error: Error) => void) => Promise<OpenedAccount>
}

export const roomsOn = ({ rooms }: Config, on: ConfiguredRoom['platform']): readonly RoomId[] =>
  rooms.flatMap(({ platform, room }) => (platform === on ? [room] : []))

/** Throws a UserError when a time was chosen: on a network, what is said at another time than the real one misleads. */
export const requireRealClock = ({ clock }: CliContext): void => {
  if (!clock.isReal) throw new UserError((words) => words.cli.clockChosenOnline)
}

/** Makes a platform on what it keeps, which is closed again when that fails. */
export const openedOn = async (
  opening: Promise<PlatformState>,
  make: (kept: PlatformState) => Promise<Platform>,
): Promise<OpenedAccount> => {
  const kept = await opening
  try {
    return { platform: await make(kept), kept }
  } catch (error) {
    kept.close()
    throw error
  }
}
