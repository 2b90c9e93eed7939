// From a command to its answer in an encrypted room, Vigie and a bare bot in turn: a busy moment of the machine hits both.

import { median, quantile, timed } from '../samples.ts'
import type { Ground } from './ground.ts'

export interface RoundTrips {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds until the person can read an answer to what they say. */
const roundTrip = async (
  { person, room }: Ground,
  text: string,
  isAnswer: (body: string) => boolean,
): Promise<number> =>
  timed(async () => {
    const answered = person.until(room, ({ body, sender }) => sender !== person.userId && isAnswer(body), 60_000)
    await person.say(room, text)
    await answered
  })

const summary = (samples: readonly number[]): RoundTrips => ({ p50: median(samples), p95: quantile(samples, 0.95) })

/** Each kind of answer `times` times, after a few that are not counted. */
export const measureRoundTrips = async (
  ground: Ground,
  times: number,
): Promise<Readonly<Record<'logging' | 'reading' | 'echo', RoundTrips>>> => {
  const samples = { logging: [] as number[], reading: [] as number[], echo: [] as number[] }
  for (let round = -20; round < times; round += 1) {
    // Each answer says something that no other one says.
    const count = round + 22
    const echo = await roundTrip(ground, `?${count}`, (body) => body.includes(`echo ?${count}`))
    const reading = await roundTrip(ground, `!voir ${count + 900_000}`, (body) =>
      body.includes(String(count + 900_000)),
    )
    // Every other time: one person who logs more than twenty times in ten seconds is asked to wait.
    const logging =
      round % 2 === 0
        ? [await roundTrip(ground, `!courriel répondu ${count}`, (body) => body.includes(`${count} courriels`))]
        : []
    if (round < 0) continue
    samples.echo.push(echo)
    samples.logging.push(...logging)
    samples.reading.push(reading)
  }
  return { logging: summary(samples.logging), reading: summary(samples.reading), echo: summary(samples.echo) }
}
