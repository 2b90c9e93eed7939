// Answers one person: by the address that came with the command, else as a message that only they see, else in private.

import { type Line, plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Log } from '../../../log.ts'
import { type Pause, pause as realPause } from '../../pacing/pause.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import { lineAsSlash, type SlashOf } from '../saying/as-slash.ts'
import { escapeText } from '../saying/escape.ts'
import type { Rendered, SlackMessage } from '../saying/message.ts'
import type { Destination } from '../state/arrival.ts'
import type { Journal } from '../state/journal.ts'
import type { Outbox } from './outbox.ts'
import { utteranceId } from './utterance-of.ts'

export interface AsideSetting {
  readonly web: Pick<SlackWeb, 'openDirect' | 'postEphemeral' | 'respond'>
  readonly journal: Journal
  readonly outbox: Pick<Outbox, 'wake'>
  readonly words: Words
  /** How what a note tells to type is typed. */
  readonly slashOf: SlashOf
  readonly log: Log
  readonly now: () => number
  readonly signal: AbortSignal
  readonly pause?: Pause
}

type Private = Extract<Destination, { kind: 'private' }>

/** Slack takes no more at one address. */
const mostResponses = 5

/** A call that did not reach Slack is made again after these waits, in milliseconds. */
const waits = [500, 2_000, 5_000] as const

/** The address is used up, or the person left the channel: there may be another way. */
const isRefused = (error: unknown): boolean => error instanceof CallFailed && error.fault.kind === 'refused'

const waitAfter = (error: unknown, attempt: number): number | undefined => {
  if (!(error instanceof CallFailed)) return undefined
  if (error.fault.kind === 'rate-limited') return error.fault.after
  // What may have been carried out is not repeated.
  return error.fault.kind === 'unreached' ? waits[attempt] : undefined
}

export class Aside {
  readonly #setting: AsideSetting

  constructor(setting: AsideSetting) {
    this.#setting = setting
  }

  /** A line as a message of its own. */
  noteOf(line: Line): SlackMessage {
    return { text: escapeText(plainText(lineAsSlash(line, this.#setting.slashOf))), blocks: [] }
  }

  /**
   * Says all of it, as far as Slack lets. `key` names it where it is said in a
   * conversation; `alreadySaid` messages went with the acknowledgement.
   * Never throws: what could not be said is logged, since nobody is left to be told.
   */
  async say(destination: Private, rendered: Rendered, key: string, alreadySaid = 0): Promise<void> {
    const { log } = this.#setting
    const { attachments } = rendered
    try {
      const rest = this.#shortened(rendered.messages.slice(alreadySaid), destination)
      for (const [index, message] of rest.entries()) await this.#sayOne(destination, message, `${key}/${index}`)
      if (attachments.length > 0) await this.#attach(destination, rendered, key)
    } catch (error) {
      log.error('private answer not said', { key, error })
    }
  }

  /** What the address does not take is not dropped in silence. */
  #shortened(messages: readonly SlackMessage[], { responseUrl }: Private): readonly SlackMessage[] {
    if (responseUrl === undefined || messages.length <= mostResponses) return messages
    return [...messages.slice(0, mostResponses - 1), this.noteOf(this.#setting.words.slackMessages.tooLongHere)]
  }

  async #sayOne(destination: Private, message: SlackMessage, key: string): Promise<void> {
    const { web } = this.#setting
    const { responseUrl, channel, user, thread } = destination
    if (responseUrl !== undefined) {
      try {
        return await this.#insist(() => web.respond(responseUrl, message))
      } catch (error) {
        if (!isRefused(error)) throw error
      }
    }
    if (channel === undefined) return this.#sayInPrivate(user, { messages: [message], attachments: [] }, key)
    try {
      const spot = { channel, ...(thread === undefined ? {} : { thread }) }
      await this.#insist(() => web.postEphemeral(spot, user, message))
    } catch (error) {
      if (!isRefused(error)) throw error
      await this.#sayInPrivate(user, { messages: [message], attachments: [] }, key)
    }
  }

  /** An attachment cannot be for one person in a channel: it goes to their conversation with the bot. */
  async #attach(destination: Private, { messages, attachments }: Rendered, key: string): Promise<void> {
    const [first] = messages
    const { words } = this.#setting
    if (first === undefined) return
    await this.#sayInPrivate(destination.user, { messages: [{ text: first.text, blocks: [] }], attachments }, key)
    await this.#sayOne(destination, this.noteOf(words.slackMessages.attachmentSentAside), `${key}/note`)
  }

  async #sayInPrivate(user: string, { messages, attachments }: Rendered, key: string): Promise<void> {
    const { web, journal, outbox, now } = this.#setting
    const channel = await web.openDirect(user)
    const said = { said: [], uploaded: 0, charts: [], queuedAt: now() }
    journal.queue({ id: utteranceId(`aside/${key}`), channel, messages, attachments, ...said })
    outbox.wake()
  }

  async #insist(call: () => Promise<void>): Promise<void> {
    const { signal, pause = realPause } = this.#setting
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await call()
      } catch (error) {
        const wait = attempt < waits.length ? waitAfter(error, attempt) : undefined
        if (wait === undefined || signal.aborted) throw error
        await pause(wait, signal)
      }
    }
  }
}
