// Opens the data folder for writing: the lock, the journal, the shards, then what the journal adds to them.

import type { CurrentName } from '../src/register/current-names.ts'
import { type InstantText, userId } from '../src/register/ids.ts'
import type { Register } from '../src/register/ports.ts'
import { CommitIndex } from './commit-index.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { Journal } from './journal.ts'
import { scanJournal, nextSequence } from './journal-scan.ts'
import { JsonRegister, type Log } from './json-register.ts'
import { type Lock, takeLock } from './lock.ts'
import { checkManifest, openManifest } from './manifest.ts'
import { replay } from './replay.ts'
import { finishErasure, unfinishedErasure } from './retention.ts'
import { currentSchema, type Schema } from './schema.ts'
import { settleImports } from './staged-shards.ts'
import { ShardStore } from './shard-store.ts'

export interface OpenOptions {
  /** The data folder; made when it does not exist. */
  readonly directory: string
  readonly now: () => InstantText
  /** A write whose outcome cannot be known: the process must end, the next start finds out. */
  readonly onFatal: (error: Error) => void
  readonly log?: Log
  /** Milliseconds between checkpoints; 0 for none but at close. */
  readonly checkpointEvery?: number
  readonly disk?: Disk
  readonly schema?: Schema
  readonly currentName?: CurrentName
}

export type OpenRegister = Register &
  Pick<JsonRegister, 'checkpoint' | 'close' | 'imports' | 'eraseBefore' | 'makeCopy'>

const usualInterval = 5_000

const openLocked = async (options: OpenOptions, folder: DataFolder, lock: Lock): Promise<JsonRegister> => {
  const { now, onFatal, log = () => undefined, disk = nodeDisk, schema = currentSchema } = options
  const manifest = await openManifest(disk, folder)
  // Before the first segment exists: a journal without a manifest is a register that lost it.
  await manifest.save({})
  const scanned = await scanJournal(disk, folder, schema)
  await settleImports(disk, folder, scanned)
  const shards = new ShardStore({ disk, folder, schema, now })
  await shards.start()
  const numbers = scanned.map(({ segment }) => segment)
  checkManifest(manifest.data, folder, shards.count, scanned)
  const last = nextSequence(scanned) - 1
  // A shard that is ahead of the journal says that the journal lost records: they were acknowledged.
  if (shards.summaries.some(({ sequence }) => sequence > last))
    throw new DamagedFile({ file: folder.segment(numbers.at(-1) ?? 1), fault: 'behind' })

  const commits = new CommitIndex()
  const records = scanned.flatMap((segment) => segment.records)
  for (const record of records) commits.add(record)
  await replay({ disk, folder, schema, shards, commits }, records)

  const begun = (segment: number): Promise<void> =>
    manifest.save({ firstSegment: manifest.data.firstSegment || segment, lastSegment: segment })
  const journal = new Journal({ disk, folder, version: schema.version, onFatal, begun })
  try {
    await journal.resume(scanned)
    const { currentName } = options
    const parts = { disk, folder, schema, shards, journal, commits, manifest, now, currentName }
    const register = new JsonRegister(parts, lock, log)
    const month = unfinishedErasure(records)
    if (month !== undefined) {
      await register.checkpoint()
      await finishErasure(register, month, { at: now(), by: userId('terminal:vigie') })
    }
    return register
  } catch (error) {
    await journal.close()
    throw error
  }
}

/**
 * Opens the register of a data folder for writing. Throws a `UserError` when
 * another process writes there, when a file cannot be trusted or the disk is full.
 */
export const openRegister = async (options: OpenOptions): Promise<OpenRegister> => {
  const folder = new DataFolder(options.directory)
  await (options.disk ?? nodeDisk).makeFolder(folder.root)
  const lock = takeLock(folder, options.now)
  try {
    const register = await openLocked(options, folder, lock)
    const interval = options.checkpointEvery ?? usualInterval
    if (interval > 0) register.checkpointEvery(interval)
    return register
  } catch (error) {
    lock.release()
    throw error
  }
}
