// From what an event says to the message that the dispatcher knows: who, where, in which thread, and about which earlier one.

import type { MatrixClient } from 'matrix-js-sdk'

import type { Gesture, Incoming } from '../../../chat/incoming.ts'
import { messageKey, roomId, userId } from '../../../register/ids.ts'
import { normaliseKey } from '../saying/reactions.ts'
import type { RoomView } from '../connection/room-view.ts'
import type { Journal } from '../state/journal.ts'
import type { RawEvent } from './arrival.ts'
import type { Heard } from './heard.ts'

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

/** Milliseconds after which a message that was not answered stays so, whatever becomes of it. */
const longestSecondThought = 24 * 3_600_000

/** Whether the earlier message was sent by the same person not long ago. */
const isRecent = async (client: MatrixClient, { room_id: room, sender, origin_server_ts: at }: RawEvent, of: string) => {
  const before = client.getRoom(room)?.findEventById(of)?.event ?? (await client.fetchRoomEvent(room, of))
  return before.sender === sender && at - (before.origin_server_ts ?? 0) < longestSecondThought
}

const matterOf = async (
  event: RawEvent,
  heard: Heard,
  { client, journal }: IncomingSetting,
): Promise<Matter | undefined> => {
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
      const before = journal.handled(heard.of)
      // What was never answered did nothing: its new text is a message like any other, unless that was long ago.
      if (before === undefined && !(await isRecent(client, event, heard.of))) return undefined
      // Its first text may still wait for its key; then it is not read any more.
      if (before === undefined && journal.isPending(heard.of)) journal.settle(heard.of)
      const root = before?.root ?? heard.of
      const about = before && ({ kind: 'edited', message: keyOf(heard.of), author: author(before.author) } as const)
      return { text: heard.text, root, mentions: heard.mentions, ...(about && { about }) }
    }
    case 'deletion': {
      const before = journal.handled(heard.of)
      if (before === undefined) return undefined
      const about = { kind: 'deleted', message: keyOf(heard.of), author: author(before.author) } as const
      return { text: '', root: before.root, mentions: [], about }
    }
  }
}


/** The server's clock says when; it may be a little ahead of ours, and nothing happens in the future. */
const instantOf = ({ origin_server_ts: sent }: RawEvent, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.min(sent, now.epochMilliseconds))

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
      at: instantOf(event, now()),
      botNames,
      ...(isDirect && { memberOf: (await view.roomsOf(sender)).map((id) => roomId(`matrix:${id}`)) }),
      ...(about && { about }),
    },
  }
}
