// Keys of what was dealt with: known as long as they should be, through any number of restarts.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { DoneKeys } from '../../../../src/platforms/slack/state/done-keys.ts'

const start = 1_800_000_000_000

test('keys are known as a plain map of their times would have it, through restarts and forgetting', () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('add' as const), key: fc.nat(30), wait: fc.nat(3) }),
    fc.record({ does: fc.constant('forget' as const), age: fc.nat(20) }),
    fc.record({ does: fc.constant('restart' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const model = new Map<string, number>()
      let done = new DoneKeys()
      let now = start
      for (const taken of steps) {
        if (taken.does === 'add') {
          now += taken.wait
          done.add(`key ${taken.key}`, now)
          model.set(`key ${taken.key}`, now)
        } else if (taken.does === 'forget') {
          done.forgetBefore(now - taken.age)
          for (const [key, at] of model) if (at < now - taken.age) model.delete(key)
        } else done = new DoneKeys(done.bytes())
        for (let key = 0; key <= 30; key += 1) expect(done.has(`key ${key}`)).toBe(model.has(`key ${key}`))
      }
    }),
    { numRuns: 50 },
  )
})

test('what was given to be saved does not change while it is being saved', () => {
  const done = new DoneKeys()
  done.add('first', start)
  const given = done.bytes()
  const then = Uint8Array.from(given)
  for (let count = 0; count < 1_000; count += 1) done.add(`key ${count}`, start + count)
  done.forgetBefore(start + 900)
  expect(given).toEqual(Buffer.from(then))
})

test('twenty thousand keys fit in 320 kB', () => {
  const done = new DoneKeys()
  for (let count = 0; count < 20_000; count += 1) done.add(`12466734323.1395872398.${count}`, start + count)
  expect(done.bytes().length).toBeLessThanOrEqual(320_000)
})
