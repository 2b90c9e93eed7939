// A posted list that follows its entries: what it said, where it stands, and how far it has followed.

import type { Reply } from '../../../chat/reply.ts'
import type { EntryId, MessageKey } from '../../../register/ids.ts'

export interface StandingPost {
  readonly key: MessageKey
  readonly channel: string
  /** In milliseconds since 1970. */
  readonly postedAt: number
  readonly reply: Reply
  /** Timestamps of its messages, in order. */
  readonly said: readonly string[]
  /** Its entries that changed since it was composed: the others say what they said then. */
  readonly touched: readonly EntryId[]
  /** How often they changed, and how many of these changes it shows. */
  readonly changes: number
  readonly shown: number
}

/** The entries that a reply lists, each once. */
export const listedIn = ({ blocks }: Reply): readonly EntryId[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'list' ? (block.entries ?? []).map(({ id }) => id) : []))),
]
