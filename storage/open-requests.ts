// Every request without outcome, whatever its age: lists and digests read them all the time, so they stay in memory.

import type { Entry, RequestEntry } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import { shardOf } from './data-folder.ts'
import { isOpen } from './entry-life.ts'

export class OpenRequests {
  readonly #shards = new Map<number, Map<EntryId, RequestEntry>>()
  readonly #lists = new Map<number, readonly RequestEntry[]>()
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

  /** All of them in order of id. */
  all(): readonly RequestEntry[] {
    this.#all ??= [...this.#shards.keys()].toSorted((a, b) => a - b).flatMap((shard) => this.inShard(shard))
    return this.#all
  }
}
