// One shard as a lowdb file: our adapter reads it checked and replaces it whole.

import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { writeDurably } from './durable-file.ts'
import type { Disk } from './disk.ts'
import { decodeShard, encodeShard, type ShardContent, summarize, untouched } from './shard-format.ts'
import type { Schema } from './schema.ts'

/** Room for the largest shard met so far: one buffer for a whole start, instead of hundreds that linger. */
export class Scratch {
  #buffer = Buffer.allocUnsafe(2 ** 20)

  /** A whole file; its bytes are good until the next one is read. */
  read(disk: Disk, path: string): Buffer {
    for (;;) {
      const bytes = disk.readInto(path, this.#buffer)
      if (bytes.length < this.#buffer.length) return bytes
      this.#buffer = Buffer.allocUnsafe(this.#buffer.length * 2)
    }
  }
}

class ShardFile implements Adapter<ShardContent> {
  readonly #disk: Disk
  readonly #path: string
  readonly #schema: Schema
  readonly #scratch: Scratch | undefined

  constructor(disk: Disk, path: string, schema: Schema, scratch: Scratch | undefined) {
    this.#disk = disk
    this.#path = path
    this.#schema = schema
    this.#scratch = scratch
  }

  async read(): Promise<ShardContent | null> {
    const bytes = this.#scratch?.read(this.#disk, this.#path) ?? (await this.#disk.read(this.#path))
    return bytes === undefined ? null : decodeShard(bytes, this.#path, this.#schema)
  }

  async write(content: ShardContent): Promise<void> {
    await this.#disk.makeFolder(dirname(this.#path))
    await writeDurably(this.#disk, this.#path, encodeShard(content))
  }
}

const nothing: ShardContent = {
  summary: summarize([], { version: 0, shard: -1, sequence: 0, ...untouched }),
  entries: [],
}

/**
 * A lowdb database of one shard; its `data` is `nothing` (shard -1) until it is
 * read or set. With a scratch, reading is synchronous.
 */
export const openShardFile = (disk: Disk, path: string, schema: Schema, scratch?: Scratch): Low<ShardContent> =>
  new Low(new ShardFile(disk, path, schema, scratch), nothing)
