// The shards: their summaries always, the recent ones in memory, the older ones read when asked for and given back.

import { type Month, monthFromParts } from '../src/calendar/month.ts'
import type { Entry } from '../src/register/entry.ts'
import type { EntryId, InstantText } from '../src/register/ids.ts'
import type { MonthRange } from '../src/register/ports.ts'
import { DamagedFile } from './damage.ts'
import { type DataFolder, shardOf } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { OpenRequests } from './open-requests.ts'
import type { Schema } from './schema.ts'
import { Shard } from './shard.ts'
import { openShardFile, Scratch } from './shard-file.ts'
import { decodeOpen, type ShardContent, type ShardSummary, summarize, untouched } from './shard-format.ts'
import { readAhead } from './read-ahead.ts'
import { SharedTexts } from './shared-texts.ts'
import { readSummaries } from './shard-summaries.ts'

/** Shards whose months reach this far back stay in memory: this month and last year's, with those between. */
const residentMonths = 12
/** Old shards kept: a year of a million entries in ten, for rates that are compared with those of last year. */
const keptOldShards = 120

export interface ShardStoreOptions {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  readonly now: () => InstantText
  /** Where a reader finds the shards of an import that nobody has put in place yet. */
  readonly staged?: ReadonlyMap<number, string>
}

export class ShardStore {
  readonly requests = new OpenRequests()
  /** The last journal record that memory holds. */
  applied = 0
  readonly #options: ShardStoreOptions
  readonly #texts = new SharedTexts()
  readonly #summaries: ShardSummary[] = []
  readonly #loaded = new Map<number, Shard>()
  readonly #loading = new Map<number, Promise<Shard>>()

  constructor(options: ShardStoreOptions) {
    this.#options = options
  }

  /** Reads every summary, the recent shards, and the open requests of the others. */
  async start(): Promise<void> {
    const { disk, schema } = this.#options
    this.#summaries.push(...(await readSummaries(this.#options)))
    const scratch = new Scratch()
    for (const { shard, last, open } of this.#summaries) {
      if (this.#isRecent(last)) this.#keep(await this.content(shard, scratch))
      else if (open.length > 0) {
        const path = this.#path(shard)
        for (const entry of decodeOpen(scratch.read(disk, path), path, schema)) this.requests.see(entry)
      }
    }
  }

  /** How many shards there are, in memory or on disk; they are numbered from 0 without gaps. */
  get count(): number {
    return this.#summaries.length
  }

  get summaries(): readonly ShardSummary[] {
    return this.#summaries
  }

  /** The largest id in use; 0 when there is none. */
  get lastId(): number {
    for (const { shard, lastId } of this.#summaries.toReversed()) {
      const last = this.#loaded.get(shard)?.chunk().at(-1)?.id ?? lastId
      if (last > 0) return last
    }
    return 0
  }

  /** The shard if it is in memory. */
  peek(index: number): Shard | undefined {
    return this.#loaded.get(index)
  }

  /** A shard that exists, from memory or disk. */
  async load(index: number): Promise<Shard> {
    const loaded = this.#loaded.get(index)
    if (loaded) return loaded
    const loading = this.#loading.get(index) ?? this.#read(index)
    this.#loading.set(index, loading)
    try {
      return await loading
    } finally {
      this.#loading.delete(index)
    }
  }

  /** Loads a shard and keeps it in memory until its `pins` are taken back. */
  async pin(index: number): Promise<Shard> {
    const read = await this.load(index)
    // Somebody may have needed the room in between.
    const shard = this.#loaded.get(index) ?? read
    this.#loaded.set(index, shard)
    shard.pins += 1
    return shard
  }

  /** The same for a shard that is in memory, or is new. */
  hold(index: number): Shard {
    this.ensure(index)
    const shard = this.#loaded.get(index)
    if (shard === undefined) throw new Error(`shard ${index} is not in memory`)
    shard.pins += 1
    return shard
  }

  async get(id: EntryId): Promise<Entry | undefined> {
    const index = shardOf(id)
    if (index >= this.count) return undefined
    const entry = this.#loaded.get(index)?.get(id) ?? this.requests.get(id)
    return entry ?? (await this.load(index)).get(id)
  }

  /** Makes the shards that do not exist yet up to a number, so that none is ever skipped. */
  ensure(index: number): void {
    while (this.count <= index) this.#create(this.count)
  }

  /** Puts an entry in memory; its shard must be there, or be new. */
  put(entry: Entry): Shard {
    const index = shardOf(entry.id)
    this.ensure(index)
    const shard = this.#loaded.get(index)
    if (shard === undefined) throw new Error(`shard ${index} is not in memory`)
    shard.set(entry)
    this.requests.see(entry)
    return shard
  }

  /** See `ListEntries.touching`: an old shard that only its open requests bring into a range gives just those. */
  async *touching(range: MonthRange): AsyncGenerator<readonly Entry[], void, undefined> {
    const living: number[] = []
    const old: number[] = []
    const openAlone: number[] = []
    for (const { shard: index, first, last } of this.#summaries) {
      const shard = this.#loaded.get(index)
      if ((shard?.first ?? first) > range.last) continue
      if ((shard?.last ?? last) < range.first) openAlone.push(index)
      else living.push(index)
      if (shard === undefined && last >= range.first) old.push(index)
    }
    yield* this.requests.inShards(openAlone)
    // Reading all of history must not push out what is asked for every day, nor stay in memory.
    const keep = old.length <= keptOldShards
    const contents = readAhead(old, (shard) => (keep ? this.#chunk(shard) : this.#passing(shard)))
    const streamed = new Set(old)
    for (const index of living) {
      const content = streamed.has(index) ? (await contents.next()).value : undefined
      const chunk = this.#used(index)?.chunk() ?? content ?? (await this.#passing(index))
      yield chunk
    }
  }

  dirty(): readonly Shard[] {
    return [...this.#loaded.values()]
      .filter((shard) => shard.dirty)
      .toSorted((a, b) => a.summary.shard - b.summary.shard)
  }

  /** Takes note of what a checkpoint wrote. */
  wrote(shard: Shard, summary: ShardSummary): void {
    shard.summary = summary
    this.#summaries[summary.shard] = summary
  }

  /** Takes in shards that an import put in place. */
  async adopt(): Promise<void> {
    const added = await readSummaries(this.#options, this.count)
    this.#summaries.push(...added)
    for (const { shard, last, open } of added) if (this.#isRecent(last) || open.length > 0) await this.load(shard)
    this.trim()
  }

  /** Gives back the memory of old shards: all but the few used last. */
  trim(): void {
    const old = [...this.#loaded].filter(([, shard]) => !shard.dirty && shard.pins === 0 && !this.#isRecent(shard.last))
    for (const [index] of old.slice(0, Math.max(0, old.length - keptOldShards))) this.#loaded.delete(index)
  }

  /** A shard in memory, now the last one to leave it. */
  #used(index: number): Shard | undefined {
    const shard = this.#loaded.get(index)
    if (shard === undefined) return undefined
    this.#loaded.delete(index)
    this.#loaded.set(index, shard)
    return shard
  }

  async #chunk(index: number): Promise<readonly Entry[]> {
    return (await this.load(index)).chunk()
  }

  async #passing(index: number): Promise<readonly Entry[]> {
    return (await this.content(index)).entries
  }

  /** A shard's content from disk, kept nowhere. */
  async content(index: number, scratch?: Scratch): Promise<ShardContent> {
    const { disk, schema } = this.#options
    const path = this.#path(index)
    const file = openShardFile(disk, path, schema, scratch)
    await file.read()
    if (file.data.summary.shard !== index) throw new DamagedFile({ file: path, fault: 'missing' })
    return file.data
  }

  #path(index: number): string {
    return this.#options.staged?.get(index) ?? this.#options.folder.shard(index)
  }

  async #read(index: number): Promise<Shard> {
    const shard = this.#keep(await this.content(index))
    if (!this.#isRecent(shard.last)) this.trim()
    return shard
  }

  #keep(content: ShardContent): Shard {
    this.#texts.share(content.entries)
    const shard = new Shard(content, false)
    // An old version is written again in the current one, sooner or later; nothing is lost by waiting.
    shard.dirty = content.summary.version !== this.#options.schema.version
    this.#loaded.set(content.summary.shard, shard)
    for (const id of content.summary.open) {
      const entry = shard.get(id)
      if (entry) this.requests.see(entry)
    }
    return shard
  }

  #create(index: number): void {
    const { version } = this.#options.schema
    const summary = summarize([], { version, shard: index, sequence: 0, ...untouched })
    this.#summaries.push(summary)
    this.#loaded.set(index, new Shard({ summary, entries: [] }, true))
  }

  #isRecent(last: Month): boolean {
    const now = this.#options.now()
    return last >= monthFromParts(Number(now.slice(0, 4)), Number(now.slice(5, 7))) - residentMonths
  }
}
