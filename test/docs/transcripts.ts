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

const replayBlock = async (chat: Conversation, text: string): Promise<string> => {
  const told: string[] = []
  for (const line of text.split('\n').filter((each) => each.startsWith('> ')))
    told.push(`${line}\n${await chat.exactly(line.slice(2))}\n`)
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
      replayed += `\`\`\`vigie${rest}\n${await replayBlock(chat, text)}\`\`\``
    } else replayed += whole
  }
  if (chat.bugs.length > 0) throw new Error(chat.bugs.join('\n'))
  return replayed + page.slice(from)
}
