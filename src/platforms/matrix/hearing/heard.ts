// What an event says, once it can be read: a message, its rewriting, a reaction, a deletion, or nothing for a bot.

import { normaliseKey } from '../saying/reactions.ts'

/** The parts of an event that say what it is. Contents come from others: every field may be anything. */
export interface ReadableEvent {
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
  /** What a redaction deletes; older rooms write it beside the content, newer ones inside. */
  readonly redacts?: unknown
}

export type Heard =
  | { readonly kind: 'message'; readonly text: string; readonly thread?: string; readonly mentions: readonly string[] }
  | { readonly kind: 'edit'; readonly of: string; readonly text: string; readonly mentions: readonly string[] }
  | { readonly kind: 'reaction'; readonly to: string; readonly key: string }
  | { readonly kind: 'deletion'; readonly of: string }

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * What names an event (Matrix specification, appendix on identifiers: `$`, 255 bytes at most). Anything else
 * would be asked for in vain, and one that no address can hold for ever.
 */
const eventId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\$[\u0021-\u007e]{1,254}$/.test(value) ? value : undefined

/** The first message of the thread that a content says it is in; it stays readable when the rest is encrypted. */
export const threadOf = (content: unknown): string | undefined => {
  const relation = field(content, 'm.relates_to')
  return field(relation, 'rel_type') === 'm.thread' ? eventId(field(relation, 'event_id')) : undefined
}

/** Whether a content is the later text of an earlier message; this too stays readable. */
export const isRewriting = (content: unknown): boolean =>
  field(field(content, 'm.relates_to'), 'rel_type') === 'm.replace'

const mentionsIn = (content: unknown): readonly string[] => {
  const ids = field(field(content, 'm.mentions'), 'user_ids')
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** Older clients quote what they answer to in front of the answer: lines that begin with `> `, then an empty one. */
const withoutQuote = (body: string): string => body.replace(/^(?:> [^\n]*\n)+\n?/, '')

const readMessage = (content: ReadableEvent['content']): Heard | undefined => {
  const relation = content['m.relates_to']
  const of = eventId(field(relation, 'event_id'))
  if (isRewriting(content)) {
    const rewritten = content['m.new_content']
    const body = text(field(rewritten, 'body'))
    // Only plain messages: robots answer with notices, and a robot must not listen to them.
    if (of === undefined || body === undefined || field(rewritten, 'msgtype') !== 'm.text') return undefined
    return { kind: 'edit', of, text: withoutQuote(body), mentions: mentionsIn(rewritten) }
  }
  const body = text(content['body'])
  if (body === undefined || content['msgtype'] !== 'm.text') return undefined
  const thread = threadOf(content)
  const isReply = field(relation, 'm.in_reply_to') !== undefined
  return {
    kind: 'message',
    text: isReply ? withoutQuote(body) : body,
    mentions: mentionsIn(content),
    ...(thread !== undefined && { thread }),
  }
}

/** Nothing for notices, pictures, polls and whatever else is not for a bot. */
export const readEvent = ({ type, content, redacts }: ReadableEvent): Heard | undefined => {
  switch (type) {
    case 'm.room.message':
      return readMessage(content)
    case 'm.reaction': {
      const relation = content['m.relates_to']
      const to = eventId(field(relation, 'event_id'))
      const key = text(field(relation, 'key'))
      return to === undefined || key === undefined ? undefined : { kind: 'reaction', to, key: normaliseKey(key) }
    }
    case 'm.room.redaction': {
      const of = eventId(redacts) ?? eventId(content['redacts'])
      return of === undefined ? undefined : { kind: 'deletion', of }
    }
    default:
      return undefined
  }
}
