// Puts an archive back: unpacked and checked beside the data folder, then given its name in one step.

import { createReadStream } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import { digestOf } from './backup.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk, systemCode } from './disk.ts'
import { writeDurably } from './durable-file.ts'
import { inspect } from './inspect.ts'
import { takeLock } from './lock.ts'

export interface RestoreOptions {
  readonly file: string
  readonly directory: string
  readonly now: () => InstantText
  /** Sets an existing register aside instead of refusing; it is never removed. */
  readonly replace?: boolean
  readonly disk?: Disk
}

export interface Restored {
  readonly files: number
  /** Where the register that was there has gone. */
  readonly setAside?: string
}

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vigie-backup'), version: z.literal(1), at: z.string() }),
  z.object({ kind: z.literal('file'), path: z.string(), sha256: z.string(), text: z.string() }),
  z.object({ kind: z.literal('end'), files: z.int() }),
])

const bad = (file: string, part: string, cause?: unknown): UserError =>
  new UserError((words) => words.storage.badArchive(file, part), { cause })

/** A path inside the folder, whatever the archive says. */
const insideOf = (directory: string, path: string): string | undefined => {
  const normal = normalize(path)
  return normal.startsWith('..') || normal.startsWith('/') || /^[a-z]:/i.test(normal)
    ? undefined
    : join(directory, normal)
}

const unpack = async (disk: Disk, file: string, directory: string): Promise<number> => {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  let files = 0
  let state: 'start' | 'files' | 'end' = 'start'
  for await (const text of createInterface({ input: unzipped, crlfDelay: Infinity })) {
    const read = line.parse(JSON.parse(text))
    if ((read.kind === 'vigie-backup') !== (state === 'start') || state === 'end') throw bad(file, '')
    if (read.kind === 'end' && read.files !== files) throw bad(file, '')
    state = read.kind === 'end' ? 'end' : 'files'
    if (read.kind !== 'file') continue
    const path = insideOf(directory, read.path)
    if (path === undefined || digestOf(read.text) !== read.sha256) throw bad(file, read.path)
    await disk.makeFolder(dirname(path))
    await writeDurably(disk, path, read.text)
    files += 1
  }
  if (state !== 'end') throw bad(file, '')
  return files
}

/** Whether a folder holds anything that a restore would hide. Throws when a bot is running on it. */
const isUsed = async (disk: Disk, directory: string, now: () => InstantText): Promise<boolean> => {
  const names = await disk.list(directory)
  if (names.length === 0) return false
  const folder = new DataFolder(directory)
  if (names.includes('lock.db')) takeLock(folder, now).release()
  return names.some((name) => !name.startsWith('lock'))
}

/**
 * Restores an archive into a data folder. Throws a `UserError`, with nothing
 * changed, when a bot runs there, when the folder already holds a register (and
 * `replace` is not given), or when the archive is not whole.
 */
export const restore = async (options: RestoreOptions): Promise<Restored> => {
  const { file, directory, now, replace = false, disk = nodeDisk } = options
  const used = await isUsed(disk, directory, now)
  if (used && !replace) throw new UserError((words) => words.storage.notEmpty(directory))
  const unpacked = `${directory}.restoring`
  await disk.remove(unpacked)
  try {
    const files = await unpack(disk, file, unpacked)
    const { faults } = await inspect({ directory: unpacked, disk })
    const [fault] = faults
    if (fault) throw bad(file, fault.file.slice(unpacked.length + 1))
    const setAside = `${directory}.before-${now().slice(0, 19).replaceAll(':', '')}`
    if (used) await disk.rename(directory, setAside)
    else await disk.remove(directory)
    await disk.rename(unpacked, directory)
    await disk.syncFolder(dirname(join(directory)))
    return { files, ...(used ? { setAside } : {}) }
  } catch (error) {
    await disk.remove(unpacked)
    if (error instanceof UserError || systemCode(error) === 'ENOSPC') throw error
    throw bad(file, '', error)
  }
}
