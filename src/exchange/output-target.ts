// Where a file that was asked for may be written: only an ordinary file is ever replaced, and never the register's own.

import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../errors.ts'

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const orNothing = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path)
}

/** The path behind every link: what a rename would replace must be the file, not the link to it. */
const settle = async (file: string): Promise<string> => {
  const known = await orNothing(lstat(file))
  if (known === undefined) return join(await realpath(dirname(file)), basename(file))
  const target = await orNothing(realpath(file))
  if (target === undefined || !(await stat(target)).isFile())
    throw new UserError((words) => words.exchange.notAnOrdinaryFile(file))
  return target
}

/**
 * The real path to write a file under. Throws a UserError when something else
 * than an ordinary file has that name (a folder, a device, a pipe, a link to
 * nothing), when its folder does not exist, and when it is in the data folder.
 */
export const outputTarget = async (file: string, dataFolder?: string): Promise<string> => {
  try {
    const target = await settle(file)
    const data = dataFolder === undefined ? undefined : await orNothing(realpath(dataFolder))
    if (data !== undefined && isInside(target, data))
      throw new UserError((words) => words.exchange.insideTheData(file, dataFolder ?? data))
    return target
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError((words) => words.exchange.cannotWrite(file), { cause: error })
  }
}
