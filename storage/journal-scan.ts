// Reads the journal's segments at start: every record checked, the torn end of the last one told apart from damage.

import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { decodeHead, decodeHeader, type RecordHead } from './journal-format.ts'
import type { Schema } from './schema.ts'

/** Where a record is, and what its head says. */
export interface RecordRef {
  readonly head: RecordHead
  readonly segment: number
  readonly offset: number
  /** Without the newline. */
  readonly length: number
  /** The version of the schema that its entries were written in. */
  readonly version: number
}

export interface ScannedSegment {
  readonly segment: number
  readonly version: number
  /** The sequence of its first record. */
  readonly first: number
  /** Bytes up to the end of the last whole record; what follows was never acknowledged. */
  readonly good: number
  readonly records: readonly RecordRef[]
  /** The header itself was being written when the process stopped: there is nothing in the segment. */
  readonly torn: boolean
}

const newline = 10

const numbersOf = (names: readonly string[]): readonly number[] =>
  names.filter((name) => /^\d{6,}\.jsonl$/.test(name)).map((name) => Number.parseInt(name, 10))

/** The numbers of the segments on disk, in order. */
export const listSegments = async (disk: Disk, folder: DataFolder): Promise<readonly number[]> =>
  numbersOf(await disk.list(folder.journal)).toSorted((a, b) => a - b)

const scanSegment = (bytes: Buffer, segment: number, file: string, last: boolean, schema: Schema): ScannedSegment => {
  const end = bytes.indexOf(newline)
  if (end === -1 && last) return { segment, version: schema.version, first: 0, good: 0, records: [], torn: true }
  const header = decodeHeader(bytes.subarray(0, Math.max(end, 0)))
  if (header === undefined) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
  if (header.version > schema.version) throw new DamagedFile({ file, fault: 'newer' })
  const records: RecordRef[] = []
  let offset = end + 1
  while (offset < bytes.length) {
    const stop = bytes.indexOf(newline, offset)
    // Only the very end of the journal can be a record that was being written; a whole line was acknowledged.
    if (stop === -1 && last) break
    const line = records.length + 2
    const head = stop === -1 ? undefined : decodeHead(bytes.subarray(offset, stop))
    if (head === undefined) throw new DamagedFile({ file, line, fault: 'checksum' })
    if (head.sequence !== header.first + records.length) throw new DamagedFile({ file, line, fault: 'missing' })
    records.push({ head, segment, offset, length: stop - offset, version: header.version })
    offset = stop + 1
  }
  return { segment, version: header.version, first: header.first, good: offset, records, torn: false }
}

/**
 * Every segment in order. Throws {@link DamagedFile} when a record is bad
 * anywhere but at the torn end, or when a segment between two others is gone.
 */
export const scanJournal = async (
  disk: Disk,
  folder: DataFolder,
  schema: Schema,
): Promise<readonly ScannedSegment[]> => {
  const numbers = await listSegments(disk, folder)
  const segments: ScannedSegment[] = []
  for (const [index, segment] of numbers.entries()) {
    const file = folder.segment(segment)
    const bytes = await disk.read(file)
    // A reader without the lock may see the oldest segment go; what it held is in the shards.
    if (bytes === undefined && segments.length === 0) continue
    if (bytes === undefined) throw new DamagedFile({ file, fault: 'missing' })
    const scanned = scanSegment(bytes, segment, file, index === numbers.length - 1, schema)
    const before = segments.at(-1)
    const follows =
      before === undefined || (before.segment === segment - 1 && before.first + before.records.length === scanned.first)
    if (!follows && !scanned.torn) throw new DamagedFile({ file: folder.segment(segment - 1), fault: 'missing' })
    segments.push(scanned)
  }
  return segments
}

/** The sequence that follows the last record. */
export const nextSequence = (segments: readonly ScannedSegment[]): number => {
  const last = segments.findLast(({ torn }) => !torn)
  return last === undefined ? 1 : last.first + last.records.length
}
