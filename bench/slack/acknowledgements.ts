// How long a command waits for its acknowledgement, with its answer, on a register of ten years.

import { copyOfHistory } from '../ground/data-folder.ts'
import { longHistory } from '../measures.ts'
import { quantile } from '../samples.ts'
import { type Ground, startGround } from './ground.ts'

export interface Acknowledged {
  /** Of the process: nothing of the register was read yet. */
  readonly first: number
  readonly p50: number
  readonly p99: number
}

/** Commands as people type them, in this order; `count` makes each one another. */
const commands = {
  '/courriel reçu': (count: number) => `/courriel reçu ${count} boîte:prefecture`,
  '/moi': () => '/moi',
  '/répondre N': (count: number) => `/repondre ${longHistory + count}`,
  '/voir N': (count: number) => `/voir ${longHistory - count * 37}`,
  '/taux': () => '/taux',
  // The last one: five thousand lines go to each asker as a file, which takes Slack seconds to take in.
  '/retards': () => '/retards',
} as const

type Name = keyof typeof commands

const ask = async (ground: Ground, line: string): Promise<number> => {
  const { after, text } = await ground.ask(line)
  if (text.includes('n’a été enregistré')) throw new Error(`${line}: ${text}`)
  return after
}

/** Each command `times` times, one kind after the other. Milliseconds. */
export const measureAcknowledgements = async (times: number): Promise<Readonly<Record<Name, Acknowledged>>> => {
  const ground = await startGround('vigie-bot.ts', await copyOfHistory(longHistory))
  const samples = Object.entries(commands).map(([name, line]) => ({ name, line, taken: [] as number[] }))
  for (const { line, taken } of samples)
    for (let count = 1; count <= times; count += 1) taken.push(await ask(ground, line(count)))
  await ground.stop()
  return Object.fromEntries(
    samples.map(({ name, taken: [first = 0, ...taken] }) => [
      name,
      { first, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) },
    ]),
  ) as Record<Name, Acknowledged>
}
