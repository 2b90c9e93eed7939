// A mention of the bot or a message in a direct conversation, as Slack delivers it, its later changes among them.

import { z } from 'zod'

import type { MessageDelivery } from '../delivery.ts'
import type { Identity } from '../slack-web.ts'
import { type Acknowledge, id, maybe, read } from './payload.ts'

interface Author {
  readonly user?: string | null | undefined
  readonly bot_id?: string | null | undefined
}

/** The person who speaks; nobody for the bot itself, other bots, and Slack's own. */
const speakerOf = ({ user, bot_id }: Author, self: Identity): string | undefined =>
  !user || bot_id || user === self.userId || user === 'USLACKBOT' ? undefined : user

const message = z.object({
  user: maybe,
  bot_id: maybe,
  user_team: maybe,
  team: maybe,
  subtype: maybe,
  ts: id,
  thread_ts: maybe,
  text: maybe,
  edited: z.object({ ts: maybe }).nullish(),
})

const envelope = z.object({ event_id: id, team_id: maybe })

const mention = envelope.extend({ event: message.extend({ type: z.literal('app_mention'), channel: id }) })

const direct = envelope.extend({
  event: message.extend({ type: z.literal('message'), channel: id, channel_type: z.literal('im') }),
})

const changed = envelope.extend({
  event: z.object({
    type: z.literal('message'),
    subtype: z.enum(['message_changed', 'message_deleted']),
    channel: id,
    channel_type: z.literal('im'),
    message: message.nullish(),
    previous_message: message.nullish(),
  }),
})

/** Kinds of messages that a person writes; all others are Slack's notes on what happened. */
const written: readonly string[] = ['file_share', 'thread_broadcast']

type Said = z.infer<typeof message>

interface Around {
  readonly event_id: string
  readonly team_id?: string | null | undefined
  readonly channel: string
}

const deliveryOf = (
  said: Said,
  around: Around,
  self: Identity,
  acknowledge: Acknowledge,
): Omit<MessageDelivery, 'isDirect'> | undefined => {
  const user = speakerOf(said, self)
  if (user === undefined) return undefined
  return {
    kind: 'message',
    key: around.event_id,
    user,
    team: said.user_team ?? said.team ?? around.team_id ?? '',
    channel: around.channel,
    ts: said.ts,
    ...(said.thread_ts ? { thread: said.thread_ts } : {}),
    text: said.text ?? '',
    ack: () => acknowledge(),
  }
}

type ReadMessage = (payload: unknown, self: Identity, acknowledge: Acknowledge) => MessageDelivery | undefined

/** Nothing for what nobody said to the bot. */
export const mentionDelivery: ReadMessage = (payload, self, acknowledge) => {
  const given = read(mention, payload)
  if (given === undefined) return undefined
  const delivery = deliveryOf(given.event, { ...given, channel: given.event.channel }, self, acknowledge)
  return delivery && { ...delivery, isDirect: false, ...(given.event.edited ? { change: 'edited' } : {}) }
}

const directDelivery: ReadMessage = (payload, self, acknowledge) => {
  const given = read(direct, payload)
  const subtype = given?.event.subtype
  if (given === undefined || (subtype && !written.includes(subtype))) return undefined
  const delivery = deliveryOf(given.event, { ...given, channel: given.event.channel }, self, acknowledge)
  return delivery && { ...delivery, isDirect: true }
}

const changeDelivery: ReadMessage = (payload, self, acknowledge) => {
  const given = read(changed, payload)
  if (given === undefined) return undefined
  const { subtype, channel, message: now, previous_message: before } = given.event
  // A deleted message that has answers leaves a stone in its place.
  const isGone = subtype === 'message_deleted' || now?.subtype === 'tombstone'
  const said = isGone ? before : now
  // An address that unfolded is a change as well.
  if (!said || (!isGone && before?.text === said.text)) return undefined
  const delivery = deliveryOf(said, { ...given, channel }, self, acknowledge)
  return (
    delivery && { ...delivery, isDirect: true, ...(isGone ? { text: '', change: 'deleted' } : { change: 'edited' }) }
  )
}

/** Nothing for what nobody said to the bot. */
export const messageDelivery: ReadMessage = (payload, self, acknowledge) =>
  changeDelivery(payload, self, acknowledge) ?? directDelivery(payload, self, acknowledge)
