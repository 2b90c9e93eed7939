// Opens the data folder for reading, beside a bot that may be writing: no lock, no file changed.

import type { CurrentName } from '../src/register/current-names.ts'
import type { InstantText } from '../src/register/ids.ts'
import { CommitIndex } from './commit-index.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { nextSequence, scanJournal } from './journal-scan.ts'
import { checkManifest, openManifest } from './manifest.ts'
import { type ReadRegister, RegisterReader } from './register-reader.ts'
import { replay } from './replay.ts'
import { currentSchema, type Schema } from './schema.ts'
import { ShardStore } from './shard-store.ts'
import { stagedIn, stillStaged } from './staged-shards.ts'

export interface ReaderOptions {
  readonly directory: string
  readonly now: () => InstantText
  readonly disk?: Disk
  readonly schema?: Schema
  readonly currentName?: CurrentName
}

const readAll = async (options: ReaderOptions): Promise<ReadRegister> => {
  const { directory, now, disk = nodeDisk, schema = currentSchema, currentName } = options
  const folder = new DataFolder(directory)
  // Read first: whatever a bot adds meanwhile is more than it says, never less.
  const manifest = await openManifest(disk, folder)
  const scanned = await scanJournal(disk, folder, schema)
  const staged = await stillStaged(disk, folder, stagedIn(scanned))
  const shards = new ShardStore({ disk, folder, schema, now, staged, takesAll: true })
  await shards.start()
  checkManifest(manifest.data, folder, shards.count, scanned)
  const commits = new CommitIndex()
  const parts = { disk, folder, schema, shards, commits, currentName }
  // A command may have reached one of its shards before that was read and another one after: the journal has it whole.
  const behind = shards.summaries.some(({ sequence }) => sequence >= nextSequence(scanned))
  const journal = behind ? await scanJournal(disk, folder, schema) : scanned
  // Still behind: it lost records that were acknowledged.
  if (behind && shards.summaries.some(({ sequence }) => sequence >= nextSequence(journal)))
    throw new DamagedFile({ file: folder.segment(journal.at(-1)?.segment ?? 1), fault: 'behind' })
  const records = journal.flatMap((segment) => segment.records)
  for (const record of records) commits.add(record)
  await replay(parts, records)
  return new RegisterReader(parts)
}

/** A bot beside may move or drop a file between two of our readings. */
const attempts = 3

/**
 * The register as it stands, commands whole. Journal first, then files, then
 * what the journal adds; when a file is newer than the journal that was read,
 * the journal is read again. Throws {@link DamagedFile}.
 */
export const openReader = async (options: ReaderOptions): Promise<ReadRegister> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readAll(options)
    } catch (error) {
      const passing = error instanceof DamagedFile && error.damage.fault === 'missing'
      if (!passing || attempt === attempts) throw error
    }
  }
}
