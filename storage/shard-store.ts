// The shards: their summaries always, their entries from when they are asked for; those of old ones are given back.

import type { Entry } from '../src/register/entry.ts'
import type { EntryId, InstantText } from '../src/register/ids.ts'
import type { MonthRange } from '../src/register/ports.ts'
import { DamagedFile } from './damage.ts'
import { type DataFolder, shardOf } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { OpenEntries } from './open-entries.ts'
import { needsMigration, type Schema } from './schema.ts'
import { Shard } from './shard.ts'
import { openShardFile, Scratch } from './shard-file.ts'
import { checkShard, type ShardContent, type ShardSummary, summarize, untouched } from './shard-format.ts'
import { readAhead } from './read-ahead.ts'
import { SharedTexts } from './shared-texts.ts'
import { recentSince, shardsInRange } from './shards-in-range.ts'
import { readStarts } from './shard-summaries.ts'

/** Old shards kept: a year of a million entries in ten, for rates that are compared with those of last year. */
const keptOldShards = 120

export interface ShardStoreOptions {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  readonly now: () => InstantText
  /** Where a reader finds the shards of an import that nobody has put in place yet. */
  readonly staged?: ReadonlyMap<number, string>
  /** Takes the recent shards in at start: a reader must see them as they were together. */
  readonly takesAll?: boolean
}

export class ShardStore {
  readonly open = new OpenEntries()
  /** The last journal record that memory holds. */
  applied = 0
  readonly #options: ShardStoreOptions
  readonly #texts = new SharedTexts()
  readonly #scratch = new Scratch()
  readonly #summaries: ShardSummary[] = []
  readonly #loaded = new Map<number, Shard>()
  readonly #loading = new Map<number, Promise<Shard>>()

  constructor(options: ShardStoreOptions) {
    this.#options = options
  }

  /** Reads every summary and open entry, and checks the recent shards; they are taken in when asked for. */
  async start(): Promise<void> {
    const { disk, schema, takesAll } = this.#options
    await this.#add(0)
    const since = recentSince(this.#options.now())
    for (const { shard, last } of this.#summaries) {
      if (last < since) continue
      const path = this.#path(shard)
      if (takesAll === true) this.#keep(await this.content(shard, this.#scratch))
      else checkShard(this.#scratch.read(disk, path), path, schema)
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
    const entry = this.#loaded.get(index)?.get(id) ?? this.open.get(id)
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
    this.open.see(entry)
    return shard
  }

  /** See `ListEntries.touching`: an old shard that only its open entries bring into a range gives just those. */
  async *touching(range: MonthRange): AsyncGenerator<readonly Entry[], void, undefined> {
    const { living, absent, openAlone } = shardsInRange(this.#summaries, this.#loaded, range)
    yield* this.open.inShards(openAlone)
    // Reading all of history must not push out what is asked for every day, nor stay in memory.
    const since = recentSince(this.#options.now())
    const old = new Set(absent.filter((shard) => (this.#summaries[shard]?.last ?? 0) < since))
    const isKept = (shard: number): boolean => old.size <= keptOldShards || !old.has(shard)
    const contents = readAhead(absent, (shard) => (isKept(shard) ? this.#chunk(shard) : this.#passing(shard)))
    const streamed = new Set(absent)
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
  adopt(): Promise<void> {
    return this.#add(this.count)
  }

  /** Gives back the memory of old shards: all but those used last. */
  trim(): void {
    const since = recentSince(this.#options.now())
    const old = [...this.#loaded].filter(([, shard]) => !shard.dirty && shard.pins === 0 && shard.last < since)
    for (const [index] of old.slice(0, Math.max(0, old.length - keptOldShards))) this.#loaded.delete(index)
  }

  async #add(from: number): Promise<void> {
    for (const { summary, open } of await readStarts(this.#options, from)) {
      this.#summaries.push(summary)
      this.#texts.share(open)
      for (const entry of open) this.open.see(entry)
    }
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
    return (await this.content(index, this.#scratch)).entries
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
    if (shard.last < recentSince(this.#options.now())) this.trim()
    return shard
  }

  #keep(content: ShardContent): Shard {
    this.#texts.share(content.entries)
    const shard = new Shard(content, false)
    // An old version is written again in the current one, sooner or later; nothing is lost by waiting.
    shard.dirty = needsMigration(content.summary.version, this.#options.schema)
    this.#loaded.set(content.summary.shard, shard)
    for (const id of content.summary.open) {
      const entry = shard.get(id)
      if (entry) this.open.see(entry)
    }
    return shard
  }

  #create(index: number): void {
    const { version } = this.#options.schema
    const summary = summarize([], { version, shard: index, sequence: 0, ...untouched })
    this.#summaries.push(summary)
    this.#loaded.set(index, new Shard({ summary, entries: [] }, true))
  }
}
