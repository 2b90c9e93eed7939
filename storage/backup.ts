// A real archive of the data folder: one compressed file of JSON lines that any tool can read, made beside a running bot.

import { createWriteStream } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { UserError } from '../src/errors.ts'
import { outputTarget } from '../src/exchange/output-target.ts'
import type { InstantText } from '../src/register/ids.ts'
import { digestOf, unpack } from './archive.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { systemCode } from './disk-errors.ts'
import { inspect } from './inspect.ts'
import { listFiles } from './list-files.ts'
import { openManifest } from './manifest.ts'
import { currentSchema } from './schema.ts'
import { decodeSummary } from './shard-format.ts'

/** What is written, one a line; the end also says how many files came before it. */
type ArchiveLine =
  | { readonly kind: 'vigie-backup'; readonly version: 1; readonly at: InstantText }
  | { readonly kind: 'file'; readonly path: string; readonly sha256: string; readonly text: string }
  | { readonly kind: 'end' }

export interface BackupOptions {
  readonly directory: string
  /** The archive to write; replaced when it exists, once the new one is known to be good. */
  readonly file: string
  readonly now: () => InstantText
  readonly disk?: Disk
}

/**
 * The order of reading that makes a copy whole beside a writer: what says how
 * much there is first, each shard before its history, the journal last, which
 * holds whatever the shards did not have yet. What appears meanwhile comes after.
 */
const inOrder = (folder: DataFolder, paths: readonly string[]): readonly string[] => {
  const rank = (path: string): number => {
    if (path === folder.manifest) return 0
    if (path.startsWith(folder.history)) return 2
    return path.startsWith(folder.journal) ? 3 : 1
  }
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

async function* archiveLines({ directory, now, disk = nodeDisk }: BackupOptions): AsyncGenerator<ArchiveLine> {
  const folder = new DataFolder(directory)
  await openManifest(disk, folder)
  yield { kind: 'vigie-backup', version: 1, at: now() }
  const done = new Set<string>()
  const histories = new Map<string, string>()
  // The second round takes what an import or a checkpoint added while the first one read, and the shards whose
  // history was erased under another name in between: a path that comes again replaces what came before.
  for (let round = 1; round <= 2; round += 1) {
    for (const [history, shard] of histories) if (!done.has(history)) done.delete(shard)
    for (const path of inOrder(folder, await listFiles(disk, directory))) {
      // A period signed meanwhile may be about entries that the first round did not see.
      if (done.has(path) || (round === 2 && path.startsWith(folder.closings))) continue
      const bytes = await disk.read(path)
      // Only what is replaced under another name can go: an old segment, an erased history.
      if (bytes === undefined) continue
      done.add(path)
      const summary = path.startsWith(folder.register) ? decodeSummary(bytes, path, currentSchema) : undefined
      if (summary && summary.history.bytes > 0)
        histories.set(folder.historyOf(summary.shard, summary.history.generation), path)
      const text = bytes.toString()
      yield { kind: 'file', path: relative(directory, path).replaceAll('\\', '/'), sha256: digestOf(text), text }
    }
  }
  yield { kind: 'end' }
}

/** The end says how many file lines must come before it. */
async function* asJson(lines: AsyncIterable<ArchiveLine>, files: { count: number }): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.kind === 'file') files.count += 1
    yield `${JSON.stringify(line.kind === 'end' ? { ...line, files: files.count } : line)}\n`
  }
}

/** A bot beside may replace a file between two of our readings; what is really missing is missing each time. */
const attempts = 3

/** Unpacks an archive beside itself and reads it as a restore would. Throws {@link DamagedFile} naming the file of the register. */
const prove = async (disk: Disk, archive: string, directory: string): Promise<void> => {
  const unpacked = `${archive}.unpacked`
  await disk.remove(unpacked)
  try {
    await unpack(disk, archive, unpacked)
    const [fault] = (await inspect({ directory: unpacked, disk })).faults
    if (fault) throw new DamagedFile({ ...fault, file: join(directory, relative(unpacked, fault.file)) })
  } finally {
    await disk.remove(unpacked)
  }
}

const writeArchive = async (options: BackupOptions, archive: string): Promise<number> => {
  const files = { count: 0 }
  const lines = asJson(archiveLines(options), files)
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(archive, { flush: true }))
  await prove(options.disk ?? nodeDisk, archive, options.directory)
  return files.count
}

const isPassing = (error: unknown): boolean =>
  error instanceof DamagedFile && (error.damage.fault === 'missing' || error.damage.fault === 'behind')

/**
 * Writes an archive of the data folder and gives how many files it holds. No
 * lock is taken. It gets its name once it was unpacked and found whole, which
 * needs the room of the data folder beside it: an earlier archive of that name
 * is never replaced by one that would not restore. Throws a `UserError` when
 * there is no register to save, {@link DamagedFile} when a part of it is missing.
 */
export const backup = async (options: BackupOptions): Promise<{ readonly files: number }> => {
  const { file, directory, disk = nodeDisk } = options
  const target = await outputTarget(file, directory)
  const manifest = await openManifest(disk, new DataFolder(directory))
  if (manifest.isNew) throw new UserError((words) => words.storage.noRegister(directory))
  const temporary = `${target}.tmp`
  for (let attempt = 1; ; attempt += 1) {
    try {
      const files = await writeArchive(options, temporary)
      await disk.rename(temporary, target)
      await disk.syncFolder(dirname(target))
      return { files }
    } catch (error) {
      await disk.remove(temporary)
      if (attempt < attempts && isPassing(error)) continue
      if (systemCode(error) !== undefined)
        throw new UserError((words) => words.exchange.cannotWrite(file), { cause: error })
      throw error
    }
  }
}
