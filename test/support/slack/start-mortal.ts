// Starts mortal-bot.ts, Vigie on Slack as a process of its own, on what is to survive it.

import { MortalProcess } from '../mortal-process.ts'
import type { Death } from './mortal-ports.ts'

export interface MortalPlan {
  readonly access: { readonly botToken: string; readonly appToken: string }
  readonly apiUrl: string
  /** Holds what survives a process: its state, in `slack`, and its register, in `register`. */
  readonly directory: string
  readonly rooms: readonly string[]
  /** Its time runs so many times as fast as the machine's since `startedAt`, an ISO instant. */
  readonly speed: number
  readonly startedAt: string
  readonly death?: Death
}

const script = new URL('mortal-bot.ts', import.meta.url)

export const startMortal = (plan: MortalPlan): MortalProcess => new MortalProcess(script, plan)
