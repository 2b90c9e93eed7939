// The text of a shard: a first line that says what is inside, then one entry a line, the whole being one JSON object.

import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Month } from '../src/calendar/month.ts'
import type { Entry } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import { staysInReach } from '../src/register/kinds/kinds.ts'
import { DamagedFile } from './damage.ts'
import { firstMonthOf, lastMonthOf } from './entry-life.ts'
import { parseEntry } from './entry-schema.ts'
import { migrate, type Schema } from './schema.ts'

/** How much of the entries' history is part of the register: what follows it in the file was never finished. */
export interface HistoryExtent {
  readonly generation: number
  readonly bytes: number
}

export interface ShardSummary {
  readonly version: number
  readonly shard: number
  /** Every journal record up to this one that touches the shard is in it. */
  readonly sequence: number
  readonly count: number
  readonly lastId: number
  /** Months that its entries' lives span (see entry-life.ts), 0 and 0 when it has none. */
  readonly first: Month
  readonly last: Month
  readonly open: readonly EntryId[]
  readonly history: HistoryExtent
  /** What was over before this month holds nothing personal any more; 0 when something changed since. */
  readonly erased: Month
}

export interface ShardContent {
  readonly summary: ShardSummary
  readonly entries: readonly Entry[]
}

const extent = z.object({ generation: z.int(), bytes: z.int() })
const summarySchema = z.object({
  version: z.int(),
  shard: z.int(),
  sequence: z.int(),
  count: z.int(),
  lastId: z.int(),
  first: z.int(),
  last: z.int(),
  open: z.array(z.int()),
  history: extent,
  erased: z.int(),
})

/**
 * `open` is how many bytes the open entries take, which come first, and their
 * CRC-32; `body` is that of every byte after the line, `check` that of the line.
 */
const firstLine = /^\{"check":(\d+),("open":\[(\d+),(\d+)\],"body":(\d+),"summary":(\{.*\})),"entries":\[$/
const newline = 10

/** Its id comes first: what people look for in a file. */
const encodeEntry = (entry: Entry): string => {
  const text = JSON.stringify(entry)
  if (text.startsWith(`{"id":${entry.id},`)) return text
  const { id, ...rest } = entry
  return JSON.stringify({ id, ...rest })
}

/** A shard whose history and erasures have not begun. */
export const untouched = { history: { generation: 0, bytes: 0 }, erased: 0 as Month } as const

export type ShardStamp = Pick<ShardSummary, 'version' | 'shard' | 'sequence' | 'history' | 'erased'>

/** What a shard says of its entries, which come in order of id. */
export const summarize = (entries: readonly Entry[], stamp: ShardStamp): ShardSummary => {
  let first = Infinity
  let last = 0
  const open: EntryId[] = []
  for (const entry of entries) {
    first = Math.min(first, firstMonthOf(entry))
    last = Math.max(last, lastMonthOf(entry))
    if (staysInReach(entry)) open.push(entry.id)
  }
  const lastId = entries.at(-1)?.id ?? 0
  const life = { first: (entries.length === 0 ? 0 : first) as Month, last: last as Month }
  return { ...stamp, count: entries.length, lastId, ...life, open }
}

export const encodeShard = ({ summary, entries }: ShardContent): Buffer => {
  const open = new Set(summary.open)
  const ordered = [...entries.filter(({ id }) => open.has(id)), ...entries.filter(({ id }) => !open.has(id))]
  const lines = ordered.map(encodeEntry)
  const body = Buffer.from(`${lines.join(',\n')}\n]}\n`)
  const opening = Buffer.from(lines.slice(0, open.size).join(',\n'))
  const line = `"open":[${opening.length},${crc32(opening)}],"body":${crc32(body)},"summary":${JSON.stringify(summary)}`
  return Buffer.concat([Buffer.from(`{"check":${crc32(line)},${line},"entries":[\n`), body])
}

interface Head {
  readonly summary: ShardSummary
  readonly crc: number
  /** Where the body starts in the file. */
  readonly end: number
  readonly open: { readonly bytes: number; readonly crc: number }
}

/** Reads the first line from the start of a file; nothing when more of the file is needed to see its end. */
const decodeHead = (start: Buffer, file: string, schema: Schema): Head | undefined => {
  const end = start.indexOf(newline)
  if (end === -1) return undefined
  const [, check, line, bytes, crc, body, text] = firstLine.exec(start.toString('utf8', 0, end)) ?? []
  if (line === undefined || text === undefined) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
  if (crc32(line) !== Number(check)) throw new DamagedFile({ file, line: 1, fault: 'checksum' })
  const summary = summarySchema.safeParse(JSON.parse(text))
  if (!summary.success) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
  if (summary.data.version > schema.version) throw new DamagedFile({ file, fault: 'newer' })
  return {
    summary: summary.data as unknown as ShardSummary,
    crc: Number(body),
    end: end + 1,
    open: { bytes: Number(bytes), crc: Number(crc) },
  }
}

/** The summary of a shard from the start of its file; nothing when more of the file is needed. */
export const decodeSummary = (start: Buffer, file: string, schema: Schema): ShardSummary | undefined =>
  decodeHead(start, file, schema)?.summary

/** The line at fault in a body whose checksum is wrong, when one can be told. */
const damagedLine = (body: string): number | undefined => {
  const lines = body.trimEnd().split('\n').slice(0, -1)
  const index = lines.findIndex((line) => {
    try {
      parseEntry(JSON.parse(line.replace(/,$/, '')))
      return false
    } catch {
      return true
    }
  })
  return index === -1 ? undefined : index + 2
}

/** Splits a file into its summary and its checked body. */
const openShard = (bytes: Buffer, file: string, schema: Schema): { summary: ShardSummary; body: Buffer } => {
  const head = decodeHead(bytes, file, schema)
  if (head === undefined) throw new DamagedFile({ file, line: 1, fault: 'unreadable' })
  const body = bytes.subarray(head.end)
  if (crc32(body) !== head.crc) {
    const line = damagedLine(body.toString())
    throw new DamagedFile({ file, fault: 'checksum', ...(line === undefined ? {} : { line }) })
  }
  return { summary: head.summary, body }
}

/** Throws {@link DamagedFile} unless a shard is as it was written. */
export const checkShard = (bytes: Buffer, file: string, schema: Schema): void => {
  openShard(bytes, file, schema)
}

/** The whole shard, its entries in order of id and brought to the current version. */
export const decodeShard = (bytes: Buffer, file: string, schema: Schema): ShardContent => {
  const { summary, body } = openShard(bytes, file, schema)
  try {
    // From the `[` that ends the first line to the `]` before the last brace: no copy of the text is made.
    const array = bytes.toString('utf8', bytes.length - body.length - 2, bytes.length - 2)
    const entries = migrate(JSON.parse(array) as readonly Entry[], summary.version, schema)
    return { summary, entries: summary.open.length === 0 ? entries : entries.toSorted((a, b) => a.id - b.id) }
  } catch (error) {
    const line = damagedLine(body.toString())
    throw new DamagedFile({ file, fault: 'unreadable', ...(line === undefined ? {} : { line }) }, { cause: error })
  }
}

/** What a start needs of a shard: its summary, and its open entries in order of id. */
export interface ShardStart {
  readonly summary: ShardSummary
  readonly open: readonly Entry[]
}

/** The same from the start of its file; nothing when more of the file is needed. */
export const decodeStart = (start: Buffer, file: string, schema: Schema): ShardStart | undefined => {
  const head = decodeHead(start, file, schema)
  if (head === undefined || start.length < head.end + head.open.bytes) return undefined
  const opening = start.subarray(head.end, head.end + head.open.bytes)
  if (crc32(opening) !== head.open.crc) {
    const line = damagedLine(`${opening.toString()}\n]}`)
    throw new DamagedFile({ file, fault: 'checksum', ...(line === undefined ? {} : { line }) })
  }
  const entries = JSON.parse(`[${opening.toString()}]`) as readonly Entry[]
  return { summary: head.summary, open: migrate(entries, head.summary.version, schema) }
}
