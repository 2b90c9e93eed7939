// Every request without outcome, whatever its age: lists and digests read them all the time, so they stay in memory.

import type { Entry, RequestEntry } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import { shardOf } from './data-folder.ts'
import { isOpen } from './entry-life.ts'

/** Old shards have a few each: figures read those of so many shards as one chunk. */
const blockSize = 32

const blockOf = (shard: number): number => Math.floor(shard / blockSize)

export class OpenRequests {
  readonly #shards = new Map<number, Map<EntryId, RequestEntry>>()
  readonly #lists = new Map<number, readonly RequestEntry[]>()
  readonly #blocks = new Map<number, readonly RequestEntry[]>()
  #all: readonly RequestEntry[] | undefined

  /** Takes note of an entry's current state. */
  see(entry: Entry): void {
    const shard = shardOf(entry.id)
    const known = this.#shards.get(shard)
    if (isOpen(entry)) {
      if (known) known.set(entry.id, entry)
      else this.#shards.set(shard, new Map([[entry.id, entry]]))
    } else if (!known?.delete(entry.id)) return
    this.#lists.delete(shard)
    this.#blocks.delete(blockOf(shard))
    this.#all = undefined
  }

  get(id: EntryId): RequestEntry | undefined {
    return this.#shards.get(shardOf(id))?.get(id)
  }

  /** Those of a shard in order of id; the same array as long as none of them changed. */
  inShard(shard: number): readonly RequestEntry[] {
    const list =
      this.#lists.get(shard) ?? [...(this.#shards.get(shard)?.values() ?? [])].toSorted((a, b) => a.id - b.id)
    this.#lists.set(shard, list)
    return list
  }

  /** Lists that together hold those of the shards, which come in order: by whole blocks where that is possible. */
  *inShards(shards: readonly number[]): Generator<readonly RequestEntry[], void, undefined> {
    for (let at = 0; at < shards.length;) {
      const shard = shards[at] ?? 0
      const whole = shard % blockSize === 0 && shards[at + blockSize - 1] === shard + blockSize - 1
      const list = whole ? this.#inBlock(blockOf(shard)) : this.inShard(shard)
      if (list.length > 0) yield list
      at += whole ? blockSize : 1
    }
  }

  /** All of them in order of id. */
  all(): readonly RequestEntry[] {
    this.#all ??= [...this.#shards.keys()].toSorted((a, b) => a - b).flatMap((shard) => this.inShard(shard))
    return this.#all
  }

  #inBlock(block: number): readonly RequestEntry[] {
    const known = this.#blocks.get(block)
    if (known) return known
    const shards = Array.from({ length: blockSize }, (_, index) => block * blockSize + index)
    const list = shards.flatMap((shard) => this.inShard(shard))
    this.#blocks.set(block, list)
    return list
  }
}
