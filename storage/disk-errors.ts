// Failures of the file system: which file they are about, and those that a person can mend in words.

import { UserError } from '../src/errors.ts'
import { DamagedFile } from './damage.ts'

/** The code of a file system error (`ENOENT`, `ENOSPC`…), or nothing for another error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The same error, with the file that it is about: what is done to an open file does not say which it is. */
export const atPath = (error: unknown, path: string): unknown =>
  error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error

/** The file that an error, or what caused it, is about. */
export const fileOf = (error: unknown): string | undefined => {
  if (error instanceof DamagedFile) return error.damage.file
  if (!(error instanceof Error)) return undefined
  return 'path' in error && typeof error.path === 'string' ? error.path : fileOf(error.cause)
}

/** Whether an error, or what caused it, is that no room is left. */
export const isDiskFull = (error: unknown): boolean => {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return true
  return error instanceof Error && error.cause !== undefined && isDiskFull(error.cause)
}

const denied = new Set(['EACCES', 'EPERM', 'EROFS'])
const inTheWay = new Set(['ENOTDIR', 'EEXIST'])

/** The error to throw for what failed on a path: a `UserError` for what a person can mend, else the error itself. */
export const inWords = (error: unknown, path: string): unknown => {
  const code = systemCode(error) ?? ''
  const options = { cause: atPath(error, path) }
  if (denied.has(code)) return new UserError((words) => words.storage.denied(path), options)
  if (inTheWay.has(code)) return new UserError((words) => words.storage.notAFolder(path), options)
  if (code === 'EISDIR') return new DamagedFile({ file: path, fault: 'folder' }, options)
  if (isDiskFull(error)) return new UserError((words) => words.storage.diskFull(), options)
  return options.cause
}

/** The same for a file that must be there. */
export const orMissing = (error: unknown, path: string): unknown =>
  systemCode(error) === 'ENOENT'
    ? new DamagedFile({ file: path, fault: 'missing' }, { cause: error })
    : inWords(error, path)
