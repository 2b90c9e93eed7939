// Lanes: one thing at a time in each, several lanes at once, and no wake that is lost.

import { expect, test } from 'vitest'

import { Lanes } from '../../../src/platforms/pacing/lanes.ts'

/** Each lane's work is done a piece at a time, and only when the test lets it. */
const lanesWith = (left: Map<string, number>) => {
  const stop = new AbortController()
  const done: string[] = []
  const lanes = new Lanes({
    work: async (lane) => {
      for (let pieces = left.get(lane) ?? 0; pieces > 0 && !stop.signal.aborted; pieces = left.get(lane) ?? 0) {
        left.set(lane, pieces - 1)
        done.push(`${lane} begins`)
        await Promise.resolve()
        done.push(`${lane} ends`)
      }
    },
    hasWork: (lane) => (left.get(lane) ?? 0) > 0,
    signal: stop.signal,
  })
  return { lanes, stop, done }
}

test('a lane does one thing after the other, however often it is woken, and does not wait for another lane', async () => {
  const { lanes, done } = lanesWith(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  )
  for (const lane of ['a', 'a', 'b', 'a']) lanes.wake(lane)
  await lanes.settled()
  expect(done.filter((text) => text.startsWith('a'))).toEqual(['a begins', 'a ends', 'a begins', 'a ends'])
  expect(done.slice(0, 2)).toEqual(['a begins', 'b begins'])
})

test('what comes once the work has looked for the last time is done all the same', async () => {
  const left = new Map<string, number>()
  const { lanes, done } = lanesWith(left)
  // There is nothing: the work is over at once, and the lane is free a moment later.
  lanes.wake('a')
  left.set('a', 1)
  lanes.wake('a')
  await lanes.settled()
  expect(done).toEqual(['a begins', 'a ends'])
})

test('nothing begins after the stop, and what is left does not keep anybody waiting', async () => {
  const { lanes, stop, done } = lanesWith(new Map([['a', 2]]))
  lanes.wake('a')
  stop.abort()
  lanes.wake('b')
  await lanes.settled()
  expect(done).toEqual(['a begins', 'a ends'])
})
