// The version of what is stored, and the way from each version to the next.

import type { Entry } from '../src/register/entry.ts'
import { parseEntry } from './entry-schema.ts'

/** Turns an entry of one version into an entry of the next; pure, and never loses a field it does not know. */
export type Migration = (entry: Readonly<Record<string, unknown>>) => Record<string, unknown>

export interface Schema {
  readonly version: number
  /** `migrations[n - 1]` leads from version n to n + 1. */
  readonly migrations: readonly Migration[]
}

/** Add a migration and raise the version whenever the stored form of an entry changes. */
export const currentSchema: Schema = { version: 1, migrations: [] }

/** Entries read from a file of an older version, brought to the current one and checked. Throws on what does not fit. */
export const migrate = (entries: readonly Entry[], from: number, schema: Schema): readonly Entry[] => {
  if (from === schema.version) return entries
  const steps = schema.migrations.slice(from - 1)
  return entries.map((entry) => {
    const start: Record<string, unknown> = { ...entry }
    return parseEntry(steps.reduce((value, step) => step(value), start))
  })
}
