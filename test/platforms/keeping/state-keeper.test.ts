// What is durable once a flush resolves, whatever the disk does and whatever changes meanwhile.

import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParts, StateKeeper } from '../../../src/platforms/keeping/state-keeper.ts'
import { CounterPart, SlowDisk, turns } from '../matrix/state/kept-parts.ts'

const settingOf = (disk: SlowDisk, delays: readonly number[] = []) => {
  const parts = { journal: new CounterPart(), cursor: new CounterPart(), keys: new CounterPart(delays) }
  return { parts, keeper: new StateKeeper(disk, parts) }
}

type Step = 'both' | 'keys' | 'flush' | number

const steps = fc.array(fc.oneof(fc.constantFrom<Step>('both', 'keys', 'flush'), fc.integer({ min: 1, max: 8 })), {
  maxLength: 40,
})
const plan = fc.array(fc.record({ takes: fc.nat(6), fails: fc.boolean() }), { maxLength: 12 })

describe('whatever happens in whatever order', () => {
  test('a flush that resolves has made durable all that was held when it was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(steps, plan, fc.array(fc.nat(6), { maxLength: 12 }), async (story, writes, delays) => {
        const disk = new SlowDisk(writes)
        const { parts, keeper } = settingOf(disk, delays)
        const asked: Promise<void>[] = []
        const flush = async () => {
          const { journal, keys } = parts
          const held = { journal: journal.value, keys: keys.value }
          const failed = await keeper.flush().then(
            () => false,
            () => true,
          )
          if (failed) return
          const durable = disk.written.at(-1) ?? { journal: 0, keys: 0 }
          expect(durable['journal']).toBeGreaterThanOrEqual(held.journal)
          expect(durable['keys']).toBeGreaterThanOrEqual(held.keys)
        }
        for (const step of story)
          if (typeof step === 'number') await turns(step)
          else if (step === 'flush') asked.push(flush())
          else if (step === 'keys') parts.keys.value += 1
          else {
            parts.journal.value += 1
            parts.cursor.value += 1
          }
        await Promise.all(asked)
        // What changes in one tick is durable in one write, or in none.
        for (const { journal, cursor } of disk.written) expect(journal).toBe(cursor)
        expect(disk.mostBusy).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  test('after any failures, one flush that succeeds holds everything, and the next writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.nat(4), async (failures, takes) => {
        const disk = new SlowDisk(Array.from({ length: failures }, () => ({ takes, fails: true })))
        const { parts, keeper } = settingOf(disk, [3, 0, 2])
        for (let turn = 1; turn <= failures; turn += 1) {
          parts.journal.value = turn
          await expect(keeper.flush()).rejects.toThrow(`write ${turn} failed`)
        }
        await keeper.flush()
        expect(disk.written).toEqual([{ journal: failures, cursor: 0, keys: 0 }])
        await keeper.flush()
        expect(disk.attempts).toBe(failures + 1)
      }),
      { numRuns: 30 },
    )
  })
})

describe('while a save runs', () => {
  test('calls that hold something new share the next one', async () => {
    const disk = new SlowDisk([{ takes: 20, fails: false }])
    const { parts, keeper } = settingOf(disk)
    const first = keeper.flush()
    await turns(10)
    parts.journal.value += 1
    const others = [keeper.flush(), keeper.flush(), keeper.flush()]
    await Promise.all([first, ...others])
    expect(disk.written.map(({ journal }) => journal)).toEqual([0, 1])
  })

  test('whoever hears that it failed takes back what it held before the next one reads it', async () => {
    const disk = new SlowDisk([{ takes: 20, fails: true }])
    const { parts, keeper } = settingOf(disk)
    parts.journal.value = 1
    const asking = async () => {
      await keeper.flush()
    }
    const refused = asking().catch(() => {
      parts.journal.value = 0
    })
    await turns(10)
    parts.keys.value = 1
    await Promise.all([refused, keeper.flush()])
    expect(disk.written).toEqual([{ journal: 0, cursor: 0, keys: 1 }])
  })

  test('calls that hold nothing new share it, and its failure', async () => {
    const disk = new SlowDisk([{ takes: 20, fails: true }])
    const { keeper } = settingOf(disk)
    const first = keeper.flush()
    await turns(10)
    const outcomes = await Promise.allSettled([first, keeper.flush()])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(disk.attempts).toBe(1)
  })

  test('those who hold something new hear nothing of its failure', async () => {
    const disk = new SlowDisk([{ takes: 20, fails: true }])
    const { parts, keeper } = settingOf(disk)
    const first = keeper.flush()
    await turns(10)
    parts.keys.value += 1
    const second = keeper.flush()
    await expect(first).rejects.toThrow('write 1 failed')
    await second
    expect(disk.written).toEqual([{ journal: 0, cursor: 0, keys: 1 }])
  })

  test('what changes while a slow part is being read is saved by the next one', async () => {
    const disk = new SlowDisk()
    const { parts, keeper } = settingOf(disk, [20])
    const first = keeper.flush()
    await turns(10)
    parts.journal.value += 1
    await first
    await keeper.flush()
    expect(disk.written.map(({ journal }) => journal)).toEqual([0, 1])
  })
})

test('a part that did not change is not read again', async () => {
  const disk = new SlowDisk()
  const { parts, keeper } = settingOf(disk)
  await keeper.flush()
  parts.journal.value += 1
  await keeper.flush()
  expect({ journal: parts.journal.readings, keys: parts.keys.readings }).toEqual({ journal: 2, keys: 1 })
})

test('a save that waits for its turn takes in what changes meanwhile, and is the only one', async () => {
  const disk = new SlowDisk()
  const turn = Promise.withResolvers<void>()
  const parts = { journal: new CounterPart() }
  const keeper = new StateKeeper(disk, parts, (read) => turn.promise.then(read))
  parts.journal.value += 1
  const first = keeper.flush()
  await turns(5)
  parts.journal.value += 1
  const second = keeper.flush()
  await turns(5)
  expect(disk.attempts).toBe(0)
  turn.resolve()
  await Promise.all([first, second])
  expect(disk.written).toEqual([{ journal: 2 }])
})

test('a part that cannot be read fails the flush, and the next one reads it again', async () => {
  const disk = new SlowDisk()
  let isBroken = true
  const keeper = new StateKeeper(disk, {
    keys: {
      version: () => 1,
      bytes: () => (isBroken ? Promise.reject(new Error('unreadable')) : serialize(7)),
    },
  })
  await expect(keeper.flush()).rejects.toThrow('unreadable')
  isBroken = false
  await keeper.flush()
  expect(disk.written).toEqual([{ keys: 7 }])
})

test('a state that another version wrote has no parts', () => {
  expect(readParts(serialize({ format: 2, parts: {} }))).toBeUndefined()
})
