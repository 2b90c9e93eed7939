// What was heard and is not yet answered, and what was said and is not yet sent: one part of the state, changed in one tick.

import { deserialize, serialize } from 'node:v8'

import type { MessageKey } from '../../../register/ids.ts'
import type { Arrival } from './arrival.ts'
import type { Offer } from '../saying/reactions.ts'
import type { OutboxItem } from './outbox-item.ts'
import type { StatePart } from '../../keeping/state-keeper.ts'

/** Answered commands whose later edit or deletion means something, and which are never answered again. */
const handledKept = 2_000
/** Posts that are known to be in their room. */
const postsKept = 1_000
/** Messages whose offered actions a reaction may choose. */
const offersKept = 500

/** A command that was answered. */
export interface Handled {
  /** What it was: only words can be rewritten, and only once removed from the first ones. */
  readonly as: 'message' | 'edit' | 'reaction' | 'deletion'
  readonly author: string
  /** Milliseconds since 1970. */
  readonly sent: number
  /** The thread that its answers are in. */
  readonly root: string
}

/** The actions that a message offers, and the thread that their answers go to. */
export interface Offered {
  readonly offers: readonly Offer[]
  readonly root: string
}

interface Contents {
  readonly pending: readonly Arrival[]
  readonly outbox: readonly OutboxItem[]
  /** By event id, like the offers. */
  readonly handled: readonly (readonly [string, Handled])[]
  readonly posts: readonly MessageKey[]
  readonly offers: readonly (readonly [string, Offered])[]
}

/** A map that forgets its oldest keys. */
const trim = <Key>(kept: Map<Key, unknown> | Set<Key>, most: number): void => {
  for (const key of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(key)
  }
}

export class Journal implements StatePart {
  readonly #pending: Map<string, Arrival>
  readonly #outbox: Map<string, OutboxItem>
  readonly #handled: Map<string, Handled>
  readonly #posts: Set<MessageKey>
  readonly #offers: Map<string, Offered>
  #version = 1

  constructor(bytes?: Uint8Array) {
    const saved = bytes === undefined ? undefined : (deserialize(bytes) as Contents)
    this.#pending = new Map(saved?.pending.map((arrival) => [arrival.id, arrival]))
    this.#outbox = new Map(saved?.outbox.map((item) => [item.id, item]))
    this.#handled = new Map(saved?.handled)
    this.#posts = new Set(saved?.posts)
    this.#offers = new Map(saved?.offers)
  }

  version(): number {
    return this.#version
  }

  bytes(): Uint8Array {
    return serialize({
      pending: [...this.#pending.values()],
      outbox: [...this.#outbox.values()],
      handled: [...this.#handled],
      posts: [...this.#posts],
      offers: [...this.#offers],
    } satisfies Contents)
  }

  /** What arrived and is not yet dealt with, in order. */
  get pending(): readonly Arrival[] {
    return [...this.#pending.values()]
  }

  /** Nothing once it is dealt with. */
  waiting(id: string): Arrival | undefined {
    return this.#pending.get(id)
  }

  /** What is still to be sent, in order. */
  get outbox(): readonly OutboxItem[] {
    return [...this.#outbox.values()]
  }

  /** Takes in what arrived; gives back what was not known yet. */
  arrive(arrivals: readonly Arrival[]): readonly Arrival[] {
    const fresh = this.#unknown(arrivals)
    for (const arrival of fresh) this.#pending.set(arrival.id, arrival)
    if (fresh.length > 0) this.#version += 1
    return fresh
  }

  /** An arrival is dealt with, and there is nothing to say about it. */
  settle(id: string): void {
    if (this.#pending.delete(id)) this.#version += 1
  }

  /**
   * An arrival is dealt with, and this is the answer. Gives back what is to be
   * sent: nothing when somebody else dealt with the arrival meanwhile.
   */
  answer(id: string, items: readonly OutboxItem[], handled: Handled): readonly OutboxItem[] {
    if (!this.#pending.delete(id)) return []
    this.#version += 1
    this.#handled.set(id, handled)
    trim(this.#handled, handledKept)
    return this.queue(items)
  }

  /**
   * A gap was read: what it held takes its place, before what arrived after it.
   * Gives back what was not known yet: nothing when somebody else read the gap meanwhile.
   */
  fillGap(id: string, arrivals: readonly Arrival[]): readonly Arrival[] {
    if (!this.#pending.has(id)) return []
    const fresh = this.#unknown(arrivals)
    const before = [...this.#pending]
    this.#pending.clear()
    for (const [key, arrival] of before)
      if (key === id) for (const found of fresh) this.#pending.set(found.id, found)
      else this.#pending.set(key, arrival)
    this.#version += 1
    return fresh
  }

  /** Gives back what was not queued yet. */
  queue(items: readonly OutboxItem[]): readonly OutboxItem[] {
    const fresh: OutboxItem[] = []
    for (const item of items) {
      if (this.#outbox.has(item.id)) continue
      this.#outbox.set(item.id, item)
      fresh.push(item)
    }
    if (fresh.length > 0) this.#version += 1
    return fresh
  }

  /** An item as it has to be sent now; nothing once it needs not. */
  queued(id: string): OutboxItem | undefined {
    return this.#outbox.get(id)
  }

  /** The item as it now has to be sent: its upload is made, say. One that is not queued any more stays so. */
  replace(item: OutboxItem): void {
    if (!this.#outbox.has(item.id)) return
    this.#outbox.set(item.id, item)
    this.#version += 1
  }

  /** The item is in its room, or never will be. */
  unqueue(id: string): void {
    if (this.#outbox.delete(id)) this.#version += 1
  }

  /** What reactions to an event stand for. */
  offer(event: string, offered: Offered): void {
    this.#offers.set(event, offered)
    trim(this.#offers, offersKept)
    this.#version += 1
  }

  posted(key: MessageKey): void {
    this.#posts.add(key)
    trim(this.#posts, postsKept)
    this.#version += 1
  }

  wasPosted(key: MessageKey): boolean {
    return this.#posts.has(key)
  }

  handled(event: string): Handled | undefined {
    return this.#handled.get(event)
  }

  offered(event: string): Offered | undefined {
    return this.#offers.get(event)
  }

  /** Those neither pending nor answered, each once: a server may tell the same event twice. */
  #unknown(arrivals: readonly Arrival[]): readonly Arrival[] {
    const ids = new Set<string>()
    return arrivals.filter(({ id }) => {
      if (ids.has(id) || this.#pending.has(id) || this.#handled.has(id)) return false
      ids.add(id)
      return true
    })
  }
}
