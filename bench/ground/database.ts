// The same history in a SQLite database, with what a figure needs already worked out and indexed.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { monthFromParts } from '../../src/calendar/month.ts'
import type { Case } from '../../src/indicators/case.ts'
import { factStore } from '../../src/indicators/facts.ts'
import { keptHistory, openAt } from './data-folder.ts'
import { kept } from './kept.ts'
import { config } from './prefecture.ts'

const schema = `
  CREATE TABLE entries (id INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT NOT NULL);
  CREATE TABLE cases (
    entry INTEGER NOT NULL, family INTEGER NOT NULL, holder INTEGER NOT NULL, mailbox INTEGER NOT NULL,
    received INTEGER NOT NULL, decided INTEGER NOT NULL, success INTEGER NOT NULL, count INTEGER NOT NULL
  );
  CREATE INDEX decided ON cases (family, decided, success, count);
`

const always = { first: monthFromParts(1, 1), last: monthFromParts(9999, 12) }
const firstDay = 0
const lastDay = 1_000_000

/** Fills the tables from the register, by the program's own reading of the rules. */
const fill = async (database: DatabaseSync, size: number): Promise<void> => {
  const register = await openAt(join(await keptHistory(size), 'data'), 0)
  const entry = database.prepare('INSERT INTO entries (id, key, body) VALUES (?, ?, ?)')
  const asCase = database.prepare(
    'INSERT INTO cases (entry, family, holder, mailbox, received, decided, success, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const add = (item: Case): void => {
    const { family, holder, mailbox, received, decided, success, count } = item
    asCase.run(item.entry.id, family, holder, mailbox, received, decided, success, count)
  }
  const store = factStore(config.rules, config.directory)
  try {
    for await (const chunk of register.touching(always)) {
      database.exec('BEGIN')
      for (const item of chunk) entry.run(item.id, item.logged.key ?? null, JSON.stringify(item))
      store.of(chunk).cases.each(chunk, firstDay, lastDay, add)
      database.exec('COMMIT')
    }
  } finally {
    await register.close()
  }
}

/** What decides of the rows. */
const readBy = ['bench/ground', 'src/calendar', 'src/register', 'src/indicators']

/** A folder that holds `register.db`; never written to. */
export const keptDatabase = (size: number): Promise<string> =>
  kept(`sqlite-${size}`, readBy, async (path) => {
    const database = new DatabaseSync(join(path, 'register.db'))
    database.exec(schema)
    await fill(database, size)
    database.exec('ANALYZE')
    database.close()
  })
