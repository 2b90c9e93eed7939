// The floor: a line appended to one file and fsync'd, with no register around it.

import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { scratchFolder } from '../ground/kept.ts'
import type { Contender } from './contender.ts'

/** About what a journal record weighs. */
const line = Buffer.from(`${'x'.repeat(900)}\n`)

export const bareAppend = async (): Promise<Contender> => {
  const folder = await scratchFolder()
  const file = await open(join(folder, 'append'), 'a')
  return {
    name: 'append',
    log: async () => {
      await file.write(line)
      await file.datasync()
    },
    close: async () => {
      await file.close()
      await rm(folder, { recursive: true })
    },
  }
}
