// Vigie: a message in, its reply out, on a history of a given size.

import { rm } from 'node:fs/promises'

import { copyOfHistory, openAt } from '../ground/data-folder.ts'
import { loggingCommand, message, talkTo } from '../ground/prefecture.ts'
import type { Contender } from './contender.ts'

/** Closing fails when a message did not come to one entry. */
export const vigie = async (name: string, size: number): Promise<Contender> => {
  const folder = await copyOfHistory(size)
  const register = await openAt(folder)
  const answer = talkTo(register)
  let logged = 0
  return {
    name,
    log: async () => {
      await answer(message(loggingCommand))
      logged += 1
    },
    close: async () => {
      const [next] = await register.reserve(1)
      if (next !== size + logged + 1) throw new Error(`${logged} messages, and the next number is ${next}`)
      await register.close()
      await rm(folder, { recursive: true })
    },
  }
}
