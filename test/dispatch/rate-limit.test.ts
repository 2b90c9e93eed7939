// Twenty changing commands in ten seconds and per person, then a pause.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RateLimit } from '../../src/dispatch/rate-limit.ts'
import { userId } from '../../src/register/ids.ts'

const anne = userId('terminal:anne')
const start = Temporal.Instant.from('2026-11-20T08:30:00Z')
const after = (milliseconds: number) => start.add({ milliseconds })

/** How many of so many commands sent at one moment are let through. */
const burst = (limit: RateLimit, count: number, milliseconds: number, user = anne): number =>
  Array.from({ length: count }, () => limit.allows(user, after(milliseconds))).filter(Boolean).length

test('twenty commands at once are let through, the next ones are not', () => {
  expect(burst(new RateLimit(), 25, 0)).toBe(20)
})

test('ten seconds later they are again, and not one millisecond before', () => {
  const limit = new RateLimit()
  burst(limit, 20, 0)
  expect(burst(limit, 1, 9_999)).toBe(0)
  expect(burst(limit, 25, 10_000)).toBe(20)
})

test('the window slides: each command makes room ten seconds after itself', () => {
  const limit = new RateLimit()
  expect(burst(limit, 15, 0)).toBe(15)
  expect(burst(limit, 15, 6_000)).toBe(5)
  expect(burst(limit, 15, 10_000)).toBe(15)
  expect(burst(limit, 15, 16_000)).toBe(5)
})

test('insisting does not make the pause longer', () => {
  const limit = new RateLimit()
  burst(limit, 20, 0)
  for (let now = 500; now < 10_000; now += 500) expect(burst(limit, 3, now)).toBe(0)
  expect(burst(limit, 1, 10_000)).toBe(1)
})

test('one person does not hold back another', () => {
  const limit = new RateLimit()
  burst(limit, 25, 0)
  expect(burst(limit, 25, 0, userId('terminal:luc'))).toBe(20)
})

test('thousands of people passing by do not lift anybody’s limit', () => {
  const limit = new RateLimit()
  burst(limit, 20, 5_000)
  for (let index = 0; index < 11_000; index += 1) limit.allows(userId(`matrix:@${index}:x`), start)
  expect(burst(limit, 5, 14_000)).toBe(0)
})

test('no ten seconds ever hold more than twenty', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_500), { maxLength: 80 }), (waits) => {
      const limit = new RateLimit()
      let now = 0
      const passed: number[] = []
      for (const wait of waits) {
        now += wait
        const room = passed.filter((instant) => instant > now - 10_000).length < 20
        expect(limit.allows(anne, after(now))).toBe(room)
        if (room) passed.push(now)
      }
    }),
    { numRuns: 50 },
  )
})
