// The dialogues of a page of documentation, replayed: what is typed is kept, what is answered is written again.

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

/** `2026-11-16T09:00 marie sejour`: when, who, in which room. */
const speak = (chat: Conversation, rest: string): void => {
  const [at = '', by = '', room = ''] = rest.split(' ')
  chat.from({ at, by, room })
}

/** What is done to the line before: `> [message modifié] !courriel …`, `> [message supprimé]`. */
const gesture = /^\[message (modifié|supprimé)\] ?/

const replayBlock = async (chat: Conversation, text: string, block: string): Promise<string> => {
  const told: string[] = []
  let last = ''
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('> ')) continue
    const [made = '', kind] = gesture.exec(line.slice(2)) ?? []
    const key = `${block}:${index}`
    const about = { kind: kind === 'modifié' ? ('edited' as const) : ('deleted' as const), message: last }
    const answer = await chat.exactly(line.slice(2 + made.length), { key, ...(kind === undefined ? {} : { about }) })
    if (kind === undefined) last = key
    told.push(`${line}\n${answer}\n`)
  }
  return told.join('\n')
}

/** The page with every answer as the bot gives it today, in one conversation on the configuration that it shows. */
export const replay = async (page: string): Promise<string> => {
  const [configuration] = blocksOf(page).filter(({ kind }) => kind === 'json')
  const chat = converse({}, JSON.parse(configuration?.text ?? '{}') as Settings)
  let replayed = ''
  let from = 0
  for (const block of page.matchAll(fence)) {
    const [whole, kind, rest = '', text = ''] = block
    replayed += page.slice(from, block.index)
    from = block.index + whole.length
    if (kind === 'vigie') {
      speak(chat, rest.trim())
      replayed += `\`\`\`vigie${rest}\n${await replayBlock(chat, text, `${block.index}`)}\`\`\``
    } else replayed += whole
  }
  if (chat.bugs.length > 0) throw new Error(chat.bugs.join('\n'))
  return replayed + page.slice(from)
}
