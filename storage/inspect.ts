// Reads every file of the data folder and lists all that is wrong, where a start would stop at the first.

import type { Damage } from '../src/i18n/fr/storage.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { parseEntry } from './entry-schema.ts'
import { readHistoryBytes, storedLines } from './history-file.ts'
import { listClosings, openClosings, readClosing } from './closings.ts'
import { listKeys, readKeys } from './import-keys.ts'
import { nextSequence, scanJournal, type ScannedSegment } from './journal-scan.ts'
import { listCopies } from './copies.ts'
import { checkManifest, openManifest } from './manifest.ts'
import { readRecord } from './record-reader.ts'
import { currentSchema, type Schema } from './schema.ts'
import { openShardFile } from './shard-file.ts'
import type { ShardSummary } from './shard-format.ts'
import { listShards } from './shard-summaries.ts'
import { stagedIn, stillStaged } from './staged-shards.ts'

export interface Inspection {
  readonly faults: readonly Damage[]
  readonly entries: number
  readonly shards: number
  readonly segments: number
  /** The dated copies, oldest first. */
  readonly copies: readonly string[]
}

export interface InspectOptions {
  readonly directory: string
  readonly disk?: Disk
  readonly schema?: Schema
}

/** One inspection: each check adds the damage that it meets and goes on. */
class Inspector {
  readonly faults: Damage[] = []
  readonly summaries: ShardSummary[] = []
  entries = 0
  readonly #disk: Disk
  readonly #folder: DataFolder
  readonly #schema: Schema

  constructor(disk: Disk, folder: DataFolder, schema: Schema) {
    this.#disk = disk
    this.#folder = folder
    this.#schema = schema
  }

  async attempt<T>(work: () => Promise<T>, none: T): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
      this.faults.push(error.damage)
      return none
    }
  }

  journal(): Promise<readonly ScannedSegment[]> {
    return this.attempt(async () => {
      const scanned = await scanJournal(this.#disk, this.#folder, this.#schema)
      for (const { records } of scanned)
        for (const ref of records) {
          const { changes } = await readRecord(this.#disk, this.#folder, this.#schema, ref)
          for (const { after } of changes) parseOrDamage(after, this.#folder.segment(ref.segment))
        }
      return scanned
    }, [])
  }

  async shard(index: number, path: string): Promise<void> {
    const content = await this.attempt(async () => {
      const file = openShardFile(this.#disk, path, this.#schema)
      await file.read()
      if (file.data.summary.shard !== index) throw new DamagedFile({ file: path, fault: 'missing' })
      for (const [position, entry] of file.data.entries.entries()) parseOrDamage(entry, path, position + 2)
      return file.data
    }, undefined)
    if (content === undefined) return
    this.entries += content.entries.length
    this.summaries.push(content.summary)
    await this.attempt(async () => {
      const { history } = content.summary
      const bytes = await readHistoryBytes({ disk: this.#disk, folder: this.#folder, shard: index }, history)
      const file = this.#folder.historyOf(index, history.generation)
      for (const { after } of storedLines(bytes, file)) parseOrDamage(after, file)
    }, undefined)
  }
}

const parseOrDamage = (entry: unknown, file: string, line?: number): void => {
  try {
    parseEntry(entry)
  } catch (error) {
    throw new DamagedFile({ file, fault: 'unreadable', ...(line === undefined ? {} : { line }) }, { cause: error })
  }
}

/** Reads all, changes nothing, takes no lock: every entry is checked against the schema, every checksum recomputed. */
export const inspect = async (options: InspectOptions): Promise<Inspection> => {
  const { directory, disk = nodeDisk, schema = currentSchema } = options
  const folder = new DataFolder(directory)
  const inspector = new Inspector(disk, folder, schema)
  const manifest = await inspector.attempt(() => openManifest(disk, folder), undefined)
  const scanned = await inspector.journal()
  const staged = await stillStaged(disk, folder, stagedIn(scanned))
  const listed = await listShards(disk, folder)
  const last = Math.max(-1, ...listed, ...staged.keys())
  for (let index = 0; index <= last; index += 1) await inspector.shard(index, staged.get(index) ?? folder.shard(index))
  for (const path of await listKeys(disk, folder)) await inspector.attempt(() => readKeys(disk, path), [])
  for (const path of await listClosings(disk, folder)) await inspector.attempt(() => readClosing(disk, path), null)
  await inspector.attempt(() => openClosings(directory, disk).list(), [])
  const numbers = scanned.map(({ segment }) => segment)
  await inspector.attempt(async () => {
    if (manifest) checkManifest(manifest.data, folder, last + 1, scanned)
    // Read after the journal, a shard may be ahead of it while a bot writes; the journal's end is then looked at again.
    const end = nextSequence(await scanJournal(disk, folder, schema))
    if (inspector.summaries.some(({ sequence }) => sequence >= end))
      throw new DamagedFile({ file: folder.segment(numbers.at(-1) ?? 1), fault: 'behind' })
  }, undefined)
  const copies = await listCopies({ disk, folder })
  return { faults: inspector.faults, entries: inspector.entries, shards: last + 1, segments: numbers.length, copies }
}
