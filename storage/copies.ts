// Dated copies in the data folder: hard links, since files are only ever replaced or grown, never changed in place.

import { join, relative } from 'node:path'
import type { LocalDate } from '../src/calendar/local-date.ts'
import { type CheckpointParts, runCheckpoint } from './checkpoint.ts'
import { writeDurably } from './durable-file.ts'
import { listFiles } from './list-files.ts'

export interface CopyPlan {
  readonly date: LocalDate
  /** How many copies stay; the oldest go. */
  readonly keep: number
}

type CopiesPlace = Pick<CheckpointParts, 'disk' | 'folder'>

const dated = /^\d{4}-\d{2}-\d{2}$/

/** The dated copies of a data folder, oldest first. */
export const listCopies = async ({ disk, folder }: CopiesPlace): Promise<readonly string[]> =>
  (await disk.list(folder.copies)).filter((name) => dated.test(name))

/**
 * Checkpoints, then links every file under `copies/DATE`; the folder gets its
 * name last, so that one that has it is whole. No checkpoint may run meanwhile.
 */
export const makeCopy = async (parts: CheckpointParts, { date, keep }: CopyPlan): Promise<string | undefined> => {
  const { disk, folder, journal } = parts
  const copies = await listCopies(parts)
  const place = join(folder.copies, date)
  if (copies.includes(date)) return undefined
  await runCheckpoint(parts)
  await journal.rotate()
  const unfinished = `${place}.tmp`
  await disk.remove(unfinished)
  await disk.makeFolder(unfinished)
  const current = folder.segment(journal.segment)
  // Commands go on meanwhile, and the journal may begin segments that the copy will not have.
  const manifest = JSON.stringify({ ...parts.manifest.data, lastSegment: journal.segment })
  for (const path of await listFiles(disk, folder.root)) {
    // The segment being written is the one file that grows; it is copied, after all that it may tell of.
    const isGrowing = path.startsWith(folder.journal) && path >= current
    if (isGrowing || path === folder.manifest) continue
    const target = join(unfinished, relative(folder.root, path))
    await disk.makeFolder(join(target, '..'))
    await disk.link(path, target)
  }
  const bytes = await disk.read(current)
  await disk.makeFolder(join(unfinished, 'journal'))
  await writeDurably(disk, join(unfinished, relative(folder.root, current)), bytes ?? '')
  await writeDurably(disk, join(unfinished, relative(folder.root, folder.manifest)), `${manifest}\n`)
  await disk.rename(unfinished, place)
  await disk.syncFolder(folder.copies)
  for (const old of [...copies, date].slice(0, -keep)) await disk.remove(join(folder.copies, old))
  return place
}
