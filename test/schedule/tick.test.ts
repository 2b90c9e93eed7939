// The heartbeat: at once, again and again, one at a time, until it is stopped.

import { describe, expect, test } from 'vitest'
import { startTicking } from '../../src/schedule/tick.ts'

const everySecond = '* * * * * *'

describe('ticking', () => {
  test('runs at once, then at each tick, also after an error', async () => {
    const errors: unknown[] = []
    const third = Promise.withResolvers<void>()
    let runs = 0
    const ticking = startTicking(
      async () => {
        runs += 1
        if (runs === 3) third.resolve()
        throw new Error(`run ${runs}`)
      },
      (error) => errors.push(error),
      everySecond,
    )
    expect(runs).toBe(1)
    await third.promise
    await ticking.stop()
    expect(errors.map(String)).toEqual(['Error: run 1', 'Error: run 2', 'Error: run 3'])
  })

  test('stop waits for the run in progress, and none starts after it', async () => {
    const slow = Promise.withResolvers<void>()
    let runs = 0
    let done = false
    const ticking = startTicking(
      async () => {
        runs += 1
        await slow.promise
        done = true
      },
      () => undefined,
      everySecond,
    )
    const stopped = ticking.stop()
    slow.resolve()
    await stopped
    expect({ runs, done }).toEqual({ runs: 1, done: true })
  })

  test('a run that lasts over several ticks is not joined by another', async () => {
    const slow = Promise.withResolvers<void>()
    const ticked = Promise.withResolvers<void>()
    let runs = 0
    let beats = 0
    const ticking = startTicking(
      async () => {
        runs += 1
        await slow.promise
      },
      () => undefined,
      everySecond,
    )
    const metronome = startTicking(
      async () => {
        beats += 1
        if (beats === 3) ticked.resolve()
      },
      () => undefined,
      everySecond,
    )
    await ticked.promise
    expect(runs).toBe(1)
    slow.resolve()
    await Promise.all([ticking.stop(), metronome.stop()])
  })
})
