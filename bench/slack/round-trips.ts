// From a command to its answer, Vigie and its peers in turn: a busy moment of the machine hits all of them.

import { type Ground, startGround } from './ground.ts'
import { scratchFolder } from '../ground/kept.ts'
import { quantile } from '../samples.ts'

export interface RoundTrips {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const roundTripsOf = (samples: readonly number[]): RoundTrips => ({
  p50: quantile(samples, 0.5),
  p95: quantile(samples, 0.95),
  p99: quantile(samples, 0.99),
})

type Name = 'logging' | 'reading' | 'echo' | 'carefulEcho'

interface Asked {
  readonly name: Name
  readonly ground: Ground
  /** A command that nobody typed before, and what its answer holds. */
  readonly line: (count: number) => readonly [line: string, answer: string]
}

/** Not counted. */
const warmUp = 200

/** Each kind of command `times` times. Throws when an answer is not the one to the command. */
export const measureRoundTrips = async (times: number): Promise<Readonly<Record<Name, RoundTrips>>> => {
  const vigie = await startGround('vigie-bot.ts', await scratchFolder())
  const echo = await startGround('echo-bot.ts', await scratchFolder())
  const carefulEcho = await startGround('careful-echo-bot.ts', await scratchFolder())
  const said = (count: number) => `répondu ${count} boîte:prefecture`
  const echoed = (count: number) => [`/courriel ${said(count)}`, `echo ${said(count)}`] as const
  const asked: readonly Asked[] = [
    { name: 'echo', ground: echo, line: echoed },
    { name: 'logging', ground: vigie, line: (count) => [`/courriel ${said(count)}`, `${count} courriels`] },
    { name: 'carefulEcho', ground: carefulEcho, line: echoed },
    // As often as Vigie: what a workspace has seen slows its emulator down.
    { name: 'echo', ground: echo, line: echoed },
    { name: 'reading', ground: vigie, line: (count) => [`/voir ${count - 1}`, `${count} courriels`] },
  ]
  const samples = {
    logging: [] as number[],
    reading: [] as number[],
    echo: [] as number[],
    carefulEcho: [] as number[],
  }
  for (let round = -warmUp; round < times; round += 1)
    for (const { name, ground, line } of asked) {
      const [typed, expected] = line(round + warmUp + 2)
      const { after, text } = await ground.ask(typed)
      if (!text.includes(expected)) throw new Error(`${typed}: ${text}`)
      if (round >= 0) samples[name].push(after)
    }
  await Promise.all([vigie, echo, carefulEcho].map((ground) => ground.stop()))
  return {
    logging: roundTripsOf(samples.logging),
    reading: roundTripsOf(samples.reading),
    echo: roundTripsOf(samples.echo),
    carefulEcho: roundTripsOf(samples.carefulEcho),
  }
}
