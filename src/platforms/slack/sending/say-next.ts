// Says what comes next of an utterance: never twice, whatever became of the call, the answer or the process.

import { CallFailed } from '../connection/call-fault.ts'
import type { MessageSpot } from '../connection/slack-web.ts'
import type { SlackMessage } from '../saying/message.ts'
import { nameOf, nextAttachment, nextMessage, type Utterance } from '../state/utterance.ts'
import {
  ageOf,
  latestArrival,
  noteAttempt,
  type SayNextSetting,
  type Unsure,
  unsureAfter,
  unsureFor,
  withoutAttempt,
} from './attempt.ts'
import { findMessage } from './find-message.ts'
import { repeated } from './repeated.ts'
import { ShareNext } from './share-next.ts'

/** Where the channel's history cannot be read, it is said again after so long, and says that it may be the second time. */
const blindWait = 120_000

/**
 * The search begins so much before the call: the machine's clock may be hours
 * ahead of Slack's, and a message that is not found is said twice. In milliseconds.
 */
const searchMargin = 24 * 3_600_000

const spotOf = ({ channel, thread }: Utterance): MessageSpot => ({
  channel,
  ...(thread === undefined ? {} : { thread }),
})

export class SayNext {
  readonly #setting: SayNextSetting
  readonly #files: ShareNext

  constructor(setting: SayNextSetting) {
    this.#setting = setting
    this.#files = new ShareNext(setting)
  }

  /** One step. Says how long to wait when what was tried before is not known yet. Throws a CallFailed. */
  async step(utterance: Utterance): Promise<Unsure | undefined> {
    const { attemptedAt } = utterance
    const message = nextMessage(utterance)
    if (message !== undefined)
      return attemptedAt === undefined
        ? this.#say(utterance, message)
        : this.#lookForMessage(utterance, attemptedAt, message)
    const attachment = nextAttachment(utterance)
    return attachment === undefined ? undefined : this.#files.step(utterance, attachment)
  }

  /** It certainly was not carried out. */
  forgetAttempt(utterance: Utterance): void {
    this.#setting.journal.advance(utterance.id, withoutAttempt)
  }

  async #say(utterance: Utterance, message: SlackMessage): Promise<undefined> {
    await noteAttempt(utterance.id, this.#setting)
    const ts = await this.#setting.web.postMessage(spotOf(utterance), message, nameOf(utterance))
    this.#said(utterance, ts)
  }

  #said(utterance: Utterance, ts: string): void {
    this.#setting.journal.advance(utterance.id, (now) => ({ ...withoutAttempt(now), said: [...now.said, ts] }))
  }

  async #lookForMessage(utterance: Utterance, attemptedAt: number, message: SlackMessage): Promise<Unsure | undefined> {
    const { web, words } = this.#setting
    const age = ageOf(utterance, this.#setting)
    try {
      const ts = await findMessage(web, spotOf(utterance), nameOf(utterance), attemptedAt - searchMargin)
      if (ts !== undefined) {
        this.#said(utterance, ts)
        return undefined
      }
      if (age < latestArrival) return unsureFor(latestArrival, age)
      return this.#say(utterance, message)
    } catch (error) {
      if (!(error instanceof CallFailed) || error.fault.kind !== 'refused') return unsureAfter(error)
      if (age < blindWait) return unsureFor(blindWait, age)
      return this.#say(utterance, repeated(message, words))
    }
  }
}
