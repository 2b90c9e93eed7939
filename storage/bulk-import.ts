// Takes many entries as one commit: whole shards are prepared beside the register, one record makes them part of it.

import { dirname } from 'node:path'
import { UserError } from '../src/errors.ts'
import type { Added, ImportEntries, ImportKey, KeyedDraft } from '../src/exchange/import-port.ts'
import { type Entry, numberedDraft } from '../src/register/entry.ts'
import { entryId, type InstantText, messageKey, type UserId } from '../src/register/ids.ts'
import type { Change } from '../src/register/ports.ts'
import { type CheckpointParts, runCheckpoint } from './checkpoint.ts'
import { shardOf } from './data-folder.ts'
import { faultInDraft } from './entry-schema.ts'
import type { RecordLabel } from './journal-format.ts'
import { listKeys, readKeys, writeKeys } from './import-keys.ts'
import { openShardFile } from './shard-file.ts'
import { summarize, untouched } from './shard-format.ts'
import { placeStaged, stagedKeys } from './staged-shards.ts'

/** Who imports and when, for the journal and the history. */
export interface ImportMeta {
  readonly at: InstantText
  readonly by: UserId
}

/** What an import needs of the open register. */
export interface ImportHost {
  readonly parts: CheckpointParts
  readonly nextId: number
  /** Writes the record that makes the import part of the register. */
  record(head: RecordLabel, changes: readonly Change[]): Promise<void>
}

/** Fills the last shard in use through the record itself, then whole shards of its own. */
class Staged {
  readonly name: string
  readonly first: number
  readonly changes: Change[] = []
  readonly keys: ImportKey[] = []
  readonly #parts: CheckpointParts
  #entries: Entry[] = []
  #index: number
  #next: number

  constructor(parts: CheckpointParts, nextId: number) {
    this.#parts = parts
    this.#next = nextId
    this.first = parts.shards.count
    this.#index = this.first
    this.name = `from-${nextId}`
  }

  /** The last shard written; one less than `first` when there is none. */
  get last(): number {
    return this.#index - 1
  }

  async add({ key, draft }: KeyedDraft): Promise<void> {
    const field = faultInDraft(draft)
    if (field !== undefined) throw new UserError((words) => words.storage.badEntry(this.keys.length + 1, field))
    const entry = numberedDraft(entryId(this.#next), draft)
    this.#next += 1
    this.keys.push(key)
    const index = shardOf(entry.id)
    if (index < this.first) {
      this.changes.push({ after: entry })
      return
    }
    while (this.#index < index) await this.#write()
    this.#entries.push(entry)
  }

  /** Writes the last shard and the keys, and makes all the names durable. */
  async finish(): Promise<void> {
    const { disk, folder } = this.#parts
    if (this.#entries.length > 0) await this.#write()
    await disk.makeFolder(folder.staged(this.name))
    await writeKeys(disk, stagedKeys(folder, this.name), this.keys)
  }

  async #write(): Promise<void> {
    const { disk, folder, schema, shards } = this.#parts
    const path = folder.staged(this.name, this.#index)
    await disk.makeFolder(dirname(path))
    const stamp = { version: schema.version, shard: this.#index, sequence: shards.applied }
    const file = openShardFile(disk, path, schema)
    const entries = this.#entries
    file.data = { entries, summary: summarize(entries, { ...stamp, ...untouched }) }
    await file.write()
    this.#entries = []
    this.#index += 1
  }
}

export class BulkImport implements ImportEntries {
  readonly #host: ImportHost
  readonly #meta: ImportMeta
  #known: Set<ImportKey> | undefined

  constructor(host: ImportHost, meta: ImportMeta) {
    this.#host = host
    this.#meta = meta
  }

  async known(keys: readonly ImportKey[]): Promise<ReadonlySet<ImportKey>> {
    const { disk, folder } = this.#host.parts
    if (this.#known === undefined) {
      const all = new Set<ImportKey>()
      for (const path of await listKeys(disk, folder)) for (const key of await readKeys(disk, path)) all.add(key)
      this.#known = all
    }
    return new Set(keys).intersection(this.#known)
  }

  async add(chunks: AsyncIterable<readonly KeyedDraft[]>): Promise<Added> {
    const { parts, nextId } = this.#host
    const { disk, folder, shards, commits } = parts
    // Whatever comes before the staged shards must be on disk, or their place in the row would be a gap.
    await runCheckpoint(parts)
    const staged = new Staged(parts, nextId)
    const key = messageKey(`import:${staged.name}`)
    await disk.remove(folder.staged(staged.name))
    try {
      for await (const chunk of chunks) for (const keyed of chunk) await staged.add(keyed)
      if (staged.keys.length === 0) return { added: 0 }
      await staged.finish()
      const { name, first, last } = staged
      const place = { name, first, last }
      await this.#host.record({ ...this.#meta, kind: 'import', key, command: 'import', staged: place }, staged.changes)
      await placeStaged(disk, folder, place)
      await shards.adopt()
    } catch (error) {
      // Once recorded it is part of the register: the next start puts in place what is left.
      if (!commits.find(key)) await disk.remove(folder.staged(staged.name))
      throw error
    }
    this.#known = undefined
    const added = staged.keys.length
    return { added, first: entryId(nextId), last: entryId(nextId + added - 1) }
  }
}
