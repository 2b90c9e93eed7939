// The peer with a database: node:sqlite, WAL, synchronous=FULL, the same history, one transaction an entry.

import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { scratchFolder } from '../ground/kept.ts'
import { keptDatabase } from '../ground/database.ts'
import { today } from '../ground/prefecture.ts'
import type { Contender } from './contender.ts'

const body = JSON.stringify({ text: 'x'.repeat(400) })

/** Inserts the entry, its key and its case, as the register does. */
export const sqliteLog = async (size: number): Promise<Contender> => {
  const folder = await scratchFolder()
  const path = join(folder, 'register.db')
  await copyFile(join(await keptDatabase(size), 'register.db'), path)
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const entry = database.prepare('INSERT INTO entries (id, key, body) VALUES (?, ?, ?)')
  const asCase = database.prepare(
    'INSERT INTO cases (entry, family, holder, mailbox, received, decided, success, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  let id = size
  return {
    name: 'sqlite',
    log: () => {
      id += 1
      database.exec('BEGIN')
      entry.run(id, `matrix:$new-${id}`, body)
      asCase.run(id, 0, 1, 1, today - 3, today, 1, 1)
      database.exec('COMMIT')
      return Promise.resolve()
    },
    close: async () => {
      database.close()
      await rm(folder, { recursive: true })
    },
  }
}
