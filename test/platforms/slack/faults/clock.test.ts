// A machine whose clock is an hour off, or is set while something is under way: nothing is said twice, nothing waits an hour.

import { describe, expect, test } from 'vitest'

import { mark, post, said, troubled } from './troubled.ts'

const anHour = 3_600_000

const shifts = [
  ['an hour ahead', anHour],
  ['an hour behind', -anHour],
] as const

describe.for(shifts)('with a clock %s of Slack’s', ([, shift]) => {
  test('a digest whose answer was lost is found in its channel', async () => {
    const { slack, channel, time, start } = await troubled()
    time.set(shift)
    const bot = await start()
    slack.faults.next('chat.postMessage', { kind: 'drop', applied: true })
    await post(bot, channel)
    expect(said(slack, channel)).toHaveLength(1)
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1)
  })
})

describe.for([
  ['set an hour on', anHour],
  ['set an hour back', -anHour],
] as const)('with a clock that is %s', ([, shift]) => {
  test.for([
    ['arrived', true, 1],
    ['did not arrive', false, 2],
  ] as const)('in the middle of a digest that %s: it is there once, and soon', async ([, applied, calls]) => {
    const { slack, channel, time, start } = await troubled()
    const bot = await start()
    slack.faults.next('chat.postMessage', { kind: 'drop', applied })
    slack.faults.next('conversations.history', { kind: 'drop', applied: false })
    const posting = post(bot, channel)
    await bot.untilLogged('message not said yet')
    time.set(shift)
    await posting
    expect(said(slack, channel)).toHaveLength(1)
    expect(slack.callsOf('chat.postMessage')).toHaveLength(calls)
  })

  test('people are answered as before', async () => {
    const { slack, camille, channel, time, start } = await troubled({ speed: 20 })
    await start()
    for (let count = 0; count < 10; count += 1) {
      const typed = await camille.types(`/courriel reçu libellé:"${mark} ${count}"`, channel)
      expect((await typed.answer()).text).toMatch(/^N°/)
      if (count === 5) time.set(shift)
    }
    camille.mentions('moi', channel)
    await camille.waitsFor(channel, ({ user, thread_ts }) => user === slack.app.botUser && thread_ts !== undefined)
    expect(said(slack, channel)).toHaveLength(1)
  })
})
