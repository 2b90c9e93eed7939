// Opens a file of lines, CSV or XLSX: what it is comes from its bytes, not from its name.

import { readFile, stat } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { openCsv } from './read-csv.ts'
import { openXlsx } from './read-xlsx.ts'
import { largestFile, type RowSource } from './row-source.ts'

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const zip = [0x50, 0x4b]
/** Old Excel files, and new ones under a password, are OLE compound files. */
const ole = [0xd0, 0xcf, 0x11, 0xe0]
const pdf = [0x25, 0x50, 0x44, 0x46]
const utf16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const

const looksBinary = (bytes: Buffer): boolean => {
  if (startsWith(bytes, pdf)) return true
  if (utf16.some((mark) => startsWith(bytes, mark))) return false
  return bytes.subarray(0, 65_536).some((byte) => byte < 9)
}

const saying = (error: unknown, file: string): UserError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const say = (words: Words): Line => {
    if (code === 'ENOENT' || code === 'ENOTDIR') return words.exchange.noSuchFile(file)
    return code === 'EISDIR' ? words.exchange.isFolder(file) : words.exchange.unreadable(file)
  }
  if (code === undefined) throw error
  return new UserError(say, { cause: error })
}

const readWhole = async (file: string): Promise<Buffer> => {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new UserError((words) => words.exchange.isFolder(file))
    if (found.size > largestFile) throw new UserError((words) => words.exchange.tooLarge(file))
    return await readFile(file)
  } catch (error) {
    throw error instanceof UserError ? error : saying(error, file)
  }
}

/**
 * Opens a file. Throws a UserError when it is absent, not readable, too large,
 * empty or of another kind. `ofEmpty` says which columns a file is to have that
 * is no register.
 */
export const openFile = async (
  file: string,
  ofEmpty: (words: Words) => Line = (words) => words.exchange.emptyFile(file),
): Promise<RowSource> => {
  const bytes = await readWhole(file)
  if (bytes.length === 0) throw new UserError(ofEmpty)
  if (startsWith(bytes, zip)) return openXlsx(bytes, file)
  if (startsWith(bytes, ole)) throw new UserError((words) => words.exchange.oldSpreadsheet(file))
  if (looksBinary(bytes)) throw new UserError((words) => words.exchange.notText(file))
  return openCsv(bytes, file)
}
