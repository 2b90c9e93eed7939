// What goes to the outbox: the messages of a reply, and the bot's own reactions under one that was sent.

import { createHash } from 'node:crypto'

import type { MessageKey } from '../../../register/ids.ts'
import type { Rendered } from '../saying/render.ts'
import { reactionTo } from '../saying/reactions.ts'
import type { OutboxItem } from '../state/outbox-item.ts'

/** Keys hold names of rooms and jobs; the server only needs them to be different. */
const transactionId = (key: string, part: string): string =>
  `vigie-${createHash('sha256').update(`${key}\n${part}`).digest('base64url').slice(0, 22)}`

/** The messages of a reply, in order, under ids that follow from its key. */
export const itemsOf = (
  { parts, offers, offeredOn }: Rendered,
  {
    key,
    room,
    now,
    isPost,
  }: { readonly key: MessageKey; readonly room: string; readonly now: number; readonly isPost: boolean },
): readonly OutboxItem[] =>
  parts.map((outgoing, index) => ({
    id: transactionId(key, String(index)),
    room,
    outgoing,
    queuedAt: now,
    offers: index === offeredOn ? offers : [],
    ...(isPost && { post: { key, last: index === parts.length - 1 } }),
  }))

/** The bot's own reactions under a message that was sent, so that choosing an action is one touch. */
export const reactionsFor = ({ id, room, offers }: OutboxItem, event: string, now: number): readonly OutboxItem[] =>
  offers.map(({ key }) => ({
    id: transactionId(id, key),
    room,
    outgoing: reactionTo(event, key),
    queuedAt: now,
    offers: [],
  }))

/** The thread that an item goes to, if it goes to one. */
export const rootOf = ({ outgoing }: OutboxItem): string | undefined => {
  const relation = outgoing.content['m.relates_to'] as Readonly<Record<string, unknown>> | undefined
  return relation?.['rel_type'] === 'm.thread' && typeof relation['event_id'] === 'string'
    ? relation['event_id']
    : undefined
}

/** An item of a thread, said to the message that it answers instead: another event, under an id that follows from the first. */
export const besideThread = (item: OutboxItem): OutboxItem => {
  const { id, outgoing } = item
  const relation = outgoing.content['m.relates_to'] as Readonly<Record<string, unknown>>
  const content = { ...outgoing.content, 'm.relates_to': { 'm.in_reply_to': relation['m.in_reply_to'] } }
  return { ...item, sentAs: `${id}-beside`, outgoing: { ...outgoing, content } }
}
