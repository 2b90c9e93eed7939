// Where one person is told something alone: the direct room that they have with the bot, or a new one.

import { setTimeout as pause } from 'node:timers/promises'

import { EventType, KnownMembership, type MatrixClient, Preset, type Room } from 'matrix-js-sdk'

import type { TokenBucket } from '../../pacing/token-bucket.ts'

export interface DirectRoomsSetting {
  /** The configured rooms, as `matrix:!room`: none of them is a direct one, however few are in it. */
  readonly rooms: readonly string[]
  readonly bucket: TokenBucket
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
}

/** How often a room that was just made is looked for, in milliseconds. */
const look = 100

const isThere = (room: Room, user: string): boolean => {
  const membership = room.getMember(user)?.membership
  return membership === KnownMembership.Join || membership === KnownMembership.Invite
}

export class DirectRooms {
  readonly #setting: DirectRoomsSetting
  readonly #configured: ReadonlySet<string>
  /** One search for each person at a time: two could make two rooms. */
  readonly #searches = new Map<string, Promise<string>>()

  constructor(setting: DirectRoomsSetting) {
    this.#setting = setting
    this.#configured = new Set(setting.rooms)
  }

  /** Ready to be written in, encrypted where it is to be. Throws what the server refuses. */
  with(client: MatrixClient, user: string): Promise<string> {
    const search = this.#searches.get(user) ?? this.#search(client, user).finally(() => this.#searches.delete(user))
    this.#searches.set(user, search)
    return search
  }

  async #search(client: MatrixClient, user: string): Promise<string> {
    for (const room of client.getRooms()) {
      const isOfTwo = room.getMyMembership() === KnownMembership.Join && room.getInvitedAndJoinedMemberCount() === 2
      if (!isOfTwo || this.#configured.has(`matrix:${room.roomId}`)) continue
      await room.loadMembersIfNeeded()
      if (isThere(room, user)) return room.roomId
    }
    return this.#create(client, user)
  }

  async #create(client: MatrixClient, user: string): Promise<string> {
    const { bucket, signal } = this.#setting
    await bucket.take()
    const { room_id: room } = await client.createRoom({
      preset: Preset.TrustedPrivateChat,
      is_direct: true,
      invite: [user],
      initial_state: [
        { type: EventType.RoomEncryption, state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } },
      ],
    })
    while (!(await this.#isWhole(client, room, user))) await pause(look, undefined, { signal })
    return room
  }

  /** A sync may bring a new room in parts: written to before, it would get words that are not encrypted, or not for the person. */
  async #isWhole(client: MatrixClient, id: string, user: string): Promise<boolean> {
    const room = client.getRoom(id)
    if (room === null || !isThere(room, user)) return false
    return (await client.getCrypto()?.isEncryptionEnabledInRoom(id)) === true
  }
}
