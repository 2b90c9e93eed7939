// The two pages on Slack, as their tests read them.

import { readFile } from 'node:fs/promises'

import type { Language } from '../../src/i18n/words.ts'
import { blocksOf } from './transcripts.ts'

export interface SlackPage {
  readonly language: Language
  readonly path: string
  readonly text: string
  /** Of one kind of fenced blocks. */
  readonly blocks: (kind: string) => readonly string[]
  /** The heading over the tables of what is said and what to do. */
  readonly remedies: string
  /** What is between its quotation marks. */
  readonly quotes: RegExp
}

const pageOf = async (language: Language, name: string, remedies: string, quotes: RegExp): Promise<SlackPage> => {
  const { pathname: path } = new URL(`../../docs/${name}`, import.meta.url)
  const text = await readFile(path, 'utf8')
  const blocks = (wanted: string) =>
    blocksOf(text)
      .filter(({ kind }) => kind === wanted)
      .map((block) => block.text)
  return { language, path, text, blocks, remedies, quotes }
}

export const slackPages: readonly SlackPage[] = await Promise.all([
  pageOf('fr', 'slack.md', '## Ce que Vigie dit, ce qu’il faut faire', /« (.*?) »/g),
  pageOf('en', 'slack.en.md', '## What Vigie says, what to do', /“(.*?)”/g),
])
