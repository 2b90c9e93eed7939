// A file of an answer at a terminal: written into the folder where Vigie was started, and named.

import { resolve } from 'node:path'

import { fileBytes } from '../chat/file-bytes.ts'
import type { FileBlock } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { writeWhole } from '../exchange/write-whole.ts'
import { type Line, line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'

/** What the file is and where it stands; or why it could not be written, the rest of the answer being as good. */
export const keptHere = async (file: FileBlock, words: Words): Promise<Line> => {
  const path = resolve(file.name)
  try {
    await writeWhole(path, fileBytes(file))
    return line`${file.inWords} ${words.reports.written(path)}`
  } catch (error) {
    if (error instanceof UserError) return error.say(words)
    throw error
  }
}
