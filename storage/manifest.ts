// The least that the data folder must contain, so that files which vanish are missed instead of being forgotten.

import { Low } from 'lowdb'
import { z } from 'zod'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { DurableFile } from './durable-file.ts'
import type { Disk } from './disk.ts'
import { listSegments } from './journal-scan.ts'
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

/** The manifest of a folder; a new one for a new folder, which has neither shards nor journal. */
export const openManifest = async (disk: Disk, folder: DataFolder): Promise<Low<Manifest>> => {
  const manifest = new Low(new DurableFile(folder.manifest, (value) => schema.parse(value), disk), none)
  await manifest.read()
  if (manifest.data !== none) return manifest
  const used = (await listSegments(disk, folder)).length > 0 || (await listShards(disk, folder)).length > 0
  if (used) throw new DamagedFile({ file: folder.manifest, fault: 'missing' })
  return manifest
}

/** Refuses a folder that holds less than its manifest says; more is fine, the manifest is written last. */
export const checkManifest = (
  manifest: Manifest,
  folder: DataFolder,
  shards: number,
  segments: readonly number[],
): void => {
  if (shards < manifest.shards) throw new DamagedFile({ file: folder.shard(shards), fault: 'missing' })
  const { firstSegment, lastSegment } = manifest
  if (lastSegment === 0) return
  const first = segments[0] ?? Infinity
  if (first > firstSegment) throw new DamagedFile({ file: folder.segment(firstSegment), fault: 'missing' })
  if ((segments.at(-1) ?? 0) < lastSegment)
    throw new DamagedFile({ file: folder.segment(lastSegment), fault: 'missing' })
}
