// Exports the register to a file or a stream: a file appears whole under its name, or not at all.

import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { UserError } from '../errors.ts'
import type { ListEntries } from '../register/ports.ts'
import type { FileLanguage } from './column.ts'
import { outputTarget } from './output-target.ts'
import { type ExportedEntry, exportedChunks, type ExportScope } from './export-rows.ts'
import { csvPieces } from './write-csv.ts'
import { jsonPieces } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportRequest extends ExportScope {
  readonly format: ExportFormat
  /** Of headers and words; JSON has only the code's own names. */
  readonly language: FileLanguage
}

/** The format that a file's name asks for; CSV for the standard output. Throws a UserError when the name tells none. */
export const formatOfName = (file: string): ExportFormat => {
  if (file === '-') return 'csv'
  const format = exportFormats.find((known) => file.toLowerCase().endsWith(`.${known}`))
  if (format === undefined) throw new UserError((words) => words.exchange.unknownFormat(file, exportFormats))
  return format
}

async function* counting(
  chunks: AsyncIterable<readonly ExportedEntry[]>,
  add: (rows: number) => void,
): AsyncGenerator<readonly ExportedEntry[]> {
  for await (const chunk of chunks) {
    add(chunk.length)
    yield chunk
  }
}

/**
 * Writes the entries to a stream and ends it, unless `end` is false (standard
 * output is not ours to end). Gives the number of entries.
 */
export const exportTo = async (
  out: Writable,
  entries: ListEntries,
  request: ExportRequest,
  { end = true }: { readonly end?: boolean } = {},
): Promise<number> => {
  let rows = 0
  const chunks = counting(exportedChunks(entries, request), (more) => {
    rows += more
  })
  if (request.format === 'xlsx') {
    // The library ends the stream that it writes to, and does not hear when a reader goes away.
    const between = new PassThrough()
    const written = pipeline(between, out, { end })
    const failed = (error: unknown) => between.destroy(error instanceof Error ? error : undefined)
    writeXlsx(chunks, request.language, between).catch(failed)
    await written
    return rows
  }
  const pieces = request.format === 'json' ? jsonPieces(chunks) : csvPieces(chunks, request.language)
  await pipeline(Readable.from(pieces), out, { end })
  return rows
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/**
 * Exports to a file, written beside it first and then renamed. Throws a
 * UserError when it cannot be written, or when it is in the data folder; an
 * older file of that name is then untouched.
 */
export const exportFile = async (
  file: string,
  entries: ListEntries,
  request: ExportRequest,
  { dataFolder }: { readonly dataFolder?: string } = {},
): Promise<number> => {
  const target = await outputTarget(file, dataFolder)
  const draft = `${target}.partial`
  const out = createWriteStream(draft, { flush: true })
  try {
    const closed = finished(out)
    const [rows] = await Promise.all([exportTo(out, entries, request), closed])
    await rename(draft, target)
    return rows
  } catch (error) {
    out.destroy()
    await rm(draft, { force: true })
    if (isSystemError(error)) throw new UserError((words) => words.exchange.cannotWrite(file), { cause: error })
    throw error
  }
}
