// The lines of each page of a PDF, as they stand on paper.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Without empty lines; spaces at both ends are taken away. */
export const pagesOf = async (file: string): Promise<readonly (readonly string[])[]> => {
  const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    )
}
