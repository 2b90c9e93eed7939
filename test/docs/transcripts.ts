// The dialogues of a page of documentation, replayed: what is typed is kept, what is answered is written again.

import type { Reply } from '../../src/chat/reply.ts'
import { words } from '../../src/i18n/words.ts'
import { renderReply } from '../../src/platforms/terminal/render.ts'
import { type Conversation, converse } from '../support/conversation.ts'
import type { Settings } from '../support/chat-setting.ts'

/** A fenced block and what its first line says after the fence. */
export interface Block {
  readonly kind: string
  readonly rest: string
  readonly text: string
}

const fence = /^```(\S+)(.*)\n([\s\S]*?)^```$/gm

export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(fence)].map(([, kind = '', rest = '', text = '']) => ({ kind, rest: rest.trim(), text }))

/** The page without its fenced blocks. */
export const proseOf = (page: string): string => page.replace(fence, '')

/** The lines that a person types in the page's dialogues. */
export const typedIn = (page: string): readonly string[] =>
  blocksOf(page)
    .filter(({ kind }) => kind === 'vigie')
    .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('> ')))
    .map((line) => line.slice(2))

/** How an answer is shown; nothing when there is none. */
export type Show = (reply: Reply | undefined) => string | Promise<string>

const inTerminal: Show = (reply) =>
  reply === undefined ? '' : renderReply(reply, { styled: false, numbered: false, drawnIn: words.fr }).trimEnd()

/** `2026-11-16T09:00 marie sejour`: when, who, in which room; in `direct` she is alone with the bot. */
const speak = (chat: Conversation, rest: string): void => {
  const [at = '', by = '', room = ''] = rest.split(' ')
  const direct = room === 'direct'
  chat.from({ at, by, room, direct, memberOf: direct ? ['sejour'] : [] })
}

/** What is done to the line before: `> [message modifié] !courriel …`, `> [message supprimé]`, `> [réaction 1️⃣]`. */
const gesture = /^\[(?:message (modifié|supprimé)|réaction (\S+))\] ?/

/** The action that stands under a reaction's digit. */
const chosen = (reply: Reply | undefined, digit: string): string =>
  reply?.actions[Number.parseInt(digit, 10) - 1]?.command ?? ''

const replayBlock = async (chat: Conversation, text: string, block: string, show: Show): Promise<string> => {
  const told: string[] = []
  let last = ''
  let reply: Reply | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('> ')) continue
    const [made = '', kind, digit] = gesture.exec(line.slice(2)) ?? []
    const key = `${block}:${index}`
    const about = { kind: kind === 'modifié' ? ('edited' as const) : ('deleted' as const), message: last }
    const typed = digit === undefined ? line.slice(2 + made.length) : chosen(reply, digit)
    const addressed = typed.startsWith('@Vigie ')
    reply = await chat.reply(typed, { key, addressed, ...(kind === undefined ? {} : { about }) })
    if (kind === undefined) last = key
    told.push(`${line}\n${await show(reply)}\n`)
  }
  return told.join('\n')
}

/** The page with the blocks of one kind written again, one after the other. */
export const rewritten = async (
  page: string,
  kind: string,
  rewrite: (block: Block) => Promise<string>,
): Promise<string> => {
  let made = ''
  let from = 0
  for (const found of page.matchAll(fence)) {
    const [whole, of = '', rest = '', text = ''] = found
    made += page.slice(from, found.index)
    made += of === kind ? `\`\`\`${of}${rest}\n${await rewrite({ kind, rest: rest.trim(), text })}\`\`\`` : whole
    from = found.index + whole.length
  }
  return made + page.slice(from)
}

export interface Replay {
  /** By default, as in a terminal. */
  readonly show?: Show
  /** By default, the configuration that the page shows first. */
  readonly settings?: Settings
}

/** The page with every answer as the bot gives it today, in one conversation. */
export const replay = async (page: string, { show = inTerminal, settings }: Replay = {}): Promise<string> => {
  const [configuration] = blocksOf(page).filter(({ kind }) => kind === 'json')
  const chat = converse({}, settings ?? (JSON.parse(configuration?.text ?? '{}') as Settings))
  let block = 0
  const replayed = await rewritten(page, 'vigie', ({ rest, text }) => {
    speak(chat, rest)
    block += 1
    return replayBlock(chat, text, `${block}`, show)
  })
  if (chat.bugs.length > 0) throw new Error(chat.bugs.join('\n'))
  return replayed
}
