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

/**
 * The texts by part: a section's name (`analysis`, `complaints`…), or an
 * indicator's id. Files that are not Markdown are passed over. Throws a UserError when the
 * folder cannot be read, or when a file's name is no part of a report.
 */
export const readTexts = async (folder: string): Promise<OwnTexts> => {
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    throw new UserError(({ reports }) => reports.noTexts(folder), { cause: error })
  }
  const texts = new Map<string, readonly Piece[]>()
  for (const file of names.filter((name) => name.toLowerCase().endsWith('.md')).toSorted()) {
    const part = partOf(file)
    const pieces = readMarkdown(await readFile(join(folder, file), 'utf8'), levels[part] ?? 3)
    if (pieces.length > 0) texts.set(part, [...(texts.get(part) ?? []), ...pieces])
  }
  return texts
}
