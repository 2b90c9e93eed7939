// What a test looks at in an event that a client has received and decrypted.

import type { MatrixEvent } from 'matrix-js-sdk'

export interface SeenMessage {
  readonly id: string
  readonly sender: string
  /** `m.room.message`, `m.reaction`, `m.room.redaction`; never `m.room.encrypted`. */
  readonly type: string
  /** As it was sent: an edit changes no message, it is another one, which `replaces` the first. */
  readonly content: Readonly<Record<string, unknown>>
  /** Empty where the event has none. */
  readonly body: string
  readonly html: string | undefined
  /** `m.text`, `m.notice`, `m.image`… */
  readonly kind: string | undefined
  /** The event id of the thread's first message. */
  readonly thread: string | undefined
  /** Fallbacks of threads left out. */
  readonly repliesTo: string | undefined
  readonly replaces: string | undefined
  readonly reaction: { readonly to: string; readonly key: string } | undefined
  /** User ids; undefined where `m.mentions` is missing. */
  readonly mentions: readonly string[] | undefined
  readonly encrypted: boolean
  readonly redacted: boolean
}

interface Content {
  readonly body?: string
  readonly formatted_body?: string
  readonly msgtype?: string
  readonly 'm.mentions'?: { readonly user_ids?: readonly string[] }
}

interface Relation {
  readonly rel_type?: string
  readonly event_id?: string
  readonly key?: string
  readonly is_falling_back?: boolean
  readonly 'm.in_reply_to'?: { readonly event_id?: string }
}

/** The event must be decrypted, redacted, or never have been encrypted. */
export const seenMessage = (event: MatrixEvent): SeenMessage => {
  const content = event.getOriginalContent<Content & Record<string, unknown>>()
  // Relations stay in clear on the wire, also when the content is encrypted.
  const relation: Relation = event.getWireContent()['m.relates_to'] ?? {}
  const { rel_type: kind, event_id: to, key } = relation
  const mentions = content['m.mentions']
  return {
    id: event.getId() ?? '',
    sender: event.getSender() ?? '',
    // A redaction takes what says whether it was a message away, and only messages are encrypted here.
    type: event.getType() === 'm.room.encrypted' ? 'm.room.message' : event.getType(),
    content,
    body: content.body ?? '',
    html: content.formatted_body,
    kind: content.msgtype,
    thread: kind === 'm.thread' ? to : undefined,
    repliesTo: relation.is_falling_back === true ? undefined : relation['m.in_reply_to']?.event_id,
    replaces: kind === 'm.replace' ? to : undefined,
    reaction: kind === 'm.annotation' && to !== undefined && key !== undefined ? { to, key } : undefined,
    mentions: mentions && (mentions.user_ids ?? []),
    encrypted: event.isEncrypted(),
    redacted: event.isRedacted(),
  }
}
