// Runs in a worker: checks a spreadsheet's archive, then reads its first sheet as texts.

import { isDate } from 'node:util/types'
import { parentPort, workerData } from 'node:worker_threads'
import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/universal'
import type { XlsxFault, XlsxMessage } from './xlsx-message.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts'

interface Task {
  readonly bytes: ArrayBuffer
  readonly largestUnpacked: number
}

/** Sheets shrink ten to thirty times; what shrinks more, and is large, repeats one thing to fill the memory of who reads it. */
const isInflated = ({ packedSize, unpackedSize }: ZipEntry): boolean =>
  unpackedSize > 20 * 2 ** 20 && unpackedSize > 100 * packedSize

/** A cell holds 32 767 characters at most (Excel's limits), each of ten bytes at most, escapes such as `_x000D_` included. */
const longestText = 32_767 * 10
const opening = '<'.charCodeAt(0)

/** Whether some text between two tags is longer than any cell: the library takes minutes over it. */
const hasEndlessText = (xml: Buffer): boolean => {
  for (let at = 0; at + longestText < xml.length;) {
    const tag = xml.lastIndexOf(opening, at + longestText)
    if (tag <= at) return true
    at = tag
  }
  return false
}

/** Declared sizes can lie: each entry is unpacked once, never further than it declared. Nothing when it cannot be. */
const unpack = (archive: Buffer, entry: ZipEntry): Buffer | undefined => {
  const packed = packedBytes(archive, entry)
  if (packed === undefined || entry.method === 0) return packed
  if (entry.method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedSize) })
  } catch {
    // Longer than declared, or not deflated data: the archive is not what it says.
    return undefined
  }
}

const faultIn = (archive: Buffer, entry: ZipEntry): XlsxFault | undefined => {
  const unpacked = unpack(archive, entry)
  if (unpacked?.length !== entry.unpackedSize) return 'damaged'
  return /\.xml$/i.test(entry.name) && hasEndlessText(unpacked) ? 'inflated' : undefined
}

const faultOf = (archive: Buffer, largestUnpacked: number): XlsxFault | undefined => {
  const entries = readZipDirectory(archive)
  if (entries === undefined) return 'damaged'
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted'
  const unpacked = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0)
  if (unpacked > largestUnpacked) return 'too-large-unpacked'
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'not-a-workbook'
  if (entries.some(isInflated)) return 'inflated'
  for (const entry of entries) {
    const fault = faultIn(archive, entry)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Dates of spreadsheets have no zone: the library gives them as midnight UTC. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
  return typeof cell === 'number' || typeof cell === 'string' ? String(cell) : ''
}

const rowsPerMessage = 1_000

/** The messages for a workbook; rows are let go of as they are handed over, for a sheet may fill half the memory. */
async function* read({ bytes, largestUnpacked }: Task): AsyncGenerator<XlsxMessage> {
  const fault = faultOf(Buffer.from(bytes), largestUnpacked)
  if (fault !== undefined) {
    yield { kind: 'fault', fault }
    return
  }
  try {
    const rows = await readSheet(bytes, 1, { trim: false })
    while (rows.length > 0) yield { kind: 'rows', rows: rows.splice(0, rowsPerMessage).map((row) => row.map(textOf)) }
    yield { kind: 'end' }
  } catch {
    // A sound archive whose sheets make no sense to the library: for the user, a damaged file.
    yield { kind: 'fault', fault: 'damaged' }
  }
}

// Set by whoever starts this worker, in read-xlsx.ts.
for await (const message of read(workerData as Task)) parentPort?.postMessage(message)
