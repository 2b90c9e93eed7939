// Many commands at once on a Slack that counts calls: all are acknowledged in time and answered, nothing is lost.

import { expect, test } from 'vitest'

import { startSlackBot } from '../../../support/slack/bot.ts'
import { HastyTime } from '../../../support/slack/hasty-time.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { labelsIn } from './register-of.ts'
import { inStep } from './in-step.ts'
import { expectDiscretion, mark, said } from './troubled.ts'

const count = 500

/** Of the machine's memory, in bytes: much less than if each of them were kept; the emulator remembers all. */
const mostGrowth = 400 * 1024 * 1024

/** With a time that runs fast, nothing of an answer is there when its acknowledgement has to leave. */
const ways = [
  ['in their acknowledgements', 1],
  ['at their addresses', 400],
] as const

test.for(ways)('500 commands at once, answered %s: all in time, each once, none lost', async ([, speed]) => {
  const slack = await useEmulator()
  // Fewer than twenty changing commands in ten seconds each: nobody is held back.
  const people = Array.from({ length: 30 }, (_, index) => slack.join(`agent${index}`))
  const channel = slack.channel('sejour', people)
  const { now, pause } = new HastyTime(speed)
  const bot = await startSlackBot(slack, { rooms: { [channel.id]: ['Séjour'] }, platform: { now, pause } })
  slack.rates.isStrict = true
  slack.faults.next('response_url', { kind: 'rate-limited', retryAfter: 1 }, 40)
  const before = process.memoryUsage().rss
  const typing = Array.from({ length: count }, async (_, index) => {
    const person = people[index % people.length]
    if (person === undefined) throw new Error('nobody is there')
    const typed = await person.types(`/courriel reçu libellé:"${mark} ${index}"`, channel)
    await typed.answer()
    return typed
  })
  const typed = await Promise.all(typing)
  const grown = process.memoryUsage().rss - before
  expect(typed.map(({ error }) => error).filter(Boolean)).toEqual([])
  expect(typed.map(({ shown }) => shown.length)).toEqual(typed.map(() => 1))
  await bot.stop()
  const labels = await labelsIn(bot.directory)
  expect(labels.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `${mark} ${index}`).toSorted())
  expect(slack.callsOf('response_url').length > count / 2).toBe(speed > 1)
  expect(grown).toBeLessThan(mostGrowth)
  expectDiscretion(slack, bot.logged)
})

test('one person too fast: told so from the twenty-first command on, and the others are there', async () => {
  const slack = await useEmulator()
  const camille = slack.join('camille')
  const channel = slack.channel('sejour', [camille])
  const bot = await startSlackBot(slack, { rooms: { [channel.id]: ['Séjour'] } })
  const typing = Array.from({ length: 25 }, async (_, index) => {
    const typed = await camille.types(`/courriel reçu libellé:"${mark} ${index}"`, channel)
    return (await typed.answer()).text
  })
  const answers = await Promise.all(typing)
  expect(answers.filter((text) => text.startsWith('N°'))).toHaveLength(20)
  expect(answers.filter((text) => text.includes('Rien n’a été enregistré'))).toHaveLength(5)
  await bot.stop()
  expect(await labelsIn(bot.directory)).toHaveLength(20)
})

test('mentions at once, in a channel that takes one message a second: all answered, in order, once', async () => {
  const { slack, camille, channel, start } = await inStep(0)
  const bot = await start()
  slack.rates.isStrict = true
  slack.faults.next('chat.postMessage', { kind: 'drop', applied: true }, 1)
  const asked = Array.from({ length: 40 }, () => camille.mentions('moi', channel).message.ts)
  for (const index of asked.keys()) await slack.until(() => said(slack, channel).length > index, 'an answer')
  const threads = channel.messages.filter(({ user }) => user === slack.app.botUser).map(({ thread_ts }) => thread_ts)
  expect(threads).toEqual(asked)
  const refused = slack.callsOf('chat.postMessage').filter(({ answer }) => answer?.['error'] === 'ratelimited')
  expect(refused.length).toBeGreaterThan(0)
  await bot.stop()
})
