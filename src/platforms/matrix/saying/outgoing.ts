// What goes to a room, ready but for encryption: an event with its content, or a file still to be uploaded.

/** The content of an event, as JSON. */
export type Content = Readonly<Record<string, unknown>>

export interface OutgoingEvent {
  readonly kind: 'event'
  readonly type: 'm.room.message' | 'm.reaction'
  readonly content: Content
}

/** A picture or a file. The event's content is `content` once `url` or `file` says where the upload is. */
export interface OutgoingUpload {
  readonly kind: 'upload'
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly content: Content
}

export type Outgoing = OutgoingEvent | OutgoingUpload
