// One item of the outbox to its room: its upload first, encrypted where the room is, then its event.

import {
  EventStatus,
  KnownMembership,
  type MatrixClient,
  MatrixError,
  type MatrixEvent,
  type Room,
} from 'matrix-js-sdk'

import type { Content, OutgoingUpload } from '../saying/outgoing.ts'
import type { Journal } from '../state/journal.ts'
import type { EncryptAttachment } from './attachment-cipher.ts'
import type { OutboxItem } from '../state/outbox-item.ts'
import type { Send } from './outbox.ts'
import { besideThread, rootOf } from './outbox-items.ts'

export interface SendSetting {
  readonly journal: Journal
  readonly encrypt: EncryptAttachment
  /** The client of the present connection; waits for one while there is none. */
  readonly client: () => Promise<MatrixClient>
}

/** As the SDK decides it for messages: the room's state is there a little before the keys are ready. */
const isEncrypted = async (client: MatrixClient, room: string): Promise<boolean> =>
  client.getRoom(room)?.hasEncryptionStateEvent() === true ||
  (await client.getCrypto()?.isEncryptionEnabledInRoom(room)) === true

/**
 * The SDK sends in clear to a room that it does not know as joined: one that was
 * joined a moment ago may be encrypted. Throws for another attempt, or because
 * we are not in the room.
 */
const joinedRoom = async (client: MatrixClient, id: string): Promise<Room> => {
  const room = client.getRoom(id)
  if (room?.getMyMembership() === KnownMembership.Join) return room
  const { joined_rooms: joined } = await client.getJoinedRooms()
  if (joined.includes(id)) throw new Error('the room was joined and is not received yet')
  throw new MatrixError({ errcode: 'M_FORBIDDEN', error: 'not in the room' }, 403)
}

/** The event's content, the file being on the server. */
const uploaded = async (
  { bytes, mediaType, content }: OutgoingUpload,
  client: MatrixClient,
  room: string,
  encrypt: EncryptAttachment,
): Promise<Content> => {
  if (!(await isEncrypted(client, room))) {
    const { content_uri: url } = await client.uploadContent(Buffer.from(bytes), {
      type: mediaType,
      includeFilename: false,
    })
    return { ...content, url }
  }
  const { encrypted, file } = await encrypt(bytes)
  // The server must not learn what kind of file it is.
  const type = 'application/octet-stream'
  const { content_uri: url } = await client.uploadContent(Buffer.from(encrypted), { type, includeFilename: false })
  return { ...content, file: { ...file, url } }
}

/** The SDK's own types list the contents that clients write by hand; ours are made and tested elsewhere. */
type SendEvent = (
  room: string,
  thread: null,
  type: string,
  content: Content,
  id: string,
) => Promise<{ event_id: string }>

/**
 * The failed attempt at this item, if there was one: the SDK takes a transaction
 * id once, and what it encrypted under it stays as it is. Attempts at others
 * were given up since, and would hold up whatever follows in their room.
 */
const earlierAttempt = (client: MatrixClient, room: Room, id: string): MatrixEvent | undefined => {
  const unsent = room.getPendingEvents().filter(({ status }) => status === EventStatus.NOT_SENT)
  for (const event of unsent) if (event.getTxnId() !== id) client.cancelPendingEvent(event)
  return unsent.find((event) => event.getTxnId() === id)
}

/** A server refuses threads that begin with an event which is unknown, in another room, or itself about another one. */
const isThreadRefused = (error: unknown, item: OutboxItem): boolean =>
  error instanceof MatrixError && error.httpStatus === 400 && rootOf(item) !== undefined

export const sender = (setting: SendSetting): Send => {
  const { journal } = setting
  const send = senderInPlace(setting)
  return async (item) => {
    try {
      return await send(item)
    } catch (error) {
      const now = journal.queued(item.id)
      if (now === undefined || !isThreadRefused(error, now)) throw error
      const beside = besideThread(now)
      // An answer that its thread does not take is said all the same: what it tells of was carried out.
      journal.replace(beside)
      return send(beside)
    }
  }
}

const senderInPlace =
  ({ journal, encrypt, client: connected }: SendSetting): Send =>
  async (item) => {
    const client = await connected()
    const { id, sentAs = id, room, outgoing } = item
    const known = await joinedRoom(client, room)
    const again = earlierAttempt(client, known, sentAs)
    if (again) return (await client.resendEvent(again, known)).event_id
    let { content } = outgoing
    if (outgoing.kind === 'upload') {
      content = await uploaded(outgoing, client, room, encrypt)
      // Kept before it is sent: a later process says the same, and uploads nothing.
      journal.replace({ ...item, outgoing: { kind: 'event', type: 'm.room.message', content } })
    }
    const type = outgoing.kind === 'upload' ? 'm.room.message' : outgoing.type
    const sendEvent = client.sendEvent.bind(client) as unknown as SendEvent
    return (await sendEvent(room, null, type, content, sentAs)).event_id
  }
