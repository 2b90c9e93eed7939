// A message as every platform hands it to the dispatcher.

import type { MessageKey, RoomId, UserId } from '../register/ids.ts'

export interface Incoming {
  /** The platform's own id of the message or click (Matrix event id, Slack trigger or event id). */
  readonly key: MessageKey
  readonly platform: 'terminal' | 'matrix' | 'slack'
  readonly user: UserId
  readonly room: RoomId
  readonly thread?: string
  readonly text: string
  /** A conversation with the bot alone: commands need no prefix there. */
  readonly direct: boolean
  /** The message names the bot: it must answer, even an unknown word. */
  readonly addressed: boolean
  readonly at: Temporal.Instant
}
