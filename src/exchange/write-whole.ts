// Writes a file that is ready: it appears whole under its name, or not at all.

import { rename, rm, writeFile } from 'node:fs/promises'

import { UserError } from '../errors.ts'
import { outputTarget } from './output-target.ts'

/** Throws a UserError when it cannot be written; an older file of that name is then untouched. */
export const writeWhole = async (
  file: string,
  bytes: Uint8Array,
  { dataFolder }: { readonly dataFolder?: string } = {},
): Promise<void> => {
  const target = await outputTarget(file, dataFolder)
  const draft = `${target}.partial`
  try {
    await writeFile(draft, bytes, { flush: true })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw new UserError((words) => words.exchange.cannotWrite(file), { cause: error })
  }
}
