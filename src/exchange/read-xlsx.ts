// Reads the first sheet of an XLSX file in a worker that can be stopped: spreadsheets are archives, and archives lie.

import { Worker } from 'node:worker_threads'
import { UserError } from '../errors.ts'
import type { SheetRow } from './read-rows.ts'
import { chunkOfRows, largestUnpacked, type RowSource } from './row-source.ts'
import type { XlsxMessage } from './xlsx-message.ts'

export interface XlsxLimits {
  readonly largestUnpacked: number
  readonly milliseconds: number
  readonly megabytes: number
}

/** A full-size sheet (256 MB unpacked) takes about half of these. */
export const xlsxLimits: XlsxLimits = { largestUnpacked, milliseconds: 120_000, megabytes: 2_048 }

const runWorker = (bytes: Buffer, file: string, limits: XlsxLimits): Promise<XlsxMessage> =>
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
    worker.once('message', (message: XlsxMessage) => resolve(message))
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
  const message = await runWorker(bytes, file, limits)
  if (message.kind === 'fault') {
    const { fault } = message
    throw new UserError((words) => words.exchange.spreadsheet(fault, file))
  }
  const all: readonly SheetRow[] = message.rows.map((cells, index) => ({ line: index + 1, cells }))
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
