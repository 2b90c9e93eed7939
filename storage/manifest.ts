// The least that the data folder must contain, so that files which vanish are missed instead of being forgotten.

import { Low } from 'lowdb'
import { z } from 'zod'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { DurableFile } from './durable-file.ts'
import type { Disk } from './disk.ts'
import { listSegments, type ScannedSegment } from './journal-scan.ts'
import { listShards } from './shard-summaries.ts'

const schema = z.object({
  format: z.literal('vigie'),
  /** Shards that were on disk at the last checkpoint. */
  shards: z.int().min(0),
  /** The oldest and the newest segment of the journal. */
  firstSegment: z.int().min(0),
  lastSegment: z.int().min(0),
})

export type Manifest = z.infer<typeof schema>

const none: Manifest = { format: 'vigie', shards: 0, firstSegment: 0, lastSegment: 0 }

/** The manifest in memory, which is what its file should say, and what the file is known to say. */
export class ManifestFile {
  #written: string
  readonly #file: Low<Manifest>

  constructor(file: Low<Manifest>) {
    this.#file = file
    this.#written = file.data === none ? '' : JSON.stringify(file.data)
  }

  get data(): Manifest {
    return this.#file.data
  }

  /** There is no file yet: the folder is a new one, or holds no register. */
  get isNew(): boolean {
    return this.#written === ''
  }

  /** Makes a change durable; one that could not be written is written with the next. */
  async save(change: Partial<Manifest>): Promise<void> {
    const data = { ...this.#file.data, ...change }
    const text = JSON.stringify(data)
    if (text === this.#written) return
    this.#file.data = data
    await this.#file.write()
    this.#written = text
  }
}

/** The manifest of a folder; a new one for a new folder, which has neither shards nor journal. */
export const openManifest = async (disk: Disk, folder: DataFolder): Promise<ManifestFile> => {
  const file = new Low(new DurableFile(folder.manifest, (value) => schema.parse(value), disk), none)
  await file.read()
  if (file.data !== none) return new ManifestFile(file)
  const used = (await listSegments(disk, folder)).length > 0 || (await listShards(disk, folder)).length > 0
  if (used) throw new DamagedFile({ file: folder.manifest, fault: 'missing' })
  return new ManifestFile(file)
}

/** Refuses a folder that holds less than its manifest says; more is fine: what is new is named there once it exists. */
export const checkManifest = (
  manifest: Manifest,
  folder: DataFolder,
  shards: number,
  segments: readonly ScannedSegment[],
): void => {
  if (shards < manifest.shards) throw new DamagedFile({ file: folder.shard(shards), fault: 'missing' })
  const { firstSegment, lastSegment } = manifest
  if (lastSegment === 0) return
  const first = segments[0]?.segment ?? Infinity
  if (first > firstSegment) throw new DamagedFile({ file: folder.segment(firstSegment), fault: 'missing' })
  const last = segments.at(-1)
  if ((last?.segment ?? 0) < lastSegment) throw new DamagedFile({ file: folder.segment(lastSegment), fault: 'missing' })
  // A segment is whole on disk before the manifest names it: one that was named cannot be one being begun.
  if (last?.torn === true && last.segment === lastSegment)
    throw new DamagedFile({ file: folder.segment(lastSegment), line: 1, fault: 'unreadable' })
}
