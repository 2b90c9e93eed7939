// Says what the journal holds, each channel in its own order and at its own pace, until it is there or refused.

import type { Log } from '../../../log.ts'
import type { MessageKey } from '../../../register/ids.ts'
import { AwaitedPosts } from '../../pacing/awaited-posts.ts'
import { growingWait } from '../../pacing/growing-wait.ts'
import { Lanes } from '../../pacing/lanes.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import { TokenBucket } from '../../pacing/token-bucket.ts'
import { CallFailed } from '../connection/call-fault.ts'
import { nextAttachment, nextMessage, type Utterance } from '../state/utterance.ts'
import { milder } from './milder.ts'
import { NotKept, type SayNextSetting } from './attempt.ts'
import { SayNext } from './say-next.ts'

export interface OutboxSetting extends SayNextSetting {
  readonly log: Log
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
  readonly pause?: Pause
  /** All of an utterance is there. */
  readonly onSaid?: (utterance: Utterance) => void
}

/** Messages a second in one channel. Source: Slack's rate limits of `chat.postMessage`. */
const perSecond = 1

/** Waits after failures in a row, in milliseconds. */
const waits = [1_000, 2_000, 5_000, 10_000, 30_000] as const

export class Outbox {
  readonly #setting: OutboxSetting
  readonly #next: SayNext
  readonly #buckets = new Map<string, TokenBucket>()
  readonly #lanes: Lanes
  readonly #posts: AwaitedPosts
  #isStarted = false

  constructor(setting: OutboxSetting) {
    this.#setting = setting
    this.#next = new SayNext(setting)
    this.#posts = new AwaitedPosts(setting.signal)
    this.#lanes = new Lanes({
      work: (channel) => this.#work(channel),
      hasWork: (channel) => this.#first(channel) !== undefined,
      signal: setting.signal,
    })
  }

  /** Begins to say what the journal holds, an earlier process's utterances first. */
  start(): void {
    this.#isStarted = true
    this.wake()
  }

  /** The journal holds something more. */
  wake(): void {
    if (!this.#isStarted) return
    for (const channel of new Set(this.#setting.journal.utterances.map((utterance) => utterance.channel)))
      this.#lanes.wake(channel)
  }

  holds(key: MessageKey): boolean {
    return this.#setting.journal.utterances.some(({ post }) => post?.key === key)
  }

  /** Resolves when all of a post is in its channel; throws a PostRefused. */
  delivered(key: MessageKey): Promise<void> {
    return this.#posts.untilMade(key)
  }

  /** Resolves once nothing is being said; with the signal given up, that is soon. */
  settled(): Promise<void> {
    return this.#lanes.settled()
  }

  /** Whoever waits for a post learns that it is not made yet. It stays in the journal, for the next start. */
  abandon(): void {
    this.#posts.abandon()
  }

  #first(channel: string): Utterance | undefined {
    return this.#setting.journal.utterances.find((utterance) => utterance.channel === channel)
  }

  #bucketOf(channel: string): TokenBucket {
    const { now, signal, pause } = this.#setting
    const bucket = this.#buckets.get(channel) ?? new TokenBucket(perSecond, now, signal, pause)
    this.#buckets.set(channel, bucket)
    return bucket
  }

  async #work(channel: string): Promise<void> {
    const { signal, pause = realPause } = this.#setting
    let failures = 0
    for (let first = this.#first(channel); first !== undefined && !signal.aborted; first = this.#first(channel)) {
      const wait = await this.#advance(first, growingWait(waits, failures))
      failures = wait === undefined ? 0 : failures + 1
      if (wait !== undefined) await pause(wait, signal)
    }
  }

  /** One step; how long to wait before the next one, where there is a reason to. */
  async #advance(utterance: Utterance, wait: number): Promise<number | undefined> {
    if (nextMessage(utterance) === undefined && nextAttachment(utterance) === undefined) {
      await this.#finish(utterance)
      return undefined
    }
    try {
      await this.#bucketOf(utterance.channel).take()
      return (await this.#next.step(utterance))?.wait
    } catch (error) {
      if (this.#setting.signal.aborted) return undefined
      return this.#failed(this.#setting.journal.utterance(utterance.id) ?? utterance, error, wait)
    }
  }

  #failed(utterance: Utterance, error: unknown, wait: number): number | undefined {
    const { log } = this.#setting
    const { channel, id } = utterance
    if (error instanceof NotKept) {
      log.error('message waits until the state can be saved', { channel, id, error })
      this.#next.forgetAttempt(utterance)
      return wait
    }
    if (!(error instanceof CallFailed)) {
      // A picture that cannot be drawn is not worth the rest, which is there: a post that fails is posted again.
      this.#refused(utterance, 'a bug', error)
      return undefined
    }
    const { fault } = error
    log.warn('message not said yet', { channel, id, error })
    switch (fault.kind) {
      case 'unknown':
        return wait
      case 'unreached':
        this.#next.forgetAttempt(utterance)
        return wait
      case 'rate-limited':
        this.#next.forgetAttempt(utterance)
        this.#bucketOf(channel).pauseFor(fault.after)
        return undefined
      case 'refused':
        this.#refused(utterance, fault.error, error)
        return undefined
    }
  }

  /** What is refused for its shape is said in a plainer one; what its channel refuses is given up. */
  #refused(utterance: Utterance, why: string, error: unknown): void {
    const { journal, log, words } = this.#setting
    const plainer = milder(utterance, why, words)
    if (plainer === undefined) {
      this.#giveUp(utterance, why, error)
      return
    }
    log.error('message said more plainly', { channel: utterance.channel, why, error })
    journal.advance(utterance.id, () => plainer)
  }

  async #finish(utterance: Utterance): Promise<void> {
    const { journal, log, now, onSaid, save } = this.#setting
    journal.finish(utterance, now())
    // Where the history cannot be read, a later process would have nothing else to know it by.
    await save().catch((error: unknown) =>
      log.error('message said, and not noted as said', { id: utterance.id, error }),
    )
    if (utterance.post !== undefined) this.#posts.noteMade(utterance.post.key)
    onSaid?.(utterance)
  }

  #giveUp({ id, channel, post }: Utterance, why: string, error: unknown): void {
    const { journal, log } = this.#setting
    log.error('message given up', { channel, id, why, error })
    journal.giveUp(id)
    if (post !== undefined)
      this.#posts.noteRefused(post.key, `the channel ${channel} does not take the message: ${why}`)
  }
}
