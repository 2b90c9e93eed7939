// One writing process at a time: a SQLite file held exclusively, which the system frees the moment the process ends.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../src/errors.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import { inWords, systemCode } from './disk-errors.ts'

/** The two files of a lock, in a folder that must exist. */
export interface LockPlace {
  readonly lock: string
  /** Says who holds it. */
  readonly holder: string
}

/** What a second process is told; `holder` is empty when nobody could be named. */
export type HeldWords = (words: Words, holder: string) => Line

export interface Lock {
  release(): void
}

/** Only said to people: the lock itself is what counts, since a pid means nothing in another container. */
const holderOf = (place: LockPlace): string => {
  try {
    return readFileSync(place.holder, 'utf8').trim()
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

const refusal = (place: LockPlace, error: unknown, held: HeldWords): UserError => {
  const options = { cause: error }
  const code = sqliteCode(error)
  if (code === busy) {
    const holder = holderOf(place)
    return new UserError((words) => held(words, holder), options)
  }
  if (code !== undefined && denied.has(code)) return new UserError((words) => words.storage.denied(place.lock), options)
  return new DamagedFile({ file: place.lock, fault: 'unreadable' }, options)
}

const openLocked = (place: LockPlace, held: HeldWords): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(place.lock)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    throw refusal(place, error, held)
  }
}

const registerHeld: HeldWords = (words, holder) => words.storage.locked(holder)

/** Takes a lock, by default that of a register. Throws a {@link UserError}: who holds it, or that it cannot be written. */
export const takeLock = (place: LockPlace, now: () => InstantText, held: HeldWords = registerHeld): Lock => {
  const database = openLocked(place, held)
  try {
    writeFileSync(place.holder, `${hostname()}, pid ${process.pid}, ${now()}\n`)
  } catch (error) {
    database.close()
    throw inWords(error, place.holder)
  }
  return {
    release: () => {
      rmSync(place.holder, { force: true })
      database.close()
    },
  }
}
