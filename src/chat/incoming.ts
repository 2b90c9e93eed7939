// A message as every platform hands it to the dispatcher.

import type { MessageKey, RoomId, UserId } from '../register/ids.ts'

/** A later word on an earlier message: what that one did follows, when its author says so. */
export interface Gesture {
  /** Rewritten: `text` is what it says now. Deleted: `text` is empty. */
  readonly kind: 'edited' | 'deleted'
  readonly message: MessageKey
  /** Who wrote the earlier message; whoever makes the gesture may be somebody else. */
  readonly author: UserId
  /** When the earlier message was sent, where the platform knows: what is too old to be found is not logged again. */
  readonly sent?: Temporal.Instant
  /** The earlier message was the choice of an offered action, without words of its own: a reaction. */
  readonly isChoice?: boolean
}

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
  /** What the bot is called in this room beside its own name: display name, handle, full id. */
  readonly botNames?: readonly string[]
  /** In a direct conversation, the configured rooms that the person belongs to: it stands for them. */
  readonly memberOf?: readonly RoomId[]
  readonly about?: Gesture
  /**
   * Where the platform writes down what was asked while it is being decided: resolves once a crash cannot make it forget,
   * and nothing goes to the register before. Rejects with a UserError where that cannot be: then nothing goes there at all.
   */
  readonly kept?: Promise<void>
}
