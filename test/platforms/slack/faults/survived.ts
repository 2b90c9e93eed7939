// What must be true once several processes of Vigie have died and the last one has stopped.

import { join } from 'node:path'

import { expect } from 'vitest'

import type { MortalWorld } from '../../../support/slack/mortal-world.ts'
import { labelsIn } from './register-of.ts'

/** Nothing is lost, nothing done or said twice; and they died in the middle, or this would prove nothing. */
export const expectSurvived = async (world: MortalWorld): Promise<void> => {
  const labels = await labelsIn(join(world.directory, 'register'))
  await world.answered(labels)
  expect(await world.faults(labels)).toEqual([])
  // Some commands were acknowledged, some were not, and yet are in the register.
  const kinds = await Promise.all(world.asked.map(async ({ outcome }) => (await outcome).result.kind))
  expect(new Set(kinds)).toEqual(new Set(['acknowledged', 'timed-out']))
}
