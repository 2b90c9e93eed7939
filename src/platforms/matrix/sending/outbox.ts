// Sends what the journal holds, each room in its own order and at its own pace, until it is in the room or refused.

import { setTimeout as pause } from 'node:timers/promises'

import type { Log } from '../../../log.ts'
import type { MessageKey } from '../../../register/ids.ts'
import type { Journal } from '../state/journal.ts'
import { type OutboxItem, reactionsFor, rootOf } from './outbox-item.ts'
import { failureOf } from './send-failure.ts'
import type { TokenBucket } from './token-bucket.ts'

/** Sends one item, and gives the id of the event that it became. The same item sent again is the same event. */
export type Send = (item: OutboxItem) => Promise<string>

export interface OutboxSetting {
  readonly journal: Journal
  readonly send: Send
  readonly bucket: TokenBucket
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
}

/** The server forgets transaction ids after a day: a later attempt could be a second message. In milliseconds. */
const oldestAttempt = 23 * 3_600_000

/** Waits after failures in a row, in milliseconds. */
const waits = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const

/** A post that could not be made. */
export class PostRefused extends Error {
  override name = 'PostRefused' as const
}

export class Outbox {
  readonly #setting: OutboxSetting
  readonly #rooms = new Map<string, OutboxItem[]>()
  readonly #working = new Map<string, Promise<void>>()
  readonly #posts = new Map<MessageKey, PromiseWithResolvers<void>>()

  /** Begins with what an earlier process left in the journal. */
  constructor(setting: OutboxSetting) {
    this.#setting = setting
    for (const item of setting.journal.outbox) this.#line(item.room).push(item)
  }

  /** Starts on what is waiting already. */
  start(): void {
    for (const room of this.#rooms.keys()) this.#wake(room)
  }

  /** Items that the journal holds since this tick. */
  add(items: readonly OutboxItem[]): void {
    for (const item of items) {
      const line = this.#line(item.room)
      // Dealt with twice, by two connections, a message is answered once.
      if (!line.some(({ id }) => id === item.id)) line.push(item)
    }
    for (const room of new Set(items.map(({ room }) => room))) this.#wake(room)
  }

  /** Whether a post is on its way. */
  holds(key: MessageKey): boolean {
    return [...this.#rooms.values()].some((line) => line.some(({ post }) => post?.key === key))
  }

  /** Resolves when the last message of a post is in its room; throws {@link PostRefused}. */
  delivered(key: MessageKey): Promise<void> {
    const waiter = this.#posts.get(key) ?? Promise.withResolvers<void>()
    this.#posts.set(key, waiter)
    return waiter.promise
  }

  /** Resolves once nothing is being sent; with the signal given up, that is soon. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working.values())
  }

  /** Whoever waits for a post learns that it is not made yet. It stays in the journal, for the next start. */
  abandon(): void {
    for (const { reject } of this.#posts.values()) reject(new Error('stopped before the message was in its room'))
    this.#posts.clear()
  }

  #line(room: string): OutboxItem[] {
    const line = this.#rooms.get(room) ?? []
    this.#rooms.set(room, line)
    return line
  }

  #wake(room: string): void {
    if (this.#working.has(room) || this.#setting.signal.aborted) return
    const work = this.#work(room).finally(() => {
      this.#working.delete(room)
      // Something may have come while the work was ending.
      if (this.#line(room).length > 0) this.#wake(room)
    })
    this.#working.set(room, work)
  }

  async #work(room: string): Promise<void> {
    const { signal } = this.#setting
    const line = this.#line(room)
    for (let failures = 0; line[0] !== undefined && !signal.aborted;) {
      const outcome = await this.#attempt(line[0])
      if (outcome === 'again') {
        const wait = waits[Math.min(failures, waits.length - 1)]
        failures += 1
        await pause(wait, undefined, { signal }).catch(() => undefined)
        // When the server asks for a pause, all rooms wait in front of the bucket.
      } else failures = 0
    }
  }

  async #attempt(item: OutboxItem): Promise<'sent' | 'refused' | 'paused' | 'again'> {
    const { now, bucket, send, signal, log } = this.#setting
    if (now() - item.queuedAt > oldestAttempt) return this.#giveUp(item, 'too old')
    try {
      await bucket.take()
      const event = await send(item)
      this.#sent(item, event)
      return 'sent'
    } catch (error) {
      if (signal.aborted) return 'again'
      const failure = failureOf(error)
      if (failure.kind === 'refused') return this.#giveUp(item, failure.code)
      log.warn('message not sent yet', { room: item.room, reason: failure.kind, error })
      if (failure.kind !== 'too-fast') return 'again'
      bucket.pauseFor(failure.wait)
      return 'paused'
    }
  }

  #sent(item: OutboxItem, event: string): void {
    const { journal, bucket, now } = this.#setting
    const { room, post } = item
    this.#line(room).shift()
    journal.unqueue(item.id)
    if (item.offers.length > 0) journal.offer(event, { offers: item.offers, root: rootOf(item) ?? event })
    // Nobody waits for them: while there is much to say, the words beside the offers have to do.
    const reactions = bucket.isRested ? reactionsFor(item, event, now()) : []
    journal.queue(reactions)
    this.#line(room).push(...reactions)
    if (post?.last !== true) return
    journal.posted(post.key)
    this.#posts.get(post.key)?.resolve()
    this.#posts.delete(post.key)
  }

  /** One message is given up, and with it the rest of its post: half a digest would read like a whole one. */
  #giveUp(item: OutboxItem, code: string): 'refused' {
    const { journal, log } = this.#setting
    const { room, post } = item
    log.error('message given up', { room, code, transaction: item.id })
    const line = this.#line(room)
    const dropped = line.filter((other) => other === item || (post !== undefined && other.post?.key === post.key))
    for (const { id } of dropped) {
      journal.unqueue(id)
      line.splice(
        line.findIndex((other) => other.id === id),
        1,
      )
    }
    if (post === undefined) return 'refused'
    this.#posts.get(post.key)?.reject(new PostRefused(`the room ${room} does not take the message: ${code}`))
    this.#posts.delete(post.key)
    return 'refused'
  }
}
