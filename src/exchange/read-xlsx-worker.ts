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

/** Declared sizes can lie: each entry is unpacked once, never further than it declared. */
const unpacksAsDeclared = (archive: Buffer, entry: ZipEntry): boolean => {
  const packed = packedBytes(archive, entry)
  if (packed === undefined) return false
  if (entry.method === 0) return entry.packedSize === entry.unpackedSize
  if (entry.method !== 8) return false
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedSize) })
    return unpacked.length === entry.unpackedSize
  } catch {
    // Longer than declared, or not deflated data: the archive is not what it says.
    return false
  }
}

const faultOf = (archive: Buffer, largestUnpacked: number): XlsxFault | undefined => {
  const entries = readZipDirectory(archive)
  if (entries === undefined) return 'damaged'
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted'
  const unpacked = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0)
  if (unpacked > largestUnpacked) return 'too-large-unpacked'
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'not-a-workbook'
  return entries.every((entry) => unpacksAsDeclared(archive, entry)) ? undefined : 'damaged'
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
