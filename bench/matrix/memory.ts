// What Vigie holds after a thousand, five thousand, ten thousand messages: a bot that runs for months must not grow.

import { type MatrixEvent, MatrixEventEvent } from 'matrix-js-sdk'

import type { Ground } from './ground.ts'

/** Commands on their way at once: enough to keep every process busy. */
const atOnce = 25

export interface MemoryAt {
  readonly messages: number
  readonly rss: number
  readonly heap: number
}

/** Counts what a bot says in a room, and lets wait for so many. */
const countAnswers = ({ person, room }: Ground) => {
  let count = 0
  let waiting: { readonly until: number; readonly done: () => void } | undefined
  const hear = (event: MatrixEvent): void => {
    if (event.getRoomId() !== room || event.getSender() === person.userId || event.getType() !== 'm.room.message')
      return
    count += 1
    if (waiting !== undefined && count >= waiting.until) waiting.done()
  }
  person.sdk.on(MatrixEventEvent.Decrypted, hear)
  return {
    reach: (until: number): Promise<void> =>
      new Promise((resolve) => {
        if (count >= until) resolve()
        else waiting = { until, done: resolve }
      }),
  }
}

export const measureMemory = async (ground: Ground, marks: readonly number[]): Promise<readonly MemoryAt[]> => {
  const { person, room, bots } = ground
  const answers = countAnswers(ground)
  const found: MemoryAt[] = []
  let said = 0
  for (const mark of marks) {
    while (said < mark) {
      for (let index = 0; index < atOnce; index += 1) await person.say(room, `!voir ${900_000 + said + index}`)
      said += atOnce
      await answers.reach(said)
      // The person's memory is not what is measured, nor what should slow them down.
      person.sdk.getRoom(room)?.resetLiveTimeline(null, null)
    }
    const resident = await bots[0]?.resident()
    if (resident !== undefined) found.push({ messages: said, ...resident })
    process.stderr.write(`${said} messages…\n`)
  }
  return found
}
