// When the last archive was made: a small file beside the register, for `doctor` to tell.

import { join } from 'node:path'

import type { InstantText } from '../src/register/ids.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { writeDurably } from './durable-file.ts'

const nameOf = (directory: string): string => join(directory, 'last-backup.txt')

export const noteBackup = (directory: string, at: InstantText, disk: Disk = nodeDisk): Promise<void> =>
  writeDurably(disk, nameOf(directory), `${at}\n`)

/** Nothing when no archive was made, or when the note cannot be read as an instant. */
export const lastBackup = async (directory: string, disk: Disk = nodeDisk): Promise<Temporal.Instant | undefined> => {
  const bytes = await disk.read(nameOf(directory))
  try {
    return bytes === undefined ? undefined : Temporal.Instant.from(bytes.toString().trim())
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
