// What a chat platform must do: hear, and post once.

import type { EntryId, MessageKey, RoomId, UserId } from '../register/ids.ts'
import type { Incoming } from './incoming.ts'
import type { Reply } from './reply.ts'
import type { Views } from './views.ts'

/** Answers a message; nothing when it was not for the bot. Never throws. */
export type Answer = (incoming: Incoming) => Promise<Reply | undefined>

export interface Platform {
  readonly name: Incoming['platform']
  /** `views` are for platforms that show more than answers. */
  start(answer: Answer, views: Views): Promise<void>
  stop(): Promise<void>
  /** Posts to a room; the same key posted twice, even after a crash, is one message. */
  post(room: RoomId, reply: Reply, key: MessageKey): Promise<void>
  /** Tells one person alone, where the platform can; once for each key and person, like a post. */
  tell?(user: UserId, reply: Reply, key: MessageKey): Promise<void>
  /** Entries changed, wherever it was done: lists that it posted may follow them. */
  follow?(ids: readonly EntryId[]): void
}
