// Starts mortal-bot.ts, Vigie on Matrix as a process of its own, on what is to survive it.

import { MortalProcess } from '../mortal-process.ts'
import type { Account } from './account.ts'
import type { Death } from './mortal-ports.ts'

export interface MortalPlan {
  /** The one that was set up; its state is in `matrix` below the directory. */
  readonly account: Account
  /** Holds what survives a process: its state and its register. */
  readonly directory: string
  readonly rooms: readonly string[]
  readonly death?: Death
  readonly conduct?: Readonly<Record<string, unknown>>
}

const script = new URL('mortal-bot.ts', import.meta.url)

export const startMortal = (plan: MortalPlan): MortalProcess => new MortalProcess(script, plan)
