// A real archive of the data folder: one compressed file of JSON lines that any tool can read, made beside a running bot.

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { dirname, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { listFiles } from './list-files.ts'
import { openManifest } from './manifest.ts'
import { currentSchema } from './schema.ts'
import { decodeSummary } from './shard-format.ts'

/** The lines of an archive: one header, one line a file, one end that proves that nothing is missing. */
export type ArchiveLine =
  | { readonly kind: 'vigie-backup'; readonly version: 1; readonly at: InstantText }
  | { readonly kind: 'file'; readonly path: string; readonly sha256: string; readonly text: string }
  | { readonly kind: 'end' }

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface BackupOptions {
  readonly directory: string
  /** The archive to write; replaced when it exists. */
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
      if (done.has(path)) continue
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

/**
 * Writes an archive of the data folder and gives how many files it holds. No
 * lock is taken. Throws {@link DamagedFile} when there is no register to save.
 */
export const backup = async (options: BackupOptions): Promise<{ readonly files: number }> => {
  const { file, directory, disk = nodeDisk } = options
  const folder = new DataFolder(directory)
  if ((await disk.read(folder.manifest)) === undefined)
    throw new DamagedFile({ file: folder.manifest, fault: 'missing' })
  const files = { count: 0 }
  const lines = asJson(archiveLines(options), files)
  const temporary = `${file}.tmp`
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(temporary, { flush: true }))
    await disk.rename(temporary, file)
  } catch (error) {
    await disk.remove(temporary)
    throw error
  }
  await disk.syncFolder(dirname(file))
  return { files: files.count }
}
