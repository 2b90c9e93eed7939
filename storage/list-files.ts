// The files of a data folder that a copy or an archive takes: all but the lock, earlier copies, unfinished ones and what platforms keep.

import { join } from 'node:path'
import type { Disk } from './disk.ts'

/**
 * What platforms keep is never copied: keys put back to an earlier state would
 * be used a second time, after which nobody can read what they sealed, and
 * answers that were given would be given again. A lost state is begun anew.
 */
export const keptByPlatforms = ['matrix', 'slack'] as const

const left = new Set<string>(['copies', ...keptByPlatforms, 'lock.db', 'lock.db-journal', 'lock-holder.txt'])

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
