// The files of a data folder that a copy or an archive takes: all but the lock, earlier copies, unfinished ones and keys.

import { join } from 'node:path'
import type { Disk } from './disk.ts'

/**
 * What platforms keep (`matrix`) is never copied: keys put back to an earlier
 * state would be used a second time, after which nobody can read what they
 * sealed. A lost state is replaced by a new device.
 */
const left = new Set(['copies', 'matrix', 'lock.db', 'lock.db-journal', 'lock-holder.txt'])

const isFile = (name: string): boolean => /\.(json|jsonl|keys)$/.test(name)

/** Paths of every file below a folder, sorted within each folder. Names without a known ending are folders. */
export const listFiles = async (disk: Disk, root: string): Promise<readonly string[]> => {
  const paths: string[] = []
  for (const name of await disk.list(root)) {
    if (left.has(name) || name.endsWith('.tmp')) continue
    const path = join(root, name)
    if (isFile(name)) paths.push(path)
    else paths.push(...(await listFiles(disk, path)))
  }
  return paths
}
