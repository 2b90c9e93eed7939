// Shares what is attached to an utterance, file by file: never twice, whatever became of the call, the answer or the process.

import { fileBytes } from '../../../chat/file-bytes.ts'
import { plainText } from '../../../i18n/rich-text.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { SlackAttachment } from '../saying/message.ts'
import { threadOf, type Utterance } from '../state/utterance.ts'
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

const titleOf = (attachment: SlackAttachment): string =>
  attachment.kind === 'file' ? attachment.name : attachment.title

/** For those who do not see the picture. */
const inWords = (attachment: SlackAttachment): string =>
  attachment.kind === 'file'
    ? plainText(attachment.inWords)
    : [attachment.title, ...attachment.inWords.map(plainText)].join('\n')

export class ShareNext {
  readonly #setting: SayNextSetting

  constructor(setting: SayNextSetting) {
    this.#setting = setting
  }

  /** Nobody sees a file before it is shared: only that last step is looked up. */
  async step(utterance: Utterance, attachment: SlackAttachment): Promise<Unsure | undefined> {
    const { fileId, attemptedAt } = utterance
    if (fileId === undefined || attemptedAt === undefined) {
      await this.#shareNow(utterance, attachment)
      return undefined
    }
    try {
      if (await this.#isShared(fileId, utterance.channel)) {
        this.#shared(utterance)
        return undefined
      }
    } catch (error) {
      return unsureAfter(error)
    }
    const age = ageOf(utterance, this.#setting)
    if (age < latestArrival) return unsureFor(latestArrival, age)
    await this.#shareNow(utterance, attachment)
    return undefined
  }

  async #shareNow(utterance: Utterance, attachment: SlackAttachment): Promise<void> {
    const id = utterance.fileId ?? (await this.#sendFile(attachment, utterance))
    await noteAttempt(utterance.id, this.#setting, { fileId: id })
    const { channel } = utterance
    const thread = threadOf(utterance)
    const spot = { channel, ...(thread === undefined ? {} : { thread }) }
    await this.#setting.web.completeUpload({ id, title: titleOf(attachment) }, spot)
    this.#shared(utterance)
  }

  #shared(utterance: Utterance): void {
    this.#setting.journal.advance(utterance.id, (now) => {
      const { fileId: _, ...rest } = withoutAttempt(now)
      return { ...rest, uploaded: now.uploaded + 1 }
    })
  }

  async #isShared(id: string, channel: string): Promise<boolean> {
    try {
      const { sharedIn } = await this.#setting.web.fileInfo(id)
      return sharedIn.includes(channel)
    } catch (error) {
      // To Slack, bytes that were sent are no file before the last step.
      if (error instanceof CallFailed && error.fault.kind === 'refused' && error.fault.error === 'file_not_found')
        return false
      throw error
    }
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
    if (attachment.kind === 'file') return fileBytes(attachment)
    const { png } = await this.#setting.draw(attachment)
    return png
  }
}
