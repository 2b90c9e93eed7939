// Vigie away for longer than one sync can tell of, and bursts: each command is answered once, in its room's order.

import { expect, test } from 'vitest'

import { systemClock } from '../../../src/clock.ts'
import { words } from '../../../src/i18n/words.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { bot, echo, meet } from '../../support/matrix/meeting.ts'
import { MortalWorld } from '../../support/matrix/mortal-world.ts'
import { sendPlain } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const conduct = {
  isolation: 'all',
  catchUpHours: 24,
  invitations: { users: [], homeservers: [] },
  robots: [],
} as const

describeWithHomeserver('after a long absence', {}, (server) => {
  test('all is read back and answered, also when reading it is cut off by death', async () => {
    const world = await MortalWorld.open(server.url, ['rotating', 'plain'])
    // A sync tells of the last fifty messages, a page of a gap of a hundred.
    await Promise.all([world.askAtOnce(60, world.rooms[0]), world.askAtOnce(160, world.rooms[1])])
    for (const death of [
      { at: 'before-gap', count: 1 },
      { at: 'after-gap', count: 2 },
      { at: 'after-answer', count: 8 },
      { at: 'after-send', count: 5 },
    ] as const) {
      const vigie = world.start(death)
      await vigie.died()
      await world.ask()
    }
    const last = world.start()
    await world.answered()
    await last.stop()
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
  })

  test.for([
    ['an encrypted room', true],
    ['a plain room', false],
  ] as const)('what is too old in %s is not carried out, and that is told once', async ([, encrypted]) => {
    const heard: string[] = []
    const { marie, ready, room, vigie } = await meet(server.url, { room: { encrypted }, answer: echo })
    // At times before it has received that it joined.
    await vigie.stop()
    const say = (text: string) =>
      encrypted ? marie.say(room, text) : sendPlain(marie.account, room, { msgtype: 'm.text', body: text })
    for (let index = 0; index < 30; index += 1) await say(`!vieux ${index}`)
    const between = systemClock('Europe/Paris').now()
    // Some time passes: nobody has to answer that.
    for (let index = 0; index < 20; index += 1) await say(`bonjour ${index}`)
    for (let index = 0; index < 40; index += 1) await say(`!récent ${index}`)
    // A day after the last of the old ones; from there time hardly passes.
    const began = between.add({ hours: 24 })
    const started = systemClock('Europe/Paris').now()
    const slowly = () => {
      const passed = started.until(systemClock('Europe/Paris').now()).total('milliseconds')
      return began.add({ milliseconds: Math.floor(passed / 200) })
    }
    await bot(ready, {
      rooms: { [room]: 'all' },
      answer: (incoming) => {
        if (!incoming.text.startsWith('!')) return Promise.resolve(undefined)
        heard.push(incoming.text)
        return echo(incoming)
      },
      // The bucket fills by the same clock.
      platform: { now: slowly, conduct: { ...conduct, callsPerSecond: 1e9 } },
    })
    const expected = Array.from({ length: 40 }, (_, index) => `!récent ${index}`)
    await marie.until(room, ({ body }) => body === 'réponse à !récent 39', 20_000)
    expect(heard).toEqual(expected)
    const said = (await marie.messages(room)).filter(
      ({ sender, type }) => sender === ready.userId && type === 'm.room.message',
    )
    const notice = plainText(words.fr.matrixRooms.tooOld(24))
    expect(said.map(({ body }) => body)).toEqual([notice, ...expected.map((text) => `réponse à ${text}`)])
  })
})

describeWithHomeserver('in a burst', {}, (server) => {
  test('two hundred commands in one room are answered in order', async () => {
    const world = await MortalWorld.open(server.url, ['encrypted'])
    const vigie = world.start()
    await vigie.until('started')
    await world.askAtOnce(200)
    await world.answered()
    const memory = await vigie.stop()
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
    // Without anything to do it holds a third of this.
    expect(memory).toBeLessThan(500_000_000)
  })

  test('five rooms at once are each answered in order', async () => {
    const world = await MortalWorld.open(server.url, ['encrypted', 'encrypted', 'plain', 'rotating', 'plain'])
    const vigie = world.start()
    await vigie.until('started')
    await Promise.all(world.rooms.map((room) => world.askAtOnce(20, room)))
    await world.answered()
    await vigie.stop()
    const { found, wanted } = await world.outcome()
    expect(found).toEqual(wanted)
  })
})
