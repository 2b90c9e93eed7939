// A posted list as its entries read by now, in the room that it was posted in: its messages are updated one by one.

import type { Block, ListBlock, Reply } from '../../../chat/reply.ts'
import type { EntryNow } from '../../../chat/views.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { EntryId } from '../../../register/ids.ts'
import { type EntryInPlace, hasButtons, isInPlace, roomOf } from './entry-parts.ts'

const listNow = (list: ListBlock, buttons: boolean, now: ReadonlyMap<EntryId, EntryNow>): ListBlock => {
  const { items, entries } = list
  if (entries === undefined) return list
  const placed = items.map((item, index): { item: Line; entry?: EntryInPlace } => {
    const entry = entries[index]
    if (entry === undefined) return { item }
    const room = isInPlace(entry) ? entry.room : roomOf(item, buttons)
    const found = now.get(entry.id)
    if (found === undefined) return { item, entry: { ...entry, room, isSettled: false } }
    const { line, isSettled } = found
    return { item: line, entry: { id: entry.id, actions: isSettled ? [] : found.actions, room, isSettled } }
  })
  return { ...list, items: placed.map(({ item }) => item), entries: placed.flatMap(({ entry }) => entry ?? []) }
}

/**
 * The same reply with what each listed entry says now: settled ones small and without anything to press.
 * Rendered, it is as many messages as the reply that was posted, and each of them says what it said of the
 * same entries. An entry that is not known any more stays as it was.
 */
export const withEntriesNow = (reply: Reply, now: ReadonlyMap<EntryId, EntryNow>): Reply => {
  const buttons = hasButtons(reply)
  const blocks = reply.blocks.map((block): Block => (block.kind === 'list' ? listNow(block, buttons, now) : block))
  return { ...reply, blocks }
}
