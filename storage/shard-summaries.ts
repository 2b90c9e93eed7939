// Reads what every shard says of itself and its open requests, without reading the shards: all that a start needs.

import { join } from 'node:path'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import type { Schema } from './schema.ts'
import { decodeStart, type ShardStart } from './shard-format.ts'

/** Enough for a summary with a dozen open requests; more cost more reads. */
const usualStart = 8192

/** The numbers of the shards on disk, in order. */
export const listShards = async (disk: Disk, folder: DataFolder): Promise<readonly number[]> => {
  const indexes: number[] = []
  for (const thousand of await disk.list(folder.register))
    for (const name of await disk.list(join(folder.register, thousand)))
      if (/^\d{6,}\.json$/.test(name)) indexes.push(Number.parseInt(name, 10))
  return indexes.toSorted((a, b) => a - b)
}

/** Reads from the start of a file until all of it is there that a start needs. */
class StartReader {
  #buffer = Buffer.allocUnsafe(usualStart)

  read(disk: Disk, file: string, schema: Schema): ShardStart {
    for (let size = usualStart; ; size *= 4) {
      if (this.#buffer.length < size) this.#buffer = Buffer.allocUnsafe(size)
      const bytes = disk.readInto(file, this.#buffer.subarray(0, size))
      const start = decodeStart(bytes, file, schema)
      if (start !== undefined) return start
      if (bytes.length < size) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
    }
  }
}

export interface SummaryPlace {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  /** Shards that are elsewhere, by number. */
  readonly staged?: ReadonlyMap<number, string>
}

/** The summaries and open requests from a shard on, in order. Throws {@link DamagedFile} for a gap: no number is ever skipped. */
export const readStarts = async (
  { disk, folder, schema, staged = new Map() }: SummaryPlace,
  from = 0,
): Promise<readonly ShardStart[]> => {
  const listed = new Set([...(await listShards(disk, folder)), ...staged.keys()])
  const indexes = [...listed].filter((index) => index >= from).toSorted((a, b) => a - b)
  const reader = new StartReader()
  return indexes.map((index, position) => {
    if (index !== from + position) throw new DamagedFile({ file: folder.shard(from + position), fault: 'missing' })
    const file = staged.get(index) ?? folder.shard(index)
    const start = reader.read(disk, file, schema)
    if (start.summary.shard !== index) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
    return start
  })
}
