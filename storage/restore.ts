// Puts an archive back: unpacked and checked beside the data folder, then given its name in one step.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import { badArchive, unpack } from './archive.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { inspect } from './inspect.ts'
import { keptByPlatforms } from './list-files.ts'
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

/** Whether a folder holds anything that a restore would hide. Throws when a bot is running on it. */
const isUsed = async (disk: Disk, directory: string, now: () => InstantText): Promise<boolean> => {
  const folder = new DataFolder(directory)
  // A file in the place of the folder is refused here: it would be removed as if it were an empty folder.
  await disk.read(folder.manifest)
  const names = await disk.list(directory)
  if (names.length === 0) return false
  if (names.includes('lock.db')) takeLock(folder, now).release()
  return names.some((name) => !name.startsWith('lock'))
}

/**
 * Restores an archive into a data folder. Throws a `UserError`, with nothing
 * changed, when a bot runs there, when the folder already holds a register (and
 * `replace` is not given), or when the archive is absent or not whole.
 */
export const restore = async (options: RestoreOptions): Promise<Restored> => {
  const { file, now, replace = false, disk = nodeDisk } = options
  // What is written beside must not end up inside.
  const directory = options.directory.replace(/(?<=[^/\\])[/\\]+$/, '')
  if (!existsSync(file)) throw new UserError((words) => words.storage.noArchive(file))
  const used = await isUsed(disk, directory, now)
  if (used && !replace) throw new UserError((words) => words.storage.notEmpty(directory))
  const unpacked = `${directory}.restoring`
  await disk.remove(unpacked)
  try {
    const files = await unpack(disk, file, unpacked)
    const { faults } = await inspect({ directory: unpacked, disk })
    const [fault] = faults
    if (fault) throw badArchive(file, fault.file.slice(unpacked.length + 1))
    const setAside = `${directory}.before-${now().slice(0, 19).replaceAll(':', '')}`
    if (used) await disk.rename(directory, setAside)
    else await disk.remove(directory)
    await disk.rename(unpacked, directory)
    // Archives hold nothing of platforms, and what they keep today stays right: only the register goes back in time.
    const present = used ? await disk.list(setAside) : []
    for (const platform of keptByPlatforms.filter((name) => present.includes(name)))
      await disk.rename(new DataFolder(setAside)[platform], new DataFolder(directory)[platform])
    await disk.syncFolder(dirname(join(directory)))
    return { files, ...(used ? { setAside } : {}) }
  } catch (error) {
    await disk.remove(unpacked)
    if (error instanceof UserError) throw error
    throw badArchive(file, '', error)
  }
}
