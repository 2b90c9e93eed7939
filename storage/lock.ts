// One writing process at a time: a SQLite file held exclusively, which the system frees the moment the process ends.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { systemCode } from './disk.ts'

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

const sqliteBusy = 5

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy

/** Takes the lock of a data folder, which must exist. Throws a {@link UserError} naming who holds it. */
export const takeLock = (folder: DataFolder, now: () => InstantText): Lock => {
  const database = new DatabaseSync(folder.lock)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw new DamagedFile({ file: folder.lock, fault: 'unreadable' }, { cause: error })
    const holder = holderOf(folder)
    throw new UserError((words) => words.storage.locked(holder), { cause: error })
  }
  writeFileSync(folder.holder, `${hostname()}, pid ${process.pid}, ${now()}\n`)
  return {
    release: () => {
      rmSync(folder.holder, { force: true })
      database.close()
    },
  }
}
