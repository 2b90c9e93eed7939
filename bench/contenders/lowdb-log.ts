// The peer without a journal: every entry in one lowdb file, which is written whole and durably each time.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'

import type { Draft } from '../../src/register/entry.ts'
import { DurableFile } from '../../storage/durable-file.ts'
import { scratchFolder } from '../ground/kept.ts'
import { history } from '../ground/history.ts'
import { today } from '../ground/prefecture.ts'
import type { Contender } from './contender.ts'

/** lowdb's own adapter does not fsync: the one of the register's small files takes its place. */
export const lowdbLog = async (size: number): Promise<Contender> => {
  const folder = await scratchFolder()
  const adapter = new DurableFile(join(folder, 'register.json'), (value) => value as Draft[])
  const low = new Low<Draft[]>(adapter, [...history(size, today)])
  const [first] = low.data
  if (first === undefined) throw new Error('an empty history')
  return {
    name: 'lowdb',
    log: async () => {
      low.data.push(first)
      await low.write()
    },
    close: () => rm(folder, { recursive: true }),
  }
}
