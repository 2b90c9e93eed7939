// Vigie killed at moments that nobody chose, while people go on typing and digests are posted.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { MortalWorld } from '../../../support/slack/mortal-world.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { expectSurvived } from './survived.ts'

const atOnce = 40

/** Killed once so many of the commands at hand were acknowledged, or given up by Slack where the machine is slow. */
const lives = fc.sample(fc.nat(atOnce - 1), { seed: 7, numRuns: 8 })

test('killed again and again under load: one digest each, one entry each, every accepted command answered', async () => {
  const slack = await useEmulator()
  const world = await MortalWorld.open(slack)
  for (const acknowledged of lives) {
    const vigie = world.start()
    expect(await world.ready(vigie)).toBe(true)
    world.post(vigie)
    let over = 0
    const typed = Array.from({ length: atOnce }, () => world.type().outcome.then(() => (over += 1)))
    await Promise.race([slack.until(() => over >= acknowledged, 'acknowledgements'), Promise.all(typed)])
    await vigie.kill()
    world.giveUp()
  }
  const last = world.start()
  await world.ready(last)
  await world.posted(last)
  await last.until('resumed')
  await (await world.type().outcome).answer()
  await last.stop()
  await expectSurvived(world)
})
