// Vigie killed while it posts digests, which the schedules ask for again at the next start: the room gets one message.

import { expect, test } from 'vitest'

import type { Death } from '../../support/matrix/mortal-ports.ts'
import type { MortalProcess } from '../../support/mortal-process.ts'
import { MortalWorld } from '../../support/matrix/mortal-world.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const deaths: readonly Death[] = [
  { at: 'before-save', count: 1 },
  { at: 'after-save', count: 1 },
  { at: 'before-send', count: 2 },
  { at: 'before-to-device', count: 1 },
  { at: 'after-to-device', count: 1 },
  { at: 'after-send', count: 3 },
]

/** Three at a time: at every third message keys are shared anew. */
const digests = deaths.map((_, round) => [1, 2, 3].map((number) => `Relevé ${round + 1}.${number}`))

describeWithHomeserver('Vigie killed while it posts', {}, (server) => {
  test.for([
    ['an encrypted room', 'rotating', deaths],
    ['a plain room', 'plain', deaths.filter(({ at }) => !at.endsWith('to-device'))],
  ] as const)('has posted each digest once in %s', async ([, kind, moments]) => {
    const world = await MortalWorld.open(server.url, [kind])
    const post = (vigie: MortalProcess, texts: readonly string[]): void => {
      for (const text of texts) vigie.order({ do: 'post', room: world.room, key: `digest/${text}`, text })
    }
    for (const [round, death] of moments.entries()) {
      const vigie = world.start(death)
      post(vigie, digests[round] ?? [])
      await vigie.died()
    }
    const last = world.start()
    const all = digests.slice(0, moments.length).flat()
    post(last, all)
    for (const text of all) await last.until('posted', ({ key }) => key === `digest/${text}`)
    await last.stop()
    const messages = (await world.marie.messages(world.room)).filter(({ type }) => type === 'm.room.message')
    expect(messages.map(({ body }) => body).toSorted()).toEqual(all.toSorted())
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
  })
})
