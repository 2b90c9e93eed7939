// Reads what every shard says of itself, without reading the shards: the whole index that a start needs.

import { join } from 'node:path'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import type { Schema } from './schema.ts'
import { decodeSummary, type ShardSummary } from './shard-format.ts'

/** Enough for a summary with a few hundred open requests; a longer one costs a second read. */
const usualStart = 4096
const longestStart = 64 * 1024

/** The numbers of the shards on disk, in order. */
export const listShards = async (disk: Disk, folder: DataFolder): Promise<readonly number[]> => {
  const indexes: number[] = []
  for (const thousand of await disk.list(folder.register))
    for (const name of await disk.list(join(folder.register, thousand)))
      if (/^\d{6,}\.json$/.test(name)) indexes.push(Number.parseInt(name, 10))
  return indexes.toSorted((a, b) => a - b)
}

const readSummary = (disk: Disk, file: string, buffer: Buffer, schema: Schema): ShardSummary => {
  const summary =
    decodeSummary(disk.readInto(file, buffer.subarray(0, usualStart)), file, schema) ??
    decodeSummary(disk.readInto(file, buffer), file, schema)
  if (summary === undefined) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
  return summary
}

export interface SummaryPlace {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  /** Shards that are elsewhere, by number. */
  readonly staged?: ReadonlyMap<number, string>
}

/** The summaries from a shard on, in order. Throws {@link DamagedFile} for a gap: no number is ever skipped. */
export const readSummaries = async (
  { disk, folder, schema, staged = new Map() }: SummaryPlace,
  from = 0,
): Promise<readonly ShardSummary[]> => {
  const listed = new Set([...(await listShards(disk, folder)), ...staged.keys()])
  const indexes = [...listed].filter((index) => index >= from).toSorted((a, b) => a - b)
  const buffer = Buffer.allocUnsafe(longestStart)
  return indexes.map((index, position) => {
    if (index !== from + position) throw new DamagedFile({ file: folder.shard(from + position), fault: 'missing' })
    const file = staged.get(index) ?? folder.shard(index)
    const summary = readSummary(disk, file, buffer, schema)
    if (summary.shard !== index) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
    return summary
  })
}
