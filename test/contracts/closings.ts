// What anything that keeps signed periods must do: run by the test of each implementation.

import { beforeEach, describe, expect, test } from 'vitest'
import { quarterPeriod } from '../../src/calendar/period.ts'
import type { Closing, Closings } from '../../src/indicators/closing/closing.ts'
import { messageKey } from '../../src/register/ids.ts'
import { StaleChange } from '../../src/register/ports.ts'
import { closingOf, october } from '../support/signatures.ts'

/** What is given back, as data: absent and undefined are the same. */
const asData = (closing: Closing): unknown => JSON.parse(JSON.stringify(closing))

/** `reopen` gives what knows the signatures made so far and nothing else, as after a restart. */
export const closingsContract = (
  open: () => Promise<{ closings: Closings; reopen: () => Promise<Closings> }>,
): void => {
  describe('signed periods', () => {
    let closings: Closings
    let reopen: () => Promise<Closings>

    beforeEach(async () => {
      const opened = await open()
      closings = opened.closings
      reopen = opened.reopen
    })

    test('are none to begin with', async () => {
      expect(await closings.list()).toEqual([])
      await expect(closings.read({ period: october, version: 1 })).rejects.toThrow('version')
    })

    test('are given back after a restart as they were signed', async () => {
      const closing = await closingOf(october, 1)
      await closings.sign(closing)
      const again = await reopen()
      const { setting: _setting, groups: _groups, entries: _entries, ...summary } = closing
      expect(await again.list()).toEqual([summary])
      expect(asData(await again.read(closing))).toEqual(asData(closing))
      expect(asData(await closings.read(closing))).toEqual(asData(closing))
    })

    test('keep every version, and take them in their order only', async () => {
      const [first, second] = [await closingOf(october, 1), await closingOf(october, 2)]
      await expect(closings.sign(second)).rejects.toThrow(StaleChange)
      await closings.sign(first)
      await expect(closings.sign(first)).rejects.toThrow(StaleChange)
      await closings.sign(second)
      const again = await reopen()
      expect((await again.list()).map(({ version }) => version)).toEqual([1, 2])
      expect(asData(await again.read(first))).toEqual(asData(first))
    })

    test('two signatures of a version at the same moment are one', async () => {
      const closing = await closingOf(october, 1)
      const ends = await Promise.allSettled([
        closings.sign(closing),
        closings.sign({ ...closing, key: messageKey('b') }),
      ])
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await (await reopen()).list()).toHaveLength(1)
    })

    test('a month, its quarter and the same days under another name are told apart by their days', async () => {
      const quarter = quarterPeriod(2026, 3)
      await closings.sign(await closingOf(october, 1))
      await closings.sign(await closingOf(quarter, 1))
      await expect(closings.sign(await closingOf({ ...quarter, shape: 'months' }, 1))).rejects.toThrow(StaleChange)
      await closings.sign(await closingOf({ ...quarter, shape: 'months' }, 2))
      expect((await (await reopen()).list()).map(({ period, version }) => [period.shape, version])).toEqual(
        expect.arrayContaining([
          ['month', 1],
          ['quarter', 1],
          ['months', 2],
        ]),
      )
    })
  })
}
