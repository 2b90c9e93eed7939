// One writing process at a time: a SQLite file held exclusively, which the system frees the moment the process ends.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { inWords, systemCode } from './disk-errors.ts'

export interface Lock {
  release(): void
}

/** Only said to people: the lock itself is what counts, since a pid means nothing in another container. */
const holderOf = (folder: DataFolder): string => {
  try {
    return readFileSync(folder.holder, 'utf8').trim()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  }
}

/** Result codes of SQLite; the extended ones have more in their higher bytes. Source: sqlite.org/rescode.html. */
const busy = 5
const denied = new Set([3, 8, 14, 23])

const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

const refusal = (folder: DataFolder, error: unknown): UserError => {
  const options = { cause: error }
  const code = sqliteCode(error)
  if (code === busy) {
    const holder = holderOf(folder)
    return new UserError((words) => words.storage.locked(holder), options)
  }
  if (code !== undefined && denied.has(code))
    return new UserError((words) => words.storage.denied(folder.lock), options)
  return new DamagedFile({ file: folder.lock, fault: 'unreadable' }, options)
}

const openLocked = (folder: DataFolder): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(folder.lock)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    throw refusal(folder, error)
  }
}

/** Takes the lock of a data folder, which must exist. Throws a {@link UserError}: who holds it, or that it cannot be written. */
export const takeLock = (folder: DataFolder, now: () => InstantText): Lock => {
  const database = openLocked(folder)
  try {
    writeFileSync(folder.holder, `${hostname()}, pid ${process.pid}, ${now()}\n`)
  } catch (error) {
    database.close()
    throw inWords(error, folder.holder)
  }
  return {
    release: () => {
      rmSync(folder.holder, { force: true })
      database.close()
    },
  }
}
