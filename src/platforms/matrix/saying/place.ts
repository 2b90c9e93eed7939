// Where an answer goes in a room: into a thread, under a message, or after the last one.

import type { Content } from './outgoing.ts'

export interface Place {
  /** The thread's first message, and its last one for clients that show no threads. */
  readonly thread?: { readonly root: string; readonly last: string }
  /** The message that is answered; in a thread, its place says it. */
  readonly repliesTo?: string
}

/** What every part of the answer says of its place. */
export const relationOf = ({ thread, repliesTo }: Place): Content => {
  if (thread) {
    const relation = { rel_type: 'm.thread', event_id: thread.root, is_falling_back: true }
    return { 'm.relates_to': { ...relation, 'm.in_reply_to': { event_id: thread.last } } }
  }
  return repliesTo === undefined ? {} : { 'm.relates_to': { 'm.in_reply_to': { event_id: repliesTo } } }
}
