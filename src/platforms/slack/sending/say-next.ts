// Says what comes next of an utterance: never twice, whatever became of the call, the answer or the process.

import type { ChartBlock } from '../../../chat/reply.ts'
import { plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { MessageSpot, SlackWeb } from '../connection/slack-web.ts'
import type { SlackAttachment, SlackMessage } from '../saying/message.ts'
import type { Journal } from '../state/journal.ts'
import { nameOf, nextAttachment, nextMessage, threadOf, type Utterance } from '../state/utterance.ts'
import { findMessage } from './find-message.ts'
import { repeated } from './repeated.ts'

export interface SayNextSetting {
  readonly web: SlackWeb
  readonly journal: Journal
  /** Resolves once what the journal holds is durable. */
  readonly save: () => Promise<void>
  readonly draw: (chart: ChartBlock) => Promise<{ readonly png: Uint8Array }>
  readonly words: Words
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A call may be carried out long after its answer was given up: it is looked for until then. In milliseconds. */
const latestArrival = 20_000

/** Where the channel's history cannot be read, it is said again after so long, and says that it may be the second time. */
const blindWait = 120_000

/** Clocks differ: the search begins so much before the call. In milliseconds. */
const searchMargin = 60_000

const spotOf = ({ channel, thread }: Utterance): MessageSpot => ({
  channel,
  ...(thread === undefined ? {} : { thread }),
})

const titleOf = (attachment: SlackAttachment): string =>
  attachment.kind === 'file' ? attachment.name : attachment.title

/** For those who do not see the picture. */
const inWords = (attachment: SlackAttachment): string =>
  attachment.kind === 'file'
    ? plainText(attachment.inWords)
    : [attachment.title, ...attachment.inWords.map(plainText)].join('\n')

/** Nobody knows yet; to be asked again after so many milliseconds. */
export interface Unsure {
  readonly wait: number
}

const withoutAttempt = ({ attemptedAt: _, ...rest }: Utterance): Utterance => rest

export class SayNext {
  readonly #setting: SayNextSetting

  constructor(setting: SayNextSetting) {
    this.#setting = setting
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
    if (attachment !== undefined) return this.#share(utterance, attachment)
    return undefined
  }

  /** It certainly was not carried out. */
  forgetAttempt(utterance: Utterance): void {
    this.#setting.journal.advance(withoutAttempt(utterance))
  }

  async #attempt(utterance: Utterance): Promise<void> {
    const { journal, now, save } = this.#setting
    journal.advance({ ...utterance, attemptedAt: now() })
    // Before the call: a process that dies with it must find out, not say it again.
    await save()
  }

  async #say(utterance: Utterance, message: SlackMessage): Promise<undefined> {
    await this.#attempt(utterance)
    const ts = await this.#setting.web.postMessage(spotOf(utterance), message, nameOf(utterance))
    this.#said(utterance, ts)
  }

  #said(utterance: Utterance, ts: string): void {
    this.#setting.journal.advance({ ...withoutAttempt(utterance), said: [...utterance.said, ts] })
  }

  async #lookForMessage(utterance: Utterance, attemptedAt: number, message: SlackMessage): Promise<Unsure | undefined> {
    const { web, now, words } = this.#setting
    const age = now() - attemptedAt
    try {
      const ts = await findMessage(web, spotOf(utterance), nameOf(utterance), attemptedAt - searchMargin)
      if (ts !== undefined) {
        this.#said(utterance, ts)
        return undefined
      }
      if (age < latestArrival) return { wait: latestArrival - Math.max(age, 0) }
      return this.#say(utterance, message)
    } catch (error) {
      if (!(error instanceof CallFailed) || error.fault.kind !== 'refused') throw error
      if (age < blindWait) return { wait: blindWait - Math.max(age, 0) }
      return this.#say(utterance, repeated(message, words))
    }
  }

  /** Nobody sees a file before it is shared: only that last step is looked up. */
  async #share(utterance: Utterance, attachment: SlackAttachment): Promise<Unsure | undefined> {
    const { web, journal } = this.#setting
    const { channel, fileId, attemptedAt } = utterance
    const id = fileId ?? (await this.#sendFile(attachment, utterance))
    if (attemptedAt === undefined || !(await this.#isShared(id, channel))) {
      await this.#attempt({ ...utterance, fileId: id })
      const thread = threadOf(utterance)
      const file = { id, title: titleOf(attachment) }
      await web.completeUpload(file, { channel, ...(thread === undefined ? {} : { thread }) })
    }
    const { fileId: _, ...rest } = withoutAttempt(utterance)
    journal.advance({ ...rest, uploaded: utterance.uploaded + 1 })
    return undefined
  }

  async #isShared(id: string, channel: string): Promise<boolean> {
    const { sharedIn } = await this.#setting.web.fileInfo(id)
    return sharedIn.includes(channel)
  }

  /** Gives the file's id: Slack has the bytes, and shows them to nobody. */
  async #sendFile(attachment: SlackAttachment, { uploaded }: Utterance): Promise<string> {
    const { web, words } = this.#setting
    const name = attachment.kind === 'file' ? attachment.name : words.slackMessages.chartFile(uploaded + 1)
    const bytes = await this.#bytesOf(attachment)
    const place = await web.getUploadUrl({ name, length: bytes.length, altText: inWords(attachment) })
    await web.sendBytes(place, bytes)
    return place.fileId
  }

  async #bytesOf(attachment: SlackAttachment): Promise<Uint8Array> {
    if (attachment.kind === 'file') return new TextEncoder().encode(attachment.content)
    const { png } = await this.#setting.draw(attachment)
    return png
  }
}
