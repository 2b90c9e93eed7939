// The version of what is stored, and the way from each version to the next.

import type { Entry } from '../src/register/entry.ts'
import { parseEntry } from './entry-schema.ts'

/** Turns an entry of one version into an entry of the next; pure, and never loses a field it does not know. */
export type Migration = (entry: Readonly<Record<string, unknown>>) => Record<string, unknown>

export interface Schema {
  readonly version: number
  /** `migrations[n - 1]` leads from version n to n + 1; `unchanged` where entries of version n are entries of the next. */
  readonly migrations: readonly (Migration | 'unchanged')[]
}

/**
 * Add a migration and raise the version whenever the stored form of an entry
 * changes, and when a kind of entry is added: an older program then refuses
 * what it could not read. Version 2: appointments, website updates, measures,
 * surveys. Version 3: the improvement plan, templates, sampling weeks.
 */
export const currentSchema: Schema = { version: 3, migrations: ['unchanged', 'unchanged'] }

/** Whether entries of a version have to be written again to be those of the current one. */
export const needsMigration = (from: number, { migrations }: Schema): boolean =>
  migrations.slice(from - 1).some((step) => step !== 'unchanged')

/** Entries read from a file of an older version, brought to the current one and checked. Throws on what does not fit. */
export const migrate = (entries: readonly Entry[], from: number, schema: Schema): readonly Entry[] => {
  if (!needsMigration(from, schema)) return entries
  const steps = schema.migrations.slice(from - 1).filter((step) => step !== 'unchanged')
  return entries.map((entry) => {
    const start: Record<string, unknown> = { ...entry }
    return parseEntry(steps.reduce((value, step) => step(value), start))
  })
}
