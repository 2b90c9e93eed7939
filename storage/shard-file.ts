// One shard as a lowdb file: our adapter reads it checked and replaces it whole.

import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { writeDurably } from './durable-file.ts'
import type { Disk } from './disk.ts'
import { decodeShard, encodeShard, type ShardContent, summarize } from './shard-format.ts'
import type { Schema } from './schema.ts'

class ShardFile implements Adapter<ShardContent> {
  readonly #disk: Disk
  readonly #path: string
  readonly #schema: Schema

  constructor(disk: Disk, path: string, schema: Schema) {
    this.#disk = disk
    this.#path = path
    this.#schema = schema
  }

  async read(): Promise<ShardContent | null> {
    const bytes = await this.#disk.read(this.#path)
    return bytes === undefined ? null : decodeShard(bytes, this.#path, this.#schema)
  }

  async write(content: ShardContent): Promise<void> {
    await this.#disk.makeFolder(dirname(this.#path))
    await writeDurably(this.#disk, this.#path, encodeShard(content))
  }
}

const nothing: ShardContent = {
  summary: summarize([], { version: 0, shard: -1, sequence: 0, history: { generation: 0, bytes: 0 } }),
  entries: [],
}

/** A lowdb database of one shard; its `data` is `nothing` (shard -1) until it is read or set. */
export const openShardFile = (disk: Disk, path: string, schema: Schema): Low<ShardContent> =>
  new Low(new ShardFile(disk, path, schema), nothing)
