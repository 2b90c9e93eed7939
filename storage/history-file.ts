// The history of a shard's entries: appended at each checkpoint, read when somebody asks for one entry's.

import { dirname } from 'node:path'
import type { Entry } from '../src/register/entry.ts'
import type { EntryId, InstantText, MessageKey, UserId } from '../src/register/ids.ts'
import type { HistoryLine } from '../src/register/ports.ts'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { atPath } from './disk-errors.ts'
import { encodeLine, uncheck } from './journal-format.ts'
import { migrate, type Schema } from './schema.ts'
import type { HistoryExtent } from './shard-format.ts'

/**
 * A line as it is stored. `before` stands only at the second revision, where
 * the first one may have come by import: everywhere else it is the line before.
 */
export interface StoredLine {
  readonly id: EntryId
  readonly version: number
  readonly at: InstantText
  readonly by?: UserId
  readonly key?: MessageKey
  readonly command: string
  readonly before?: Entry
  readonly after: Entry
}

export interface HistoryPlace {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly shard: number
}

/** Adds lines after the extent and makes them durable; what a crash left beyond it is overwritten. */
export const appendHistory = async (
  { disk, folder, shard }: HistoryPlace,
  extent: HistoryExtent,
  lines: readonly StoredLine[],
): Promise<HistoryExtent> => {
  if (lines.length === 0) return extent
  const path = folder.historyOf(shard, extent.generation)
  const bytes = Buffer.from(lines.map(encodeLine).join(''))
  if (extent.bytes === 0) await disk.makeFolder(dirname(path))
  const file = await disk.open(path, extent.bytes === 0 ? 'create' : 'change')
  try {
    if ((await file.size()) < extent.bytes) throw new DamagedFile({ file: path, fault: 'behind' })
    await file.truncate(extent.bytes)
    await file.write(bytes, extent.bytes)
    await file.sync()
  } catch (error) {
    throw atPath(error, path)
  } finally {
    await file.close()
  }
  if (extent.bytes === 0) await disk.syncFolder(dirname(path))
  return { generation: extent.generation, bytes: extent.bytes + bytes.length }
}

/** The bytes of a shard's history that belong to the register. Throws {@link DamagedFile} when some are gone. */
export const readHistoryBytes = async (
  { disk, folder, shard }: HistoryPlace,
  extent: HistoryExtent,
): Promise<Buffer> => {
  if (extent.bytes === 0) return Buffer.alloc(0)
  const file = folder.historyOf(shard, extent.generation)
  const bytes = await disk.read(file)
  if (bytes === undefined) throw new DamagedFile({ file, fault: 'missing' })
  if (bytes.length < extent.bytes) throw new DamagedFile({ file, fault: 'behind' })
  return bytes.subarray(0, extent.bytes)
}

const newline = 10

/** Each line of a history with its number; one whose checksum is wrong is damage. `wanted` spares parsing the others. */
export const storedLines = function* (
  bytes: Buffer,
  file: string,
  wanted?: EntryId,
): Generator<StoredLine, void, undefined> {
  const mark = wanted === undefined ? undefined : Buffer.from(`\t{"id":${wanted},`)
  let number = 0
  for (let start = 0; start < bytes.length;) {
    number += 1
    const end = bytes.indexOf(newline, start)
    const line = bytes.subarray(start, end === -1 ? bytes.length : end)
    start = end === -1 ? bytes.length : end + 1
    if (mark !== undefined && !line.subarray(8, 8 + mark.length).equals(mark)) continue
    const text = uncheck(line)
    if (text === undefined) throw new DamagedFile({ file, line: number, fault: 'checksum' })
    yield JSON.parse(text.toString()) as StoredLine
  }
}

/** What an entry that came by import was at first: imports write no line of history. */
const importedLine = (image: Entry): HistoryLine => ({
  after: image,
  at: image.logged.at,
  ...(image.logged.by === undefined ? {} : { by: image.logged.by }),
  ...(image.logged.key === undefined ? {} : { key: image.logged.key }),
  command: 'import',
})

/** Puts each line's `before` back, and the first image of an imported entry in front. */
export const tellHistory = (
  stored: readonly StoredLine[],
  current: Entry | undefined,
  schema: Schema,
): readonly HistoryLine[] => {
  const image = (entry: Entry, version: number): Entry => migrate([entry], version, schema)[0] ?? entry
  const lines: HistoryLine[] = []
  for (const { version, at, by, key, command, before, after } of stored) {
    if (before !== undefined && lines.length === 0) lines.push(importedLine(image(before, version)))
    const previous = lines.at(-1)?.after
    lines.push({
      ...(previous === undefined ? {} : { before: previous }),
      after: image(after, version),
      at,
      ...(by === undefined ? {} : { by }),
      ...(key === undefined ? {} : { key }),
      command,
    })
  }
  return lines.length === 0 && current !== undefined ? [importedLine(current)] : lines
}
