// Every entry of which something is expected, and those that are in force, whatever their age: they are read all the time, so they stay in memory.

import type { AwaitedEntry, Entry, RequestEntry, StandingEntry, TaskEntry } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import { isStanding, isTask, kindOf, staysInReach } from '../src/register/kinds/kinds.ts'
import { shardOf } from './data-folder.ts'

/** Old shards have a few each: figures read those of so many shards as one chunk. */
const blockSize = 32

const blockOf = (shard: number): number => Math.floor(shard / blockSize)

type InReach = AwaitedEntry | StandingEntry

const isRequest = (entry: Entry): entry is RequestEntry => entry.kind === 'request'

export class OpenEntries {
  readonly #shards = new Map<number, Map<EntryId, InReach>>()
  readonly #lists = new Map<number, readonly InReach[]>()
  readonly #blocks = new Map<number, readonly InReach[]>()
  #requests: readonly RequestEntry[] | undefined
  #tasks: readonly TaskEntry[] | undefined
  #standing: readonly StandingEntry[] | undefined

  /** Takes note of an entry's current state. */
  see(entry: Entry): void {
    const shard = shardOf(entry.id)
    const known = this.#shards.get(shard)
    if (staysInReach(entry)) {
      if (known) known.set(entry.id, entry)
      else this.#shards.set(shard, new Map([[entry.id, entry]]))
    } else if (!known?.delete(entry.id)) return
    this.#lists.delete(shard)
    this.#blocks.delete(blockOf(shard))
    this.#requests = undefined
    this.#tasks = undefined
    if (kindOf(entry).isStanding) this.#standing = undefined
  }

  get(id: EntryId): InReach | undefined {
    return this.#shards.get(shardOf(id))?.get(id)
  }

  /** Those of a shard in order of id; the same array as long as none of them changed. */
  inShard(shard: number): readonly InReach[] {
    const list =
      this.#lists.get(shard) ?? [...(this.#shards.get(shard)?.values() ?? [])].toSorted((a, b) => a.id - b.id)
    this.#lists.set(shard, list)
    return list
  }

  /** Lists that together hold those of the shards, which come in order: by whole blocks where that is possible. */
  *inShards(shards: readonly number[]): Generator<readonly InReach[], void, undefined> {
    for (let at = 0; at < shards.length;) {
      const shard = shards[at] ?? 0
      const whole = shard % blockSize === 0 && shards[at + blockSize - 1] === shard + blockSize - 1
      const list = whole ? this.#inBlock(blockOf(shard)) : this.inShard(shard)
      if (list.length > 0) yield list
      at += whole ? blockSize : 1
    }
  }

  /** All the requests in order of id; the same array as long as nothing changed. */
  requests(): readonly RequestEntry[] {
    this.#requests ??= this.#all().filter(isRequest)
    return this.#requests
  }

  /** All that is expected and is no request, likewise. */
  tasks(): readonly TaskEntry[] {
    this.#tasks ??= this.#all().filter(isTask)
    return this.#tasks
  }

  /** All that is in force; the same array as long as none of it changed. */
  standing(): readonly StandingEntry[] {
    this.#standing ??= this.#all().filter(isStanding)
    return this.#standing
  }

  #all(): readonly InReach[] {
    return [...this.#shards.keys()].toSorted((a, b) => a - b).flatMap((shard) => this.inShard(shard))
  }

  #inBlock(block: number): readonly InReach[] {
    const known = this.#blocks.get(block)
    if (known) return known
    const shards = Array.from({ length: blockSize }, (_, index) => block * blockSize + index)
    const list = shards.flatMap((shard) => this.inShard(shard))
    this.#blocks.set(block, list)
    return list
  }
}
