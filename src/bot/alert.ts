// Tells the people in charge that a digest did not reach its room: in another room, else each officer alone.

import { setTimeout as pause } from 'node:timers/promises'

import type { Platform } from '../chat/platform.ts'
import type { Reply } from '../chat/reply.ts'
import type { Config } from '../config/config.ts'
import type { Log } from '../log.ts'
import type { MessageKey, RoomId } from '../register/ids.ts'

export interface AlertSetting {
  readonly config: Pick<Config, 'roles'>
  readonly log: Log
  readonly platforms: readonly Platform[]
  readonly rooms: Config['rooms']
  readonly post: (room: RoomId, reply: Reply, key: MessageKey) => Promise<void>
  /** How long one of them may take, in milliseconds; half a minute when absent. */
  readonly patience?: number
}

export interface Alert {
  readonly failedRoom: RoomId
  readonly notice: Reply
  readonly key: MessageKey
}

/** `waiting`: not refused, and the platform keeps it for the day when its server is back. */
type Outcome = 'arrived' | 'refused' | 'waiting'

/** A server that is away must not hold up the digests of the other rooms. */
const outcomeOf = async (
  sending: Promise<void>,
  { log, patience = 30_000 }: AlertSetting,
  to: string,
): Promise<Outcome> => {
  const done = new AbortController()
  const tooLong = pause(patience, 'waiting' as const, { signal: done.signal }).catch(() => 'waiting' as const)
  const sent = sending.then(
    () => 'arrived' as const,
    (error: unknown) => {
      log.warn('alert refused', { to, error })
      return 'refused' as const
    },
  )
  return Promise.race([sent, tooLong]).finally(() => done.abort())
}

/** Throws when nobody could be told. */
export const raiseAlert = async (setting: AlertSetting, { failedRoom, notice, key }: Alert): Promise<void> => {
  const { config, platforms, rooms, post } = setting
  for (const { room } of rooms)
    if (room !== failedRoom && (await outcomeOf(post(room, notice, key), setting, room)) !== 'refused') return
  const outcomes = await Promise.all(
    [...config.roles.officers].flatMap((user) => {
      const platform = platforms.find(({ name }) => user.startsWith(`${name}:`))
      return platform?.tell === undefined ? [] : [outcomeOf(platform.tell(user, notice, key), setting, user)]
    }),
  )
  if (outcomes.every((outcome) => outcome === 'refused'))
    throw new Error('nobody could be told of a digest that failed')
}
