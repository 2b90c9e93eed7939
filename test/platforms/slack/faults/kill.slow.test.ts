// Vigie killed at every named point of a command's and of a digest's way: nothing is lost, nothing done or said twice.

import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Death } from '../../../support/slack/mortal-ports.ts'
import { MortalWorld } from '../../../support/slack/mortal-world.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { labelsIn } from './register-of.ts'
import { expectDiscretion } from './troubled.ts'

const deaths: readonly Death[] = [
  { at: 'before-save', count: 1 },
  { at: 'after-save', count: 1 },
  { at: 'before-answer', count: 1 },
  { at: 'after-answer', count: 1 },
  { at: 'before-post', count: 1 },
  { at: 'after-post', count: 1 },
  { at: 'before-save', count: 2 },
  { at: 'after-save', count: 2 },
  { at: 'before-save', count: 3 },
  { at: 'after-save', count: 3 },
  { at: 'before-share', count: 1 },
  { at: 'after-share', count: 1 },
]

/** On the way of a late answer: something is left to be answered at the start. */
const lateDeaths: readonly Death[] = [
  { at: 'before-respond', count: 1 },
  { at: 'after-respond', count: 1 },
  { at: 'before-respond', count: 2 },
]

test('killed at every point of the way: one digest each, one entry each, every accepted command answered', async () => {
  const slack = await useEmulator()
  const world = await MortalWorld.open(slack)
  for (const death of deaths) {
    const vigie = world.start(death)
    if (!(await world.ready(vigie))) continue
    world.post(vigie)
    world.type()
    await vigie.died()
    world.giveUp()
  }
  for (const death of lateDeaths) {
    const first = world.start({ at: 'after-answer', count: 1 })
    if (await world.ready(first)) world.type()
    await first.died()
    world.giveUp()
    await world.start(death).died()
  }
  const last = world.start()
  await world.posted(last)
  await world.ready(last)
  await (await world.type().outcome).answer()
  await last.stop()
  const labels = await labelsIn(join(world.directory, 'register'))
  await world.answered(labels)
  expect(await world.faults(labels)).toEqual([])
  // The moments were met: some commands were never acknowledged, and yet are in the register.
  const kinds = await Promise.all(world.asked.map(async ({ outcome }) => (await outcome).result.kind))
  expect(new Set(kinds)).toEqual(new Set(['acknowledged', 'timed-out']))
  expectDiscretion(
    slack,
    world.processes.flatMap(({ errors }) => errors.split('\n')),
  )
})
