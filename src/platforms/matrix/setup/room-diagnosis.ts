// The configured rooms as the homeserver has them: whether Vigie is in, may write, and whose devices are signed.

import { type PublishedKeys, publishedKeys } from './published-keys.ts'
import type { ServerCall } from './server-call.ts'

export interface UnsignedMember {
  /** Full id. */
  readonly user: string
  /** As the room shows it; the id when it shows none. */
  readonly name: string
  readonly unsigned: number
  /** Devices that take part in encryption. */
  readonly devices: number
}

export interface JoinedRoom {
  readonly room: string
  readonly state: 'joined'
  readonly encrypted: boolean
  readonly writable: boolean
  /** Vigie included. */
  readonly members: number
  /** In an encrypted room, those who use a device that its owner did not sign. */
  readonly unsigned: readonly UnsignedMember[]
}

export type RoomDiagnosis =
  | JoinedRoom
  | { readonly room: string; readonly state: 'invited' | 'absent' }
  /** The server refuses to tell. */
  | { readonly room: string; readonly state: 'unknown' }

const client = '/_matrix/client/v3'

interface PowerLevels {
  readonly users: Readonly<Record<string, number>>
  readonly users_default: number
  readonly events: Readonly<Record<string, number>>
  readonly events_default: number
}

/** Who made a room of version 12 or later may do everything, whatever the levels say. */
interface Creation {
  readonly sender: string
  readonly content: { readonly additional_creators?: readonly string[]; readonly room_version?: string }
}

interface Look {
  readonly room: string
  readonly encrypted: boolean
  readonly writable: boolean
  /** Names by id, Vigie left out. */
  readonly others: ReadonlyMap<string, string>
}

const isCreator = async (call: ServerCall, user: string, path: string): Promise<boolean> => {
  const { ok, body } = await call<Creation>('GET', `${path}/state/m.room.create/?format=event`)
  if (!ok || Number(body.content?.room_version) < 12) return false
  return body.sender === user || body.content?.additional_creators?.includes(user) === true
}

const mayWrite = async (call: ServerCall, user: string, path: string, type: string): Promise<boolean> => {
  const { status, body } = await call<PowerLevels>('GET', `${path}/state/m.room.power_levels/`)
  // A room without levels lets everybody write.
  if (status === 404) return true
  const own = body.users?.[user] ?? body.users_default ?? 0
  const needed = body.events?.[type] ?? body.events_default ?? 0
  return own >= needed || isCreator(call, user, path)
}

const look = async (call: ServerCall, user: string, room: string): Promise<Look | undefined> => {
  const path = `${client}/rooms/${encodeURIComponent(room)}`
  const { ok: encrypted } = await call('GET', `${path}/state/m.room.encryption/`)
  const members = await call<{ joined: Readonly<Record<string, { display_name?: string | null }>> }>(
    'GET',
    `${path}/joined_members`,
  )
  if (!members.ok) return undefined
  const writable = await mayWrite(call, user, path, encrypted ? 'm.room.encrypted' : 'm.room.message')
  const others = Object.entries(members.body.joined ?? {})
    .filter(([id]) => id !== user)
    .map(([id, { display_name: name }]): [string, string] => [id, name ?? id])
  return { room, encrypted, writable, others: new Map(others) }
}

const unsignedMembers = (
  { encrypted, others }: Look,
  keys: ReadonlyMap<string, PublishedKeys>,
): readonly UnsignedMember[] =>
  encrypted
    ? [...others].flatMap(([user, name]) => {
        const devices = keys.get(user)?.devices ?? []
        const unsigned = devices.filter(({ isSigned }) => !isSigned).length
        return unsigned === 0 ? [] : [{ user, name, unsigned, devices: devices.length }]
      })
    : []

/** Rooms into which an invitation waits. A sync from nowhere: it acknowledges nothing, and takes nothing from a running bot. */
const invitations = async (call: ServerCall, rooms: readonly string[]): Promise<ReadonlySet<string>> => {
  const nothing = { types: [] }
  const filter = {
    presence: nothing,
    account_data: nothing,
    room: { rooms, timeline: { limit: 1, types: [] }, state: nothing, ephemeral: nothing, account_data: nothing },
  }
  const query = new URLSearchParams({ filter: JSON.stringify(filter), timeout: '0', set_presence: 'offline' })
  const { body } = await call<{ rooms: { invite?: Readonly<Record<string, unknown>> } }>(
    'GET',
    `${client}/sync?${query.toString()}`,
  )
  return new Set(Object.keys(body.rooms?.invite ?? {}))
}

/** In the order given. Throws what the network throws. */
export const diagnoseRooms = async (
  call: ServerCall,
  user: string,
  rooms: readonly string[],
): Promise<readonly RoomDiagnosis[]> => {
  if (rooms.length === 0) return []
  const { body } = await call<{ joined_rooms: readonly string[] }>('GET', `${client}/joined_rooms`)
  const joined = new Set(body.joined_rooms)
  const missing = rooms.filter((room) => !joined.has(room))
  const invited = missing.length === 0 ? new Set<string>() : await invitations(call, missing)
  const looks = new Map<string, Look>()
  // One room after the other: a server that counts calls must not be rushed.
  for (const room of rooms) {
    const seen = joined.has(room) ? await look(call, user, room) : undefined
    if (seen !== undefined) looks.set(room, seen)
  }
  const asked = new Set([...looks.values()].flatMap(({ encrypted, others }) => (encrypted ? [...others.keys()] : [])))
  const keys = asked.size === 0 ? undefined : await publishedKeys(call, [...asked])
  return rooms.map((room): RoomDiagnosis => {
    const seen = looks.get(room)
    if (seen !== undefined) {
      const { encrypted, writable, others } = seen
      const unsigned = unsignedMembers(seen, keys ?? new Map())
      return { room, state: 'joined', encrypted, writable, members: others.size + 1, unsigned }
    }
    if (joined.has(room)) return { room, state: 'unknown' }
    return { room, state: invited.has(room) ? 'invited' : 'absent' }
  })
}
