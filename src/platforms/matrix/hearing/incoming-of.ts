// From what an event says to the message that the dispatcher knows: who, where, in which thread, and about which earlier one.

import { type MatrixClient, MatrixError } from 'matrix-js-sdk'

import type { Gesture, Incoming } from '../../../chat/incoming.ts'
import { messageKey, roomId, userId } from '../../../register/ids.ts'
import { normaliseKey } from '../saying/reactions.ts'
import type { RoomView } from '../connection/room-view.ts'
import type { Handled, Journal } from '../state/journal.ts'
import type { RawEvent } from '../state/arrival.ts'
import { type Heard, isRewriting, threadOf } from './heard.ts'

export interface IncomingSetting {
  readonly client: MatrixClient
  readonly view: RoomView
  readonly journal: Journal
  readonly now: () => Temporal.Instant
}

/** A message to the bot, and the thread where its answer belongs; in a direct conversation there are none. */
export interface Addressed {
  readonly incoming: Incoming
  readonly root: string | undefined
}

/** What an event is about: its words, its thread, the earlier message that it changes. */
interface Matter {
  readonly text: string
  readonly root: string
  readonly mentions: readonly string[]
  readonly about?: Gesture
}

export const keyOf = (event: string) => messageKey(`matrix:${event}`)

const author = (user: string) => userId(`matrix:${user}`)

/** Nothing when the room has no such message, or does not show it: anybody may name one that never was. */
const fetched = async (client: MatrixClient, room: string, id: string) => {
  try {
    return await client.fetchRoomEvent(room, id)
  } catch (error) {
    if (error instanceof MatrixError && (error.httpStatus === 403 || error.httpStatus === 404)) return undefined
    throw error
  }
}

/** An earlier message: from the journal when it was answered, else from its room. */
const earlier = async (
  of: string,
  { room_id: room }: RawEvent,
  { client, journal }: IncomingSetting,
): Promise<Handled | undefined> => {
  const handled = journal.handled(of)
  if (handled !== undefined) return handled
  const event = client.getRoom(room)?.findEventById(of)?.event ?? (await fetched(client, room, of))
  const { sender, origin_server_ts: sent, content } = event ?? {}
  return sender === undefined || sent === undefined
    ? undefined
    : { as: isRewriting(content) ? 'edit' : 'message', author: sender, sent, root: threadOf(content) ?? of }
}

/**
 * The server's clock says when. It may be a little ahead of ours, and nothing
 * happens in the future; another server may even write what is no time at all.
 */
const instantOf = (sent: number, now: Temporal.Instant): Temporal.Instant =>
  Number.isInteger(sent) && sent >= 0
    ? Temporal.Instant.fromEpochMilliseconds(Math.min(sent, now.epochMilliseconds))
    : now

const aboutOf = (
  kind: Gesture['kind'],
  of: string,
  { as, author: by, sent }: Handled,
  now: Temporal.Instant,
): Gesture => ({
  kind,
  ...(as === 'reaction' && { isChoice: true }),
  message: keyOf(of),
  author: author(by),
  sent: instantOf(sent, now),
})

const matterOf = async (event: RawEvent, heard: Heard, setting: IncomingSetting): Promise<Matter | undefined> => {
  const { client, journal, now } = setting
  switch (heard.kind) {
    case 'message':
      return { text: heard.text, root: heard.thread ?? event.event_id, mentions: heard.mentions }
    case 'reaction': {
      const offered = journal.offered(heard.to)
      const command = offered?.offers.find(({ key }) => normaliseKey(key) === heard.key)?.command
      // Choosing an action is speaking to the bot.
      return command === undefined || offered === undefined
        ? undefined
        : { text: command, root: offered.root, mentions: [client.getSafeUserId()] }
    }
    case 'edit': {
      const before = await earlier(heard.of, event, setting)
      // A rewriting of a rewriting is nobody's: clients name the first message each time.
      if (before?.as !== 'message') return undefined
      // Its first text may still wait for its key; then it is not read any more. Others cannot silence it.
      if (before.author === event.sender) journal.settle(heard.of)
      const { root } = before
      return { text: heard.text, root, mentions: heard.mentions, about: aboutOf('edited', heard.of, before, now()) }
    }
    case 'deletion': {
      // It may still wait for its key: deleted, it is not carried out. What was never answered did nothing.
      if (journal.waiting(heard.of)?.room === event.room_id) journal.settle(heard.of)
      const before = journal.handled(heard.of)
      if (before === undefined) return undefined
      return { text: '', root: before.root, mentions: [], about: aboutOf('deleted', heard.of, before, now()) }
    }
  }
}

/** Nothing when the event is not for the bot: a reaction that chooses nothing, a deletion of what did nothing. */
export const incomingOf = async (
  event: RawEvent,
  heard: Heard,
  setting: IncomingSetting,
): Promise<Addressed | undefined> => {
  const { client, view, now } = setting
  const matter = await matterOf(event, heard, setting)
  if (matter === undefined) return undefined
  const { sender, room_id: room } = event
  const { text, root, mentions, about } = matter
  const isDirect = view.isDirect(room)
  const botNames = view.botNames(room)
  const isNamed = mentions.includes(client.getSafeUserId())
  return {
    root: isDirect ? undefined : root,
    incoming: {
      key: keyOf(event.event_id),
      platform: 'matrix',
      user: author(sender),
      room: roomId(`matrix:${room}`),
      thread: root,
      text,
      direct: isDirect,
      addressed: isDirect || isNamed,
      at: instantOf(event.origin_server_ts, now()),
      botNames,
      ...(isDirect && { memberOf: (await view.roomsOf(sender)).map((id) => roomId(`matrix:${id}`)) }),
      ...(about && { about }),
    },
  }
}
