// The register's contract on files, with and without a checkpoint or a restart behind every commit.

import type { Commit, Register } from '../../src/register/ports.ts'
import type { OpenRegister } from '../../storage/open-register.ts'
import { registerContract } from '../contracts/register.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const opened = new Map<Register, OpenRegister>()

const close = async (register: Register): Promise<void> => {
  await opened.get(register)?.close()
  opened.delete(register)
}

const files = async (): Promise<Register> => {
  const register = await openOn(await freshFolder())
  opened.set(register, register)
  return register
}

/** The same register, checkpointed after every commit: what is read comes from shards and history files. */
const checkpointed = async (): Promise<Register> => {
  const register = await openOn(await freshFolder())
  const shown: Register = {
    get: (...given: Parameters<Register['get']>) => register.get(...given),
    open: () => register.open(),
    tasks: () => register.tasks(),
    standing: () => register.standing(),
    touching: (...given: Parameters<Register['touching']>) => register.touching(...given),
    history: (...given: Parameters<Register['history']>) => register.history(...given),
    recent: (...given: Parameters<Register['recent']>) => register.recent(...given),
    reserve: (...given: Parameters<Register['reserve']>) => register.reserve(...given),
    answered: (...given: Parameters<Register['answered']>) => register.answered(...given),
    commit: async (commit: Commit) => {
      await register.commit(commit)
      await register.checkpoint()
    },
  }
  opened.set(shown, register)
  return shown
}

registerContract('in memory', async () => new MemoryRegister())
registerContract('files', files, close)
registerContract('files, a checkpoint after every commit', checkpointed, close)
