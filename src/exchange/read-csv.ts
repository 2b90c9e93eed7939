// Reads CSV files: separator and encoding found out, lines numbered as an editor shows them.

import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { UserError } from '../errors.ts'
import { unguardFormula } from './formula-text.ts'
import { countKnownNames } from './header.ts'
import type { SheetRow } from './read-rows.ts'
import { chunkOfRows, type RowSource } from './row-source.ts'

const separators = [';', ',', '\t'] as const
const pieceOfBytes = 64 * 1024

/** No line of a spreadsheet is longer: a quotation mark that nobody closed, or line ends that are none. */
const longestRecord = 1_000_000

const encodingOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text in pieces, so that a large file is never held twice; the decoder drops the byte order mark. */
function* decoded(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += pieceOfBytes) {
    const piece = decoder.decode(bytes.subarray(at, at + pieceOfBytes), { stream: true })
    if (piece !== '') yield piece
  }
  const end = decoder.decode()
  if (end !== '') yield end
}

const optionsFor = (delimiter: string): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A quotation mark inside an unquoted cell is a quotation mark.
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: longestRecord,
})

/** The separator under which the first line names most columns; `;` when none does. */
const separatorOf = (bytes: Buffer): string => {
  const [beginning = ''] = decoded(bytes)
  let best: { readonly separator: string; readonly known: number } = { separator: ';', known: 0 }
  for (const separator of separators) {
    const known = countKnownNames(firstRecord(beginning, separator))
    if (known > best.known) best = { separator, known }
  }
  return best.separator
}

const firstRecord = (text: string, delimiter: string): readonly string[] => {
  try {
    const [record = []] = parseAtOnce(text, { ...optionsFor(delimiter), to: 1 })
    return record
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** A record that fills up over several lines is inside quotation marks; on a single line it is just long. */
const saying = (error: CsvError, line: number): 'quoteNotClosed' | 'rowTooLong' | 'rowUnreadable' => {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'quoteNotClosed'
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return 'rowUnreadable'
  return typeof error['lines'] === 'number' && error['lines'] > line ? 'quoteNotClosed' : 'rowTooLong'
}

const newlines = (text: string): number => (text.includes('\n') ? text.split('\n').length - 1 : 0)

async function* recordsOf(bytes: Buffer, file: string, delimiter: string): AsyncGenerator<SheetRow> {
  let last = 0
  // Records wait in the stream while the parser is already further: their lines wait here.
  const starts: number[] = []
  const note = (record: string[], { lines }: { readonly lines: number }): string[] => {
    last = lines
    starts.push(lines - record.reduce((sum, cell) => sum + newlines(cell), 0))
    return record
  }
  try {
    const records: AsyncIterable<string[]> = Readable.from(decoded(bytes)).pipe(
      parse({ ...optionsFor(delimiter), on_record: note }),
    )
    for await (const record of records) yield { line: starts.shift() ?? last, cells: record.map(unguardFormula) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UserError(({ exchange }) => exchange[saying(error, last + 1)](file, last + 1), { cause: error })
  }
}

async function* inChunks(records: AsyncIterable<SheetRow>): AsyncGenerator<readonly SheetRow[]> {
  let chunk: SheetRow[] = []
  for await (const record of records) {
    chunk.push(record)
    if (chunk.length < chunkOfRows) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const linesIn = (bytes: Buffer): number => {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

async function* withoutFirst(records: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let first = true
  for await (const record of records) {
    if (!first) yield record
    first = false
  }
}

const firstOf = async (records: AsyncIterable<SheetRow>): Promise<SheetRow | undefined> => {
  for await (const record of records) return record
  return undefined
}

/** Opens the bytes of a CSV file. Throws a UserError for an empty file or a quotation mark never closed. */
export const openCsv = async (bytes: Buffer, file: string): Promise<RowSource> => {
  const separator = separatorOf(bytes)
  const records = () => recordsOf(bytes, file, separator)
  const header = await firstOf(records())
  if (header === undefined) throw new UserError((words) => words.exchange.emptyFile(file))
  return { header, estimatedRows: linesIn(bytes), rows: () => inChunks(withoutFirst(records())) }
}
