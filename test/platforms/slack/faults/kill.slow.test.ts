// Vigie killed at every named point of a command's and of a digest's way: nothing is lost, nothing done or said twice.

import { expect, test } from 'vitest'

import type { MortalProcess } from '../../../support/mortal-process.ts'
import type { Death } from '../../../support/slack/mortal-ports.ts'
import { MortalWorld } from '../../../support/slack/mortal-world.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { expectSurvived } from './survived.ts'
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

/** While a command is noted beside the saved state: the first one of a life, and the second. */
const notedDeaths: readonly Death[] = [
  { at: 'before-note', count: 1 },
  { at: 'after-note', count: 1 },
  { at: 'before-note', count: 2 },
  { at: 'after-note', count: 2 },
]

/** What comes together is saved together: one digest and one command may be over before a third save, and more are asked. */
const askUntilDead = async (world: MortalWorld, vigie: MortalProcess): Promise<void> => {
  const died = vigie.died().then(() => true)
  for (let isDead = false; !isDead;) {
    world.post(vigie)
    const { outcome } = world.type()
    isDead = await Promise.race([died, Promise.all([world.posted(vigie), outcome]).then(() => false)])
  }
}

test('killed at every point of the way: one digest each, one entry each, every accepted command answered', async () => {
  const slack = await useEmulator()
  const world = await MortalWorld.open(slack)
  for (const death of deaths) {
    const vigie = world.start(death)
    if (await world.ready(vigie)) await askUntilDead(world, vigie)
    world.giveUp()
  }
  for (const death of lateDeaths) {
    const first = world.start({ at: 'after-answer', count: 1 })
    if (await world.ready(first)) world.type()
    await first.died()
    world.giveUp()
    await world.start(death).died()
  }
  for (const death of notedDeaths) {
    const vigie = world.start(death)
    expect(await world.ready(vigie)).toBe(true)
    // What the former life left is answered and saved: from then on there is room for notes.
    await vigie.until('resumed')
    for (let typed = 1; typed < death.count; typed += 1) await world.type().outcome
    world.type()
    await vigie.died()
    world.giveUp()
  }
  const last = world.start()
  await world.posted(last)
  await world.ready(last)
  await (await world.type().outcome).answer()
  await last.stop()
  await expectSurvived(world)
  expectDiscretion(
    slack,
    world.processes.flatMap(({ errors }) => errors.split('\n')),
  )
})
