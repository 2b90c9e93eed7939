// Rooms of a test homeserver: what a test sets up, and what it checks as the homeserver has it.

import { randomUUID } from 'node:crypto'
import type { Account } from './account.ts'
import { call } from './homeserver-call.ts'

export interface RoomOptions {
  readonly encrypted?: boolean
  readonly name?: string
  /** User ids. */
  readonly invite?: readonly string[]
  readonly direct?: boolean
  /** Contents by type, with an empty state key; `im.vector.room.access_rules` for instance. */
  readonly state?: Readonly<Record<string, object>>
}

/** An event as the homeserver gives it: encrypted where the room is. */
export interface RawEvent {
  readonly event_id: string
  readonly type: string
  readonly sender: string
  readonly state_key?: string
  readonly content: Readonly<Record<string, unknown>>
}

const encryption = { algorithm: 'm.megolm.v1.aes-sha2' }

/** A private room, and its id. */
export const createRoom = async (user: Account, options: RoomOptions = {}): Promise<string> => {
  const { encrypted = false, name, invite = [], direct = false, state = {} } = options
  const contents = { ...(encrypted ? { 'm.room.encryption': encryption } : {}), ...state }
  const created = await call<{ room_id: string }>(user, 'POST', '/createRoom', {
    preset: 'private_chat',
    invite,
    is_direct: direct,
    initial_state: Object.entries(contents).map(([type, content]) => ({ type, state_key: '', content })),
    ...(name === undefined ? {} : { name }),
  })
  return created.room_id
}

const room = (roomId: string, end: string): string => `/rooms/${encodeURIComponent(roomId)}/${end}`

export const invite = (user: Account, roomId: string, userId: string): Promise<object> =>
  call(user, 'POST', room(roomId, 'invite'), { user_id: userId })

export const join = (user: Account, roomId: string): Promise<object> => call(user, 'POST', room(roomId, 'join'), {})

export const leave = (user: Account, roomId: string): Promise<object> => call(user, 'POST', room(roomId, 'leave'), {})

export const kick = (user: Account, roomId: string, userId: string): Promise<object> =>
  call(user, 'POST', room(roomId, 'kick'), { user_id: userId })

/** Sends a message that is not encrypted, whatever the room; gives its event id. */
export const sendPlain = async (user: Account, roomId: string, content: object): Promise<string> => {
  const path = room(roomId, `send/m.room.message/${randomUUID()}`)
  return (await call<{ event_id: string }>(user, 'PUT', path, content)).event_id
}

/** The last 500 events of a room at most, oldest first, those of its state included. */
export const rawEvents = async (user: Account, roomId: string): Promise<readonly RawEvent[]> => {
  const page = await call<{ chunk: RawEvent[] }>(user, 'GET', room(roomId, 'messages?dir=b&limit=500'))
  return page.chunk.toReversed()
}

export const roomState = (user: Account, roomId: string, type: string): Promise<Readonly<Record<string, unknown>>> =>
  call(user, 'GET', room(roomId, `state/${type}/`))

const setRoomState = (user: Account, roomId: string, type: string, content: object): Promise<object> =>
  call(user, 'PUT', room(roomId, `state/${type}/`), content)

/** Who has joined, as user ids. */
export const joinedMembers = async (user: Account, roomId: string): Promise<readonly string[]> =>
  Object.keys((await call<{ joined: Record<string, unknown> }>(user, 'GET', room(roomId, 'joined_members'))).joined)

/** Changes levels by user id, and what it takes to send a message (`events_default`). */
export const setPowerLevels = async (
  user: Account,
  roomId: string,
  { users = {}, eventsDefault }: { readonly users?: Readonly<Record<string, number>>; readonly eventsDefault?: number },
): Promise<void> => {
  const now = await roomState(user, roomId, 'm.room.power_levels')
  await setRoomState(user, roomId, 'm.room.power_levels', {
    ...now,
    users: { ...(now['users'] as Record<string, number>), ...users },
    ...(eventsDefault === undefined ? {} : { events_default: eventsDefault }),
  })
}
