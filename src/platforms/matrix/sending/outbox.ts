// Sends what the journal holds, each room in its own order and at its own pace, until it is in the room or refused.

import type { Log } from '../../../log.ts'
import type { MessageKey } from '../../../register/ids.ts'
import { AwaitedPosts } from '../../pacing/awaited-posts.ts'
import { growingWait } from '../../pacing/growing-wait.ts'
import { Lanes } from '../../pacing/lanes.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import type { Journal } from '../state/journal.ts'
import { reactionsFor, rootOf } from './outbox-items.ts'
import type { OutboxItem } from '../state/outbox-item.ts'
import { failureOf } from './send-failure.ts'
import type { TokenBucket } from '../../pacing/token-bucket.ts'

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
  readonly pause?: Pause
}

/** The server forgets transaction ids after a day: a later attempt could be a second message. In milliseconds. */
const oldestAttempt = 23 * 3_600_000

/** Waits after failures in a row, in milliseconds. */
const waits = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const

export class Outbox {
  readonly #setting: OutboxSetting
  /** Ids by room, in order: the items themselves are the journal's, which may hold a later form of them. */
  readonly #rooms = new Map<string, Set<string>>()
  readonly #lanes: Lanes
  readonly #posts: AwaitedPosts
  #isStarted = false

  /** Begins with what an earlier process left in the journal. */
  constructor(setting: OutboxSetting) {
    this.#setting = setting
    this.#posts = new AwaitedPosts(setting.signal)
    this.#lanes = new Lanes({
      work: (room) => this.#work(room),
      hasWork: (room) => this.#rooms.has(room),
      signal: setting.signal,
    })
    this.add(setting.journal.outbox)
  }

  /** Begins to send. Until then what is added waits: while there is no connection, nothing grows old on its way. */
  start(): void {
    this.#isStarted = true
    for (const room of this.#rooms.keys()) this.#wake(room)
  }

  /** Items that the journal holds since this tick. Those that are waiting already keep their places. */
  add(items: readonly OutboxItem[]): void {
    for (const { id, room } of items) this.#rooms.set(room, (this.#rooms.get(room) ?? new Set()).add(id))
    for (const room of new Set(items.map(({ room }) => room))) this.#wake(room)
  }

  /** Whether a post is on its way. */
  holds(key: MessageKey): boolean {
    return this.#setting.journal.outbox.some(({ post }) => post?.key === key)
  }

  /** Resolves when the last message of a post is in its room; throws a PostRefused. */
  delivered(key: MessageKey): Promise<void> {
    return this.#posts.untilMade(key)
  }

  /** Resolves once nothing is being sent; with the signal given up, that is soon. */
  settled(): Promise<void> {
    return this.#lanes.settled()
  }

  /** Whoever waits for a post learns that it is not made yet. It stays in the journal, for the next start. */
  abandon(): void {
    this.#posts.abandon()
  }

  #wake(room: string): void {
    if (this.#isStarted) this.#lanes.wake(room)
  }

  async #work(room: string): Promise<void> {
    const { signal, pause = realPause } = this.#setting
    const line = this.#rooms.get(room) ?? new Set()
    let failures = 0
    for (let [id] = line; id !== undefined && !signal.aborted; [id] = line) {
      const outcome = await this.#attempt(id)
      if (outcome === 'done') {
        line.delete(id)
        failures = 0
      } else if (outcome === 'again') {
        await pause(growingWait(waits, failures), signal)
        failures += 1
      }
      // When the server asks for a pause, all rooms wait in front of the bucket.
    }
    if (line.size === 0) this.#rooms.delete(room)
  }

  async #attempt(id: string): Promise<'done' | 'paused' | 'again'> {
    const { bucket, journal, send, now, signal } = this.#setting
    try {
      await bucket.take()
      const item = journal.queued(id)
      // Given up with its post.
      if (item === undefined) return 'done'
      // Asked only now: the bucket may have held it for long.
      if (now() - item.queuedAt > oldestAttempt) this.#giveUp(item, 'too old')
      else this.#sent(item, await send(item))
      return 'done'
    } catch (error) {
      return signal.aborted ? 'again' : this.#failed(id, error)
    }
  }

  #failed(id: string, error: unknown): 'done' | 'paused' | 'again' {
    const { bucket, journal, log } = this.#setting
    const item = journal.queued(id)
    if (item === undefined) return 'done'
    const failure = failureOf(error)
    if (failure.kind === 'refused') {
      this.#giveUp(item, failure.code)
      return 'done'
    }
    log.warn('message not sent yet', { room: item.room, reason: failure.kind, error })
    if (failure.kind !== 'too-fast') return 'again'
    bucket.pauseFor(failure.wait)
    return 'paused'
  }

  #sent(item: OutboxItem, event: string): void {
    const { journal, bucket, now } = this.#setting
    const { post } = item
    journal.unqueue(item.id)
    if (item.offers.length > 0) journal.offer(event, { offers: item.offers, root: rootOf(item) ?? event })
    // Nobody waits for them: while there is much to say, the words beside the offers have to do.
    if (bucket.isRested) this.add(journal.queue(reactionsFor(item, event, now())))
    if (post?.last !== true) return
    journal.posted(post.key)
    this.#posts.noteMade(post.key)
  }

  /** One message is given up, and with it the rest of its post: half a digest would read like a whole one. */
  #giveUp({ id, room, post }: OutboxItem, code: string): void {
    const { journal, log } = this.#setting
    log.error('message given up', { room, code, transaction: id })
    journal.unqueue(id)
    if (post === undefined) return
    for (const other of journal.outbox) if (other.post?.key === post.key) journal.unqueue(other.id)
    this.#posts.noteRefused(post.key, `the room ${room} does not take the message: ${code}`)
  }
}
