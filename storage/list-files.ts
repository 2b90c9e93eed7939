// The files of a data folder that a copy or an archive takes: all but the lock, earlier copies and unfinished ones.

import { join } from 'node:path'
import type { Disk } from './disk.ts'

const left = new Set(['copies', 'lock.db', 'lock.db-journal', 'lock-holder.txt'])

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
