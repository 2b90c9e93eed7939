// The same work told twice: as lines of a spreadsheet to import, and as commands typed on the day of each.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { usualSettings } from '../support/chat-setting.ts'
import { askVigie } from '../support/command-line.ts'
import { converseOn } from '../support/conversation.ts'

/** Cells by their French header. */
export type Row = Readonly<Record<string, string | number>>

/** A message typed on a day (`2022-05-20`) in a room. */
export interface Typed {
  readonly on: string
  readonly text: string
  readonly room?: string
  readonly by?: string
}

/** What `rates --json` says of one indicator. */
export interface ToldFigure {
  readonly id: string
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  readonly target: number | null
  readonly met: boolean | null
}

export interface ToldRates {
  readonly groups: readonly { readonly key: string; readonly indicators: readonly ToldFigure[] }[]
}

/** The figure of an indicator in a group; a missing one fails the test that asked. */
export const toldIn = ({ groups }: ToldRates, id: string, key = 'total'): ToldFigure => {
  const found = groups.find((group) => group.key === key)?.indicators.find((figure) => figure.id === id)
  if (found === undefined) throw new Error(`no figure ${id} in ${key}`)
  return found
}

const settings = { ...usualSettings, targets: [{ indicator: 'emails.main.on-time', target: 0.9, from: '2022-01-01' }] }

/** Works in a folder of its own, configured, and removes it. */
const inFolder = async <Result>(
  work: (folder: string, args: readonly string[]) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-'))
  try {
    const config = join(folder, 'prefecture.json')
    await writeFile(config, JSON.stringify(settings))
    return await work(folder, ['--data', join(folder, 'data'), '--config', config, '--at', '2023-01-10T09:00'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Semicolons and a quote where needed, as a French spreadsheet saves it. */
const csvOf = (rows: readonly Row[]): string => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => headers.map((header) => String(row[header] ?? '')).join(';'))
  return `\uFEFF${[headers.join(';'), ...lines].join('\r\n')}\r\n`
}

/** Writes the rows to a file, imports it and asks for rates: each step a process of its own. */
export const ratesOfImport = (rows: readonly Row[], asked: readonly string[]): Promise<ToldRates> =>
  inFolder(async (folder, args) => {
    const file = join(folder, 'registre.csv')
    await writeFile(file, csvOf(rows))
    await askVigie(['import', file, ...args])
    return askVigie(['rates', ...asked, ...args])
  })

/** Types the messages in the chat, stops the bot, and asks the same of what it left; what the last one to type then asks is answered beside. */
export const ratesOfTyping = (
  messages: readonly Typed[],
  asked: readonly string[],
  questions: readonly string[] = [],
): Promise<{ readonly rates: ToldRates; readonly answers: readonly string[] }> =>
  inFolder(async (folder, args) => {
    const { chat, stop } = await converseOn(join(folder, 'data'), { room: 'accueil' }, settings)
    let day = ''
    for (const { on, text, room = 'accueil', by = 'anne' } of messages) {
      if (on !== day) chat.from({ at: `${on}T10:00` })
      day = on
      const answer = await chat.say(text, { room, by })
      if (answer === '' || answer.includes('Rien n’a été enregistré')) throw new Error(`${on} ${text}: ${answer}`)
    }
    const answers: string[] = []
    const { by = 'anne', room = 'accueil' } = messages.at(-1) ?? {}
    for (const question of questions) answers.push(await chat.say(question, { at: '2023-01-10T09:00', by, room }))
    await stop()
    return { rates: await askVigie(['rates', ...asked, ...args]), answers }
  })

/** The rates by both ways, once they were found equal; what the chat answers comes beside. */
export const bothWays = async (
  rows: readonly Row[],
  messages: readonly Typed[],
  period: string,
  ...questions: readonly string[]
): Promise<{ readonly rates: ToldRates; readonly answers: readonly string[] }> => {
  const asked = ['--period', period]
  const typed = await ratesOfTyping(messages, asked, questions)
  expect(typed.rates).toEqual(await ratesOfImport(rows, asked))
  return typed
}
