// The folder of texts that officers wrote for a report: one Markdown file a part.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { UserError } from '../../errors.ts'
import { catalogue } from '../../indicators/catalogue.ts'
import { fold } from '../../register/directory.ts'
import type { OwnTexts } from '../annual/own-text.ts'
import type { Heading, Piece } from '../document.ts'
import { readMarkdown } from './read-markdown.ts'

/** The parts by their files' names, in either language. */
const parts: Readonly<Record<string, string>> = {
  analyse: 'analysis',
  analysis: 'analysis',
  formation: 'training',
  training: 'training',
  perspectives: 'outlook',
  outlook: 'outlook',
  reclamations: 'complaints',
  complaints: 'complaints',
  appels: 'calls',
  calls: 'calls',
  enquetes: 'satisfaction',
  satisfaction: 'satisfaction',
  mystere: 'mystery',
  mystery: 'mystery',
  plan: 'plan',
}

/** Sections of their own; the other texts are comments under a heading of the report. */
const levels: Readonly<Record<string, Heading['level']>> = { analysis: 2, training: 2, outlook: 2 }

const partOf = (file: string): string => {
  const name = fold(file.slice(0, -'.md'.length))
  const part = parts[name] ?? catalogue.find(({ id }) => id === name)?.id
  if (part === undefined) throw new UserError(({ reports }) => reports.unknownText(file))
  return part
}

/** What was read, and from which files: those who hand the report in check that none is missing. */
export interface ReadTexts {
  readonly texts: OwnTexts
  /** As they are called, with their folder where it is the period's own. */
  readonly files: readonly string[]
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    throw new UserError(({ reports }) => reports.noTexts(folder), { cause: error })
  }
}

/**
 * The texts by part: a section's name (`analysis`, `complaints`…), or an
 * indicator's id. A folder inside that is called like the period's code
 * (`2026`, `2026-T2`, `2026-11`) is read instead, so that a text of one year
 * never stands in another's report. Files that are not Markdown are passed
 * over. Throws a UserError when the folder cannot be read, or when a file's
 * name is no part of a report.
 */
export const readTexts = async (folder: string, period: string): Promise<ReadTexts> => {
  const inside = (await namesIn(folder)).includes(period) ? period : ''
  const home = join(folder, inside)
  const names = inside === '' ? await namesIn(folder) : await namesIn(home)
  const texts = new Map<string, readonly Piece[]>()
  const files: string[] = []
  for (const file of names.filter((name) => name.toLowerCase().endsWith('.md')).toSorted()) {
    const part = partOf(file)
    const pieces = readMarkdown(await readFile(join(home, file), 'utf8'), levels[part] ?? 3)
    if (pieces.length === 0) continue
    texts.set(part, [...(texts.get(part) ?? []), ...pieces])
    files.push(inside === '' ? file : `${inside}/${file}`)
  }
  return { texts, files }
}
