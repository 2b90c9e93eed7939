// The lines of the journal: a checksum, a small head that every start reads, a body that is read when needed.

import { crc32 } from 'node:zlib'
import type { EntryId, InstantText, MessageKey, UserId } from '../src/register/ids.ts'
import type { Change } from '../src/register/ports.ts'

/** What every start reads of a record: enough to know keys, authors and the shards that it touches. */
export interface RecordHead {
  /** Place in the whole journal, without gaps. */
  readonly sequence: number
  readonly kind: 'commit' | 'import' | 'erase' | 'erased'
  readonly key: MessageKey
  readonly at: InstantText
  readonly by: UserId
  readonly command: string
  readonly undoes?: MessageKey
  /** The entries that it changes. */
  readonly ids: readonly EntryId[]
  /** Whole shards that an import adds: the record is what makes them part of the register. */
  readonly staged?: StagedShards
  /** Personal data of entries over before this month is erased. */
  readonly before?: number
}

/** A head before the journal gives it its place. */
export type RecordLabel = Omit<RecordHead, 'sequence' | 'ids'>

export interface StagedShards {
  readonly name: string
  readonly first: number
  /** One less than `first` when the import fitted in the shard that was being filled. */
  readonly last: number
}

export interface RecordBody {
  readonly changes: readonly Change[]
  readonly reply: unknown
}

/** The first line of a segment. */
export interface SegmentHeader {
  readonly format: 'vigie-journal'
  readonly version: number
  readonly segment: number
  /** The sequence of its first record. */
  readonly first: number
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')

const checked = (text: string): string => `${hex(crc32(text))}\t${text}\n`

export const encodeHeader = (header: SegmentHeader): Buffer => Buffer.from(checked(JSON.stringify(header)))

/** JSON holds no bare tab, so a tab separates head and body. */
export const encodeRecord = (head: RecordHead, body: string): string => checked(`${JSON.stringify(head)}\t${body}`)

export const encodeLine = (value: unknown): string => checked(JSON.stringify(value))

const tab = 9

/** The text of a line (without its newline) when its checksum is right. */
export const uncheck = (bytes: Buffer): Buffer | undefined => {
  if (bytes.length < 10 || bytes[8] !== tab) return undefined
  const text = bytes.subarray(9)
  return hex(crc32(text)) === bytes.toString('latin1', 0, 8) ? text : undefined
}

export const decodeHeader = (bytes: Buffer): SegmentHeader | undefined => {
  const text = uncheck(bytes)
  if (text === undefined) return undefined
  const header = JSON.parse(text.toString()) as Partial<SegmentHeader>
  return header.format === 'vigie-journal' ? (header as SegmentHeader) : undefined
}

/** The head of a record's line, or nothing when the line is not one. */
export const decodeHead = (bytes: Buffer): RecordHead | undefined => {
  const text = uncheck(bytes)
  const end = text?.indexOf(tab) ?? -1
  return text === undefined || end === -1 ? undefined : (JSON.parse(text.toString('utf8', 0, end)) as RecordHead)
}

/** The body of a record's line, or nothing when the line is not one. */
export const decodeBody = (bytes: Buffer): RecordBody | undefined => {
  const text = uncheck(bytes)
  const end = text?.indexOf(tab) ?? -1
  return text === undefined || end === -1 ? undefined : (JSON.parse(text.toString('utf8', end + 1)) as RecordBody)
}
