// Files that a verb writes into a folder that somebody named, each whole or not at all.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { fileBytes } from '../chat/file-bytes.ts'
import type { FileBlock } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { writeWhole } from '../exchange/write-whole.ts'

/** The paths, in the order of the files. Throws a UserError when the folder or a file cannot be written. */
export const writtenFiles = async (
  files: readonly FileBlock[],
  folder: string,
  dataFolder: string,
): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UserError(({ exchange }) => exchange.cannotWrite(folder), { cause: error })
  })
  const written: string[] = []
  for (const file of files) {
    const path = join(folder, file.name)
    await writeWhole(path, fileBytes(file), { dataFolder })
    written.push(path)
  }
  return written
}
