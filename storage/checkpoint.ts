// Moves what the journal holds into history files and shards, then drops the journal's oldest segments.

import type { InstantText } from '../src/register/ids.ts'
import type { CommitIndex } from './commit-index.ts'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { appendHistory } from './history-file.ts'
import type { Journal } from './journal.ts'
import type { ManifestFile } from './manifest.ts'
import type { Schema } from './schema.ts'
import type { Shard } from './shard.ts'
import { openShardFile } from './shard-file.ts'
import { type ShardSummary, summarize, untouched } from './shard-format.ts'
import type { ShardStore } from './shard-store.ts'

/** How long keys and their replies are kept: a platform may deliver a message again days later. */
const keptHours = 8 * 24

export interface CheckpointParts {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  readonly shards: ShardStore
  readonly journal: Journal
  readonly commits: CommitIndex
  readonly manifest: ManifestFile
  readonly now: () => InstantText
}

/**
 * Appends a shard's history and replaces its file. What changes meanwhile
 * stays for the next time. `anew` is for an erasure that wrote the history again.
 */
export const writeShard = async (
  { disk, folder, schema, shards }: CheckpointParts,
  shard: Shard,
  anew: Pick<ShardSummary, 'history' | 'erased'> = shard.summary,
): Promise<void> => {
  const entries = shard.chunk()
  const index = shard.summary.shard
  const sequence = shards.applied
  const lines = shard.pending
  // What comes while this runs is pushed to the same array, after these.
  const written = lines.length
  const history = await appendHistory({ disk, folder, shard: index }, anew.history, lines.slice(0, written))
  // A change may have put something personal into an old entry: the next erasure looks at it again.
  const erased = written === 0 ? anew.erased : untouched.erased
  const summary = summarize(entries, { version: schema.version, shard: index, sequence, history, erased })
  const file = openShardFile(disk, folder.shard(index), schema)
  file.data = { summary, entries }
  await file.write()
  shards.wrote(shard, summary)
  lines.splice(0, written)
  if (shard.chunk() === entries) shard.dirty = false
}

const keptSince = (now: InstantText): string =>
  Temporal.Instant.from(now).subtract({ hours: keptHours }).toString().slice(0, 19)

/** Removes segments that the shards have replaced and whose keys nobody will send again. */
const dropOldSegments = async (parts: CheckpointParts, shards: number, closed: number): Promise<void> => {
  const { disk, folder, journal, commits, manifest, now } = parts
  const segments = journal.closed
  const since = keptSince(now())
  const kept = segments.slice(0, closed).findIndex(({ lastAt }) => lastAt !== undefined && lastAt.slice(0, 19) >= since)
  const count = kept === -1 ? closed : kept
  const firstSegment = segments[count]?.segment ?? journal.segment
  // Written before anything goes: a manifest that is behind what exists is right, one that is ahead is not.
  await manifest.save({ shards, firstSegment, lastSegment: journal.segment })
  const dropped = segments.splice(0, count)
  for (const { segment } of dropped) {
    await disk.remove(folder.segment(segment))
    commits.forget(segment)
  }
}

/** One checkpoint. After a failure everything is still in the journal, and the next one tries again. */
export const runCheckpoint = async (parts: CheckpointParts): Promise<void> => {
  // What is created or closed while this runs is not on disk at its end: it waits for the next one.
  const { count } = parts.shards
  const closed = parts.journal.closed.length
  const dirty = parts.shards.dirty()
  // Where the data folder was moved away, its files would be written into a new one, which nobody looks for.
  if (dirty.length > 0 && (await parts.disk.read(parts.folder.manifest)) === undefined)
    throw new DamagedFile({ file: parts.folder.manifest, fault: 'missing' })
  for (const shard of dirty) await writeShard(parts, shard)
  parts.shards.trim()
  await dropOldSegments(parts, count, closed)
}
