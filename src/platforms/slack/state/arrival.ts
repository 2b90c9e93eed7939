// What somebody asked and was not yet answered: enough of it to answer after a restart, and nothing once it is done.

import type { Gesture, Incoming } from '../../../chat/incoming.ts'
import { type MessageKey, messageKey, type RoomId, roomId, type UserId, userId } from '../../../register/ids.ts'

/** Where the answer goes. Times in milliseconds since 1970. */
export type Destination =
  /** To the asker alone, in the channel where they are if they are in one. */
  | {
      readonly kind: 'private'
      readonly channel?: string
      readonly user: string
      readonly thread?: string
      readonly responseUrl?: string
    }
  /** Said in a conversation, in a thread or not. */
  | { readonly kind: 'open'; readonly channel: string; readonly thread?: string }

type KeptGesture = Omit<Gesture, 'sent'>

export interface Arrival {
  /** The delivery's: the same for the same thing delivered again. */
  readonly id: string
  readonly at: number
  readonly destination: Destination
  readonly message: {
    readonly key: MessageKey
    readonly user: UserId
    readonly room: RoomId
    readonly text: string
    readonly direct: boolean
    readonly thread?: string
    readonly memberOf?: readonly RoomId[]
    readonly about?: KeptGesture
    /** When the message that it is about was sent. */
    readonly aboutSent?: number
  }
}

const instant = (milliseconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds)

/** The arrival as the dispatcher takes it. Whatever reaches the bot on Slack was addressed to it. */
export const incomingOf = ({ at, message }: Arrival): Incoming => {
  const { about, aboutSent, ...said } = message
  return {
    ...said,
    platform: 'slack',
    addressed: true,
    at: instant(at),
    ...(about && { about: { ...about, ...(aboutSent === undefined ? {} : { sent: instant(aboutSent) }) } }),
  }
}

/** Ids as the register has them: `slack:U…`. */
export const userOf = (id: string): UserId => userId(`slack:${id}`)
export const roomOf = (id: string): RoomId => roomId(`slack:${id}`)
export const keyOf = (id: string): MessageKey => messageKey(`slack:${id}`)

/** The key of a message, under which a later word on it finds it again. */
export const messageKeyOf = (channel: string, ts: string): MessageKey => keyOf(`${channel}/${ts}`)
