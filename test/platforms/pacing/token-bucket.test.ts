// How fast calls go: never faster than asked, in their order, and whatever the machine's clock does.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TokenBucket } from '../../../src/platforms/pacing/token-bucket.ts'
import { FakeTime } from './fake-time.ts'

const burst = 10

const bucketAt = (perSecond: number) => {
  const time = new FakeTime()
  const stop = new AbortController()
  return { time, stop, bucket: new TokenBucket(perSecond, time.read, stop.signal, time.pause) }
}

test('ten calls go at once after a rest, the others one a second', async () => {
  const { time, bucket } = bucketAt(1)
  const start = time.now
  const gone: number[] = []
  await Promise.all(Array.from({ length: 13 }, () => bucket.take().then(() => gone.push(time.now - start))))
  expect(gone).toEqual([...Array.from({ length: burst }, () => 0), 1_000, 2_000, 3_000])
})

test('in no stretch of time go more calls than the rate and the burst allow, and all go in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0.1, 0.5, 1, 3, 1000),
      fc.array(fc.nat(5_000), { minLength: 1, maxLength: 40 }),
      async (perSecond, rests) => {
        const { time, bucket } = bucketAt(perSecond)
        const gone: { readonly call: number; readonly at: number }[] = []
        const calls: Promise<unknown>[] = []
        for (const [call, rest] of rests.entries()) {
          calls.push(bucket.take().then(() => gone.push({ call, at: time.now })))
          if (rest % 3 === 0) await calls.at(-1)
          if (rest % 2 === 0) time.now += rest
        }
        await Promise.all(calls)
        expect(gone.map(({ call }) => call)).toEqual(rests.map((_, call) => call))
        for (const [from, first] of gone.entries())
          for (const [to, last] of gone.entries())
            if (to >= from)
              expect(to - from + 1).toBeLessThanOrEqual(burst + ((last.at - first.at) / 1000) * perSecond + 1e-6)
      },
    ),
    { numRuns: 60 },
  )
})

describe('a pause that the server asked for', () => {
  test('holds every call up; then they go at their pace, since it was no rest', async () => {
    const { time, bucket } = bucketAt(1)
    const start = time.now
    bucket.pauseFor(4_000)
    bucket.pauseFor(1_000)
    expect(bucket.isRested).toBe(false)
    const gone: number[] = []
    await Promise.all([1, 2, 3].map(() => bucket.take().then(() => gone.push(time.now - start))))
    expect(gone).toEqual([4_000, 5_000, 6_000])
  })

  test('asked for during a wait, it counts', async () => {
    const { time, bucket } = bucketAt(1)
    const start = time.now
    for (let call = 0; call < burst; call += 1) await bucket.take()
    const next = bucket.take()
    bucket.pauseFor(30_000)
    await next
    expect(time.now - start).toBe(30_000)
  })

  test('lasts as long when the clock is set back meanwhile', async () => {
    const { time, bucket } = bucketAt(1)
    bucket.pauseFor(5_000)
    time.now -= 86_400_000
    const start = time.now
    await bucket.take()
    expect(time.now - start).toBe(5_000)
  })

  test('is never slept through in one piece: the clock may be set right meanwhile', async () => {
    const { time, bucket } = bucketAt(1)
    bucket.pauseFor(10 * 86_400_000)
    const next = bucket.take()
    await Promise.resolve()
    time.now += 10 * 86_400_000
    await next
    expect(Math.max(...time.waits)).toBeLessThanOrEqual(60_000)
  })
})

describe('a clock that is set', () => {
  test('back takes no call away', async () => {
    const { time, bucket } = bucketAt(1)
    time.now -= 86_400_000
    for (let call = 0; call < burst; call += 1) await bucket.take()
    expect(time.waits).toEqual([])
  })

  test('forward gives no more than a rest does', async () => {
    const { time, bucket } = bucketAt(1)
    for (let call = 0; call < burst; call += 1) await bucket.take()
    time.now += 86_400_000
    for (let call = 0; call < burst; call += 1) await bucket.take()
    expect(time.waits).toEqual([])
    await bucket.take()
    expect(time.waits).toEqual([1_000])
  })
})

test('it is rested while half of what may go at once is left', async () => {
  const { bucket } = bucketAt(1)
  for (let call = 0; call < burst / 2; call += 1) await bucket.take()
  expect(bucket.isRested).toBe(true)
  await bucket.take()
  expect(bucket.isRested).toBe(false)
})

test('those who wait are told when the platform stops, and so is whoever comes later', async () => {
  const { stop, bucket } = bucketAt(1)
  bucket.pauseFor(5_000)
  const waiting = [bucket.take(), bucket.take()]
  await Promise.resolve()
  stop.abort()
  const outcomes = await Promise.allSettled([...waiting, bucket.take()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})
