// Keeps posted lists as their entries are: a list that is behind is written anew, as soon as Slack takes it.

import type { Views } from '../../../chat/views.ts'
import type { Log } from '../../../log.ts'
import { Lanes } from '../../pacing/lanes.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import { TokenBucket } from '../../pacing/token-bucket.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import type { SlackMessage } from '../saying/message.ts'
import type { Voice } from '../saying/part.ts'
import { renderReply } from '../saying/render.ts'
import { withEntriesNow } from '../saying/with-entries-now.ts'
import { roomOf } from '../state/arrival.ts'
import type { Journal } from '../state/journal.ts'
import type { StandingPost } from '../state/standing-post.ts'
import { isRefused } from './insist.ts'
import { postIdOf } from './utterance-of.ts'

export interface RefreshSetting {
  readonly journal: Journal
  readonly views: Views
  readonly web: Pick<SlackWeb, 'updateMessage'>
  readonly voice: Voice
  readonly log: Log
  readonly now: () => number
  readonly signal: AbortSignal
  readonly pause?: Pause
}

/** Updates a second, all posts together: Slack takes fifty a minute. */
const perSecond = 0.8

/** Milliseconds after a failure. */
const waitAfterFailure = 10_000

/** Slack counts the updates of all channels together: they are made one after the other. */
const everyList = 'every list'

export class Refresh {
  readonly #setting: RefreshSetting
  readonly #bucket: TokenBucket
  /** What each message says, by its timestamp, as far as this process wrote it. */
  readonly #written = new Map<string, string>()
  readonly #lanes: Lanes

  constructor(setting: RefreshSetting) {
    this.#setting = setting
    this.#bucket = new TokenBucket(perSecond, setting.now, setting.signal, setting.pause)
    this.#lanes = new Lanes({
      work: () => this.#work(),
      hasWork: () => setting.journal.behind.length > 0,
      signal: setting.signal,
    })
  }

  /** Some list may be behind. */
  wake(): void {
    this.#lanes.wake(everyList)
  }

  /** Resolves once nothing is being written; with the signal given up, that is soon. */
  settled(): Promise<void> {
    return this.#lanes.settled()
  }

  async #work(): Promise<void> {
    const { journal, signal } = this.#setting
    for (let [post] = journal.behind; post !== undefined && !signal.aborted; [post] = journal.behind)
      await this.#bringUpToDate(post)
    this.#forgetWritten()
  }

  /** Of lists that are out of date by now. */
  #forgetWritten(): void {
    const { journal, now } = this.#setting
    for (const ts of this.#written.keys())
      if (journal.standing(({ said }) => said.includes(ts), now()) === undefined) this.#written.delete(ts)
  }

  async #bringUpToDate(post: StandingPost): Promise<void> {
    const { journal, log, signal, pause = realPause } = this.#setting
    try {
      await this.#write(post)
      journal.refreshed(post.key, post.changes)
    } catch (error) {
      if (signal.aborted) return
      log.warn('posted list not brought up to date', { channel: post.channel, error })
      const fault = error instanceof CallFailed ? error.fault : undefined
      // A bug: trying for ever would not mend it, and the list is as good as it was.
      if (fault === undefined) journal.refreshed(post.key, post.changes)
      else if (fault.kind === 'rate-limited') this.#bucket.pauseFor(fault.after)
      else await pause(waitAfterFailure, signal)
    }
  }

  async #write({ key, channel, reply, said, shown, touched }: StandingPost): Promise<void> {
    const { views, voice } = this.#setting
    const shape = { ...voice, surface: 'post' as const, post: postIdOf(key) }
    const now = await views.now(touched, roomOf(channel))
    // Until it is written a first time, it says what it was posted with.
    const before = shown === 0 ? renderReply(reply, shape).messages : []
    const after = renderReply(withEntriesNow(reply, now), shape).messages
    for (const [index, ts] of said.entries()) {
      const message = after[index]
      if (message !== undefined) await this.#update(channel, ts, message, before[index])
    }
  }

  async #update(channel: string, ts: string, message: SlackMessage, before: SlackMessage | undefined): Promise<void> {
    const text = JSON.stringify(message)
    if ((this.#written.get(ts) ?? JSON.stringify(before)) === text) return
    await this.#bucket.take()
    try {
      await this.#setting.web.updateMessage(channel, ts, message)
    } catch (error) {
      if (!isRefused(error)) throw error
      // It says what it said, and its buttons do what they did: one that nothing is left to do for says so.
      this.#setting.log.warn('posted list not brought up to date', { channel, error })
    }
    this.#written.set(ts, text)
  }
}
