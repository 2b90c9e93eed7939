// One item of the outbox to its room: its upload first, encrypted where the room is, then its event.

import { EventStatus, type MatrixClient } from 'matrix-js-sdk'

import type { Content, OutgoingUpload } from '../saying/outgoing.ts'
import type { Journal } from '../state/journal.ts'
import type { EncryptAttachment } from './attachment-cipher.ts'
import type { OutboxItem } from './outbox-item.ts'
import type { Send } from './outbox.ts'

export interface SendSetting {
  readonly journal: Journal
  readonly encrypt: EncryptAttachment
  /** The client of the present connection; waits for one while there is none. */
  readonly client: () => Promise<MatrixClient>
}

const isEncrypted = async (client: MatrixClient, room: string): Promise<boolean> =>
  (await client.getCrypto()?.isEncryptionEnabledInRoom(room)) === true

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

/** What the SDK still shows of a failed attempt would stand in the way of the next one. */
const forgetAttempt = (client: MatrixClient, { room, id }: OutboxItem): void => {
  const echo = client.getRoom(room)?.getEventForTxnId(id)
  if (echo?.status === EventStatus.NOT_SENT || echo?.status === EventStatus.ENCRYPTING) client.cancelPendingEvent(echo)
}

export const sender =
  ({ journal, encrypt, client: connected }: SendSetting): Send =>
  async (item) => {
    const client = await connected()
    const { id, room, outgoing } = item
    let { content } = outgoing
    if (outgoing.kind === 'upload') {
      content = await uploaded(outgoing, client, room, encrypt)
      // Kept before it is sent: another attempt says the same, and uploads nothing.
      journal.replace({ ...item, outgoing: { kind: 'event', type: 'm.room.message', content } })
    }
    const type = outgoing.kind === 'upload' ? 'm.room.message' : outgoing.type
    const sendEvent = client.sendEvent.bind(client) as unknown as SendEvent
    try {
      return (await sendEvent(room, null, type, content, id)).event_id
    } catch (error) {
      forgetAttempt(client, item)
      throw error
    }
  }
