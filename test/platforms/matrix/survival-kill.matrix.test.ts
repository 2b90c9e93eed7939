// Vigie killed at every named point of a message's way, while others arrive: each command is answered once, and readable.

import { expect, test } from 'vitest'

import type { Death } from '../../support/matrix/mortal-ports.ts'
import { MortalWorld } from '../../support/matrix/mortal-world.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** On the way of an answer; keys are shared again and again. */
const deaths: readonly Death[] = [
  { at: 'after-sync', count: 1 },
  { at: 'after-answer', count: 1 },
  { at: 'before-save', count: 1 },
  { at: 'after-save', count: 1 },
  { at: 'before-send', count: 2 },
  { at: 'after-send', count: 1 },
  { at: 'before-to-device', count: 1 },
  { at: 'after-to-device', count: 1 },
  { at: 'after-send', count: 2 },
]

describeWithHomeserver('Vigie killed while it answers', {}, (server) => {
  // Eleven starts: with several such files at once they take four times as long as alone.
  test('answers each command once, whatever moment it died at', { timeout: 300_000 }, async () => {
    const world = await MortalWorld.open(server.url, ['rotating'])
    await world.ask()
    for (const death of deaths) {
      const vigie = world.start(death)
      const [died] = await Promise.all([vigie.died().then(() => death), world.ask()])
      expect(died).toBe(death)
      await world.ask()
    }
    const last = world.start()
    await world.answered()
    await last.stop()
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
  })
})
