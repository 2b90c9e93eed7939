// What a platform may show without being asked in words: a person's own page, and how listed entries read by now.

import type { Line } from '../i18n/rich-text.ts'
import type { EntryId, RoomId, UserId } from '../register/ids.ts'
import type { Action, Reply } from './reply.ts'

/** Who looks, and the configured rooms that they belong to. */
export interface Visitor {
  readonly user: UserId
  readonly memberOf: readonly RoomId[]
}

/** An entry as a message that listed it would say it today. */
export interface EntryNow {
  readonly line: Line
  /** Nothing is expected any more from those who read the list: answered, closed, handed on. */
  readonly isSettled: boolean
  readonly actions: readonly Action[]
}

export interface Views {
  /** Own open requests, the overdue ones of the visitor's services, this month's rates. */
  home(visitor: Visitor): Promise<Reply>
  /** The entries as `room` sees them; one that is not known any more is left out. */
  now(ids: readonly EntryId[], room: RoomId): Promise<ReadonlyMap<EntryId, EntryNow>>
}
