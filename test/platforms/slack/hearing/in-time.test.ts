// How long an answer is waited for, and that nothing is left of the wait.

import { expect, test } from 'vitest'

import { inTimeOf } from '../../../../src/platforms/slack/hearing/in-time.ts'
import type { Pause } from '../../../../src/platforms/pacing/pause.ts'

/** Pauses that end when they are told to, or given up. */
const waits = () => {
  const open = new Set<() => void>()
  const pause: Pause = (_, signal) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const end = (): void => {
      open.delete(end)
      resolve()
    }
    open.add(end)
    if (signal.aborted) end()
    signal.addEventListener('abort', end)
    return promise
  }
  const stopping = new AbortController()
  return { open, stopping, inTime: inTimeOf({ patience: 2_000, pause, signal: stopping.signal }) }
}

const never = new Promise<string>(() => undefined)
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('what is there in time is given, and its wait is over', async () => {
  const { inTime, open } = waits()
  expect(await inTime(Promise.resolve('there'))).toBe('there')
  await nextTurn()
  expect(open.size).toBe(0)
})

test('what takes too long comes to nothing', async () => {
  const { inTime, open } = waits()
  const waited = inTime(never)
  for (const end of open) end()
  expect(await waited).toBe(undefined)
})

test('once it is given up, nothing is waited for', async () => {
  const { inTime, stopping } = waits()
  const waited = inTime(never)
  stopping.abort()
  expect([await waited, await inTime(never)]).toEqual([undefined, undefined])
})

test('what fails in time fails, and its wait is over', async () => {
  const { inTime, open } = waits()
  await expect(inTime(Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  await nextTurn()
  expect(open.size).toBe(0)
})
