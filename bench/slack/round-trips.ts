// From a command to its answer, Vigie and its peers in turn: a busy moment of the machine hits all of them.

import { setTimeout as pause } from 'node:timers/promises'

import { type Ground, startGround } from './ground.ts'
import { scratchFolder } from '../ground/kept.ts'
import { quantile } from '../samples.ts'

export interface RoundTrips {
  readonly p50: number
  readonly p95: number
}

const roundTripsOf = (samples: readonly number[]): RoundTrips => ({
  p50: quantile(samples, 0.5),
  p95: quantile(samples, 0.95),
})

/** `same…`: the same answer as Vigie's, from a bot that does nothing for it. */
export type Asked = 'logging' | 'sameLogging' | 'reading' | 'sameReading' | 'echo' | 'carefulEcho'

interface Question {
  readonly asked: Asked
  readonly ground: Ground
  /** The command of a round, and what its answer holds. */
  readonly line: (round: number) => readonly [line: string, answer: string]
}

/** Not counted: a bot runs for months, and is slow for its first seconds. */
const warmUp = 500

/** What Vigie answers to whom it is asked first, by command. */
const answersOf = async (vigie: Ground) => {
  await vigie.ask('/courriel répondu 7 boîte:prefecture')
  const logged = vigie.lastAcknowledgement
  await vigie.ask('/voir 1')
  return { '/courriel': logged, '/voir': vigie.lastAcknowledgement }
}

export class Peers {
  readonly #questions: readonly Question[]
  /** The number of the entry that was logged last. */
  #round = 1

  private constructor(questions: readonly Question[]) {
    this.#questions = questions
  }

  static async start(): Promise<Peers> {
    const vigie = await startGround('vigie-bot.ts', await scratchFolder())
    const same = await startGround('echo-bot.ts', await scratchFolder(), await answersOf(vigie))
    const echo = await startGround('echo-bot.ts', await scratchFolder())
    const carefulEcho = await startGround('careful-echo-bot.ts', await scratchFolder())
    // Several, and below a thousand, which has a space in it.
    const emails = (round: number) => 2 + (round % 900)
    const logs = (round: number) => `/courriel répondu ${emails(round)} boîte:prefecture`
    const shows = (round: number) => `/voir ${round}`
    const echoed = (round: number) => [logs(round), `echo répondu ${emails(round)}`] as const
    // Each is asked as often as Vigie is: what a workspace has seen slows its emulator down.
    return new Peers([
      { asked: 'echo', ground: echo, line: echoed },
      { asked: 'logging', ground: vigie, line: (round) => [logs(round), `${emails(round)} courriels`] },
      { asked: 'sameLogging', ground: same, line: (round) => [logs(round), '7 courriels'] },
      { asked: 'carefulEcho', ground: carefulEcho, line: echoed },
      { asked: 'echo', ground: echo, line: echoed },
      { asked: 'reading', ground: vigie, line: (round) => [shows(round), `${emails(round)} courriels`] },
      { asked: 'sameReading', ground: same, line: (round) => [shows(round), '7 courriels'] },
      { asked: 'carefulEcho', ground: carefulEcho, line: echoed },
    ])
  }

  /** Asks each of them some times, uncounted, before what is measured. */
  async warmUp(): Promise<void> {
    for (let round = 0; round < warmUp; round += 1) await this.#ask(this.#questions, () => undefined)
  }

  /**
   * Each of some kinds of command so many times, over sockets on which an envelope travels `distance` milliseconds, and
   * its acknowledgement as long. Throws when an answer is not the one to the command.
   */
  async measure<Some extends Asked>(
    times: number,
    some: readonly Some[],
    distance = 0,
  ): Promise<Readonly<Record<Some, RoundTrips>>> {
    for (const { ground } of this.#questions) ground.slack.link.distance = distance
    const samples = new Map<Asked, number[]>(some.map((asked) => [asked, []]))
    const questions = this.#questions.filter(({ asked }) => samples.has(asked))
    for (let round = 0; round < times; round += 1) {
      // Round trips that last as long as one another would beat in time with what a bot does each second.
      if (distance > 0) await pause(distance * Math.random())
      await this.#ask(questions, (asked, after) => samples.get(asked)?.push(after))
    }
    const measured = [...samples].map(([asked, taken]) => [asked, roundTripsOf(taken)])
    return Object.fromEntries(measured) as Record<Some, RoundTrips>
  }

  async stop(): Promise<void> {
    await Promise.all([...new Set(this.#questions.map(({ ground }) => ground))].map((ground) => ground.stop()))
  }

  async #ask(questions: readonly Question[], take: (asked: Asked, after: number) => unknown): Promise<void> {
    this.#round += 1
    for (const { asked, ground, line } of questions) {
      const [typed, expected] = line(this.#round)
      const { after, text } = await ground.ask(typed)
      if (!text.includes(expected)) throw new Error(`${typed}: ${text}`)
      take(asked, after)
    }
  }
}
