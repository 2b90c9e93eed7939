// Vigie killed at moments that nobody chose, in encrypted rooms and in a plain one, while people go on writing.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Death, Moment } from '../../support/matrix/mortal-ports.ts'
import { MortalWorld } from '../../support/matrix/mortal-world.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const moments: readonly Moment[] = [
  'after-sync',
  'after-answer',
  'before-save',
  'after-save',
  'before-send',
  'after-send',
  'before-to-device',
  'after-to-device',
  'before-upload',
  'after-upload',
]

const anyDeath: fc.Arbitrary<Death> = fc.record({
  at: fc.constantFrom(...moments),
  count: fc.integer({ min: 1, max: 6 }),
})

describeWithHomeserver('Vigie killed again and again', {}, (server) => {
  // Ten starts: with several such files at once they take four times as long as alone.
  test('answers each command once, in three rooms', { timeout: 300_000 }, async () => {
    const world = await MortalWorld.open(server.url, ['rotating', 'plain', 'rotating'])
    const askEverywhere = () => Promise.all(world.rooms.map((room) => world.ask(room)))
    for (const death of fc.sample(anyDeath, { seed: 3, numRuns: 8 })) {
      const vigie = world.start(death)
      await askEverywhere()
      // It may have had fewer such moments than it takes.
      await Promise.race([vigie.died(), world.answered().then(() => vigie.kill())])
      await askEverywhere()
    }
    const last = world.start()
    await world.answered()
    await last.stop()
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
  })
})
