// One shard in memory: a change costs one slot, and the list of its entries is made again only when somebody reads it.

import type { Month } from '../src/calendar/month.ts'
import type { Entry } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import { shardSize } from './data-folder.ts'
import { firstMonthOf, lastMonthOf } from './entry-life.ts'
import type { StoredLine } from './history-file.ts'
import type { ShardContent, ShardSummary } from './shard-format.ts'

export class Shard {
  /** What the file says; later changes are only here and in the journal. */
  summary: ShardSummary
  /** Commands that are about to change it: it must not leave memory. */
  pins = 0
  dirty: boolean
  /** History that the next checkpoint appends. */
  pending: StoredLine[] = []
  #first: number
  #last: number
  readonly #slots: (Entry | undefined)[] = []
  #chunk: readonly Entry[] | undefined

  constructor({ summary, entries }: ShardContent, dirty: boolean) {
    this.summary = summary
    this.dirty = dirty
    this.#first = summary.count === 0 ? Infinity : summary.first
    this.#last = summary.last
    for (const entry of entries) this.#slots[entry.id % shardSize] = entry
    this.#chunk = entries
  }

  get(id: EntryId): Entry | undefined {
    return this.#slots[id % shardSize]
  }

  set(entry: Entry): void {
    this.#slots[entry.id % shardSize] = entry
    this.#chunk = undefined
    this.dirty = true
    this.#first = Math.min(this.#first, firstMonthOf(entry))
    this.#last = Math.max(this.#last, lastMonthOf(entry))
  }

  /** Its entries in order of id; the same array as long as none changed. */
  chunk(): readonly Entry[] {
    this.#chunk ??= this.#slots.filter((entry) => entry !== undefined)
    return this.#chunk
  }

  /** The months that its entries' lives span, at least; open ones aside. */
  get first(): Month {
    return this.#first as Month
  }

  get last(): Month {
    return this.#last as Month
  }
}
