// Reads the first sheet of an XLSX file in a worker that can be stopped: spreadsheets are archives, and archives lie.

import { Worker } from 'node:worker_threads'
import { UserError } from '../errors.ts'
import { unguardFormula } from './formula-text.ts'
import type { SheetRow } from './read-rows.ts'
import { chunkOfRows, largestUnpacked, type RowSource } from './row-source.ts'
import type { XlsxFault, XlsxMessage } from './xlsx-message.ts'

export interface XlsxLimits {
  readonly largestUnpacked: number
  readonly milliseconds: number
  readonly megabytes: number
}

/** 250 000 rows (170 MB unpacked) take 10 to 25 s and 700 MB of heap. */
export const xlsxLimits: XlsxLimits = { largestUnpacked, milliseconds: 120_000, megabytes: 1_536 }

type Rows = readonly (readonly string[])[]

/** The rows of the sheet, or what is wrong with the workbook. */
const runWorker = (bytes: Buffer, file: string, limits: XlsxLimits): Promise<Rows | XlsxFault> =>
  new Promise((resolve, reject) => {
    // A copy of its own: a buffer from the pool may share its memory with others.
    const own = new Uint8Array(bytes).buffer
    const worker = new Worker(new URL('./read-xlsx-worker.ts', import.meta.url), {
      workerData: { bytes: own, largestUnpacked: limits.largestUnpacked },
      transferList: [own],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    const tooHeavy = () => new UserError((words) => words.exchange.tooHeavy(file))
    const deadline = setTimeout(() => {
      reject(tooHeavy())
      worker.terminate().catch(reject)
    }, limits.milliseconds)
    const all: (readonly string[])[] = []
    worker.on('message', (message: XlsxMessage) => {
      if (message.kind === 'rows') all.push(...message.rows)
      else resolve(message.kind === 'end' ? all : message.fault)
    })
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error),
    )
    worker.once('exit', () => {
      clearTimeout(deadline)
      reject(new Error('the worker that reads spreadsheets ended without an answer'))
    })
  })

/** Opens the bytes of an XLSX file. Throws a UserError for a damaged, encrypted, foreign or exaggerated one. */
export const openXlsx = async (bytes: Buffer, file: string, limits: XlsxLimits = xlsxLimits): Promise<RowSource> => {
  const result = await runWorker(bytes, file, limits)
  if (typeof result === 'string') throw new UserError((words) => words.exchange.spreadsheet(result, file))
  const all: readonly SheetRow[] = result.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(unguardFormula),
  }))
  const first = all.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const header = all[first]
  if (header === undefined) throw new UserError((words) => words.exchange.emptyFile(file))
  return {
    header,
    estimatedRows: all.length - first - 1,
    async *rows() {
      for (let at = first + 1; at < all.length; at += chunkOfRows) yield all.slice(at, at + chunkOfRows)
    },
  }
}
