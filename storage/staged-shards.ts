// Shards that an import prepared beside the register: a journal record makes them part of it, or they never were.

import { dirname, join } from 'node:path'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import type { StagedShards } from './journal-format.ts'
import type { ScannedSegment } from './journal-scan.ts'
import { listShards } from './shard-summaries.ts'

/** Where the keys of an import are until its shards are in place. */
export const stagedKeys = (folder: DataFolder, name: string): string => join(folder.staged(name), 'keys')

/** The imports that the journal still tells of. */
export const stagedIn = (segments: readonly ScannedSegment[]): readonly StagedShards[] =>
  segments.flatMap(({ records }) => records.flatMap(({ head }) => (head.staged === undefined ? [] : [head.staged])))

/** Where the shards of these imports are when they have not been moved yet, by number. */
export const stillStaged = async (
  disk: Disk,
  folder: DataFolder,
  imports: readonly StagedShards[],
): Promise<ReadonlyMap<number, string>> => {
  const places = new Map<number, string>()
  if (imports.length === 0) return places
  const placed = new Set(await listShards(disk, folder))
  for (const { name, first, last } of imports)
    for (let index = first; index <= last; index += 1)
      if (!placed.has(index)) places.set(index, folder.staged(name, index))
  return places
}

/** Moves an import's shards and keys where they belong. Can be run again after a crash. */
export const placeStaged = async (disk: Disk, folder: DataFolder, staged: StagedShards): Promise<void> => {
  const folders = new Set([folder.imports])
  for (const [index, path] of await stillStaged(disk, folder, [staged])) {
    const place = folder.shard(index)
    await disk.makeFolder(dirname(place))
    folders.add(dirname(place))
    await renameOrRefuse(disk, path, place)
  }
  const keys = folder.importKeys(staged.name)
  if (!(await disk.list(folder.imports)).includes(`${staged.name}.keys`))
    await renameOrRefuse(disk, stagedKeys(folder, staged.name), keys)
  for (const changed of folders) await disk.syncFolder(changed)
  await disk.remove(folder.staged(staged.name))
}

const renameOrRefuse = async (disk: Disk, from: string, to: string): Promise<void> => {
  try {
    await disk.rename(from, to)
  } catch (error) {
    throw new DamagedFile({ file: to, fault: 'missing' }, { cause: error })
  }
}

/** At start: finishes the imports that were recorded and forgets those that were not. */
export const settleImports = async (
  disk: Disk,
  folder: DataFolder,
  segments: readonly ScannedSegment[],
): Promise<void> => {
  for (const staged of stagedIn(segments)) await placeStaged(disk, folder, staged)
  for (const name of await disk.list(folder.imports))
    if (!name.endsWith('.keys')) await disk.remove(join(folder.imports, name))
}
