// The bot in a terminal or a pipe: one line in is one message, answered before the next one is read.

import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

import type { Incoming } from '../../chat/incoming.ts'
import type { Answer, Platform } from '../../chat/platform.ts'
import type { Action, Block, FileBlock, Reply } from '../../chat/reply.ts'
import { cleanText } from '../../grammar/clean-text.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { type MessageKey, messageKey, type RoomId, roomId, type UserId, userId } from '../../register/ids.ts'
import { pipedLines } from './piped-lines.ts'
import { renderReply } from './render.ts'

export interface TerminalSetting {
  readonly input: Readable
  readonly output: Writable
  /** A person at a keyboard: prompt, emphasis, numbered actions. */
  readonly interactive: boolean
  readonly styled: boolean
  /** Who speaks. */
  readonly name: string
  readonly prompt: string
  /** Words that end the conversation at a keyboard. */
  readonly leaving: readonly string[]
  readonly greeting: string
  /** The language of numbers on drawn charts. */
  readonly words: Words
  readonly now: () => Temporal.Instant
  /** Writes a file of an answer where the person finds it, and says where. */
  readonly keepFile?: (file: FileBlock) => Promise<Line>
  /** Unique for each line ever typed, also over restarts: entries keep it. */
  readonly nextKey: () => string
}

/** The room that a terminal is. */
export const terminalRoom: RoomId = roomId('terminal:salon')

export const terminalUser = (name: string): UserId => userId(`terminal:${cleanText(name).trim().slice(0, 60)}`)

export class Terminal implements Platform {
  readonly name = 'terminal' as const
  readonly #setting: TerminalSetting
  readonly #posted = new Set<MessageKey>()
  #actions: readonly Action[] = []
  #keyboard: Interface | undefined
  #stopped = false
  #ended: Promise<void> = Promise.resolve()

  constructor(setting: TerminalSetting) {
    this.#setting = setting
  }

  /** Resolves once it listens; `ended` tells when the input is over and everything was answered. */
  start(answer: Answer): Promise<void> {
    const { input, output, interactive, prompt, greeting } = this.#setting
    if (interactive) {
      this.#keyboard = createInterface({ input, output, prompt, terminal: true })
      this.#write(greeting)
    }
    this.#ended = this.#converse(this.#keyboard ?? pipedLines(input), answer)
    return Promise.resolve()
  }

  get ended(): Promise<void> {
    return this.#ended
  }

  /** Answers what it was answering, reads nothing more, and resolves once it is silent. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#keyboard?.close()
    // Whoever holds the other end of a pipe open must not keep the process alive.
    this.#setting.input.destroy()
    await this.#ended
  }

  post(_room: RoomId, reply: Reply, key: MessageKey): Promise<void> {
    if (this.#posted.has(key)) return Promise.resolve()
    this.#posted.add(key)
    this.#show(reply, '\n')
    this.#keyboard?.prompt(true)
    return Promise.resolve()
  }

  async #converse(lines: AsyncIterable<string>, answer: Answer): Promise<void> {
    this.#keyboard?.prompt()
    try {
      for await (const text of lines) {
        if (this.#stopped || this.#isLeaving(text)) return
        if (text.trim() !== '') {
          const reply = await answer(this.#incoming(text))
          if (reply !== undefined) this.#show(await this.#withFiles(reply))
        }
        this.#keyboard?.prompt()
      }
    } catch (error) {
      // Destroying the input ends the reading with an error of its own.
      if (!this.#stopped) throw error
    }
  }

  /** A terminal attaches nothing: what was to be attached is written, and the answer says where. */
  async #withFiles(reply: Reply): Promise<Reply> {
    const { keepFile } = this.#setting
    if (keepFile === undefined) return reply
    const blocks: Block[] = []
    for (const block of reply.blocks)
      blocks.push(block.kind === 'file' ? { ...block, inWords: await keepFile(block) } : block)
    return { ...reply, blocks }
  }

  /** A person at a keyboard may say so; a script ends with its input. */
  #isLeaving(text: string): boolean {
    return this.#setting.interactive && this.#setting.leaving.includes(text.trim().toLowerCase())
  }

  #incoming(text: string): Incoming {
    const { name, now, nextKey } = this.#setting
    return {
      key: messageKey(`terminal:${nextKey()}`),
      platform: 'terminal',
      user: terminalUser(name),
      room: terminalRoom,
      text: this.#chosen(text),
      direct: true,
      addressed: true,
      at: now(),
    }
  }

  /** A number alone stands for the action that was shown under it. */
  #chosen(text: string): string {
    if (!this.#setting.interactive || !/^\d$/.test(text.trim())) return text
    return this.#actions[Number(text.trim()) - 1]?.command ?? text
  }

  #show(reply: Reply, before = ''): void {
    const { interactive, styled, words } = this.#setting
    this.#actions = reply.actions
    const width = interactive && { width: this.#width() }
    this.#write(`${before}${renderReply(reply, { styled, numbered: interactive, drawnIn: words, ...width })}\n`)
  }

  /** Asked each time: people resize windows. */
  #width(): number {
    const { output } = this.#setting
    return 'columns' in output && typeof output.columns === 'number' ? output.columns : 80
  }

  #write(text: string): void {
    this.#setting.output.write(text)
  }
}
