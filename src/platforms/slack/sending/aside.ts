// Answers one person: by the address that came with the command, else as a message that only they see, else in private.

import { type Line, plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Log } from '../../../log.ts'
import type { Pause } from '../../pacing/pause.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import { lineAsSlash, type SlashOf } from '../saying/as-slash.ts'
import { escapeText } from '../saying/escape.ts'
import type { Rendered, SlackMessage } from '../saying/message.ts'
import type { Destination } from '../state/arrival.ts'
import type { Journal } from '../state/journal.ts'
import { insist, isRefused, type Way } from './insist.ts'
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
   * Says all of it, as far as Slack lets; while it is away, whoever asked is not
   * forgotten. `key` names it where it is said in a conversation; `alreadySaid`
   * messages went with the acknowledgement. False when the platform was stopped
   * before. Never throws: what no way can take is logged, since nobody is left to be told.
   */
  async say(destination: Private, rendered: Rendered, key: string, alreadySaid = 0): Promise<boolean> {
    const { log, signal } = this.#setting
    const { attachments } = rendered
    try {
      const rest = this.#shortened(rendered.messages.slice(alreadySaid), destination)
      for (const [index, message] of rest.entries()) await this.#sayOne(destination, message, `${key}/${index}`)
      if (attachments.length > 0) await this.#attach(destination, rendered, key)
      return true
    } catch (error) {
      if (signal.aborted) return false
      log.error('private answer not said', { key, error })
      return true
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
    const ways: Way[] = []
    const within = thread === undefined ? {} : { thread }
    if (responseUrl !== undefined) ways.push((said) => web.respond(responseUrl, said, within))
    if (channel !== undefined) {
      const spot = { channel, ...within }
      ways.push((said) => web.postEphemeral(spot, user, said))
    }
    const inPrivate: Way = (said) => this.#sayInPrivate(user, { messages: [said], attachments: [] }, key)
    try {
      await insist(ways.length === 0 ? [inPrivate] : ways, message, this.#setting)
    } catch (error) {
      // Elsewhere than where it was asked, and only where nothing else is possible.
      if (!isRefused(error) || ways.length === 0) throw error
      await insist([inPrivate], message, this.#setting)
    }
  }

  /** An attachment cannot be for one person in a channel: it goes to their conversation with the bot. */
  async #attach(destination: Private, { messages, attachments }: Rendered, key: string): Promise<void> {
    const [first] = messages
    const { words } = this.#setting
    if (first === undefined) return
    // What it belongs to was said where it was asked: its first line names it.
    const inPrivate: Way = ({ text }) => {
      const [title = text] = text.split('\n', 1)
      return this.#sayInPrivate(destination.user, { messages: [{ text: title, blocks: [] }], attachments }, key)
    }
    await insist([inPrivate], first, this.#setting)
    await this.#sayOne(destination, this.noteOf(words.slackMessages.attachmentSentAside), `${key}/note`)
  }

  async #sayInPrivate(user: string, { messages, attachments }: Rendered, key: string): Promise<void> {
    const { web, journal, outbox, now } = this.#setting
    const channel = await web.openDirect(user)
    const said = { said: [], uploaded: 0, charts: [], queuedAt: now() }
    journal.queue({ id: utteranceId(`aside/${key}`), channel, messages, attachments, ...said })
    outbox.wake()
  }
}
