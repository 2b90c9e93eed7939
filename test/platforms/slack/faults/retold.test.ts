// What Slack delivers twice: at once, with its marks of a retry, a day later, after a restart. One entry, one answer.

import { describe, expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { entryId } from '../../../../src/register/ids.ts'
import type { SlackBot, SlackBotOptions } from '../../../support/slack/bot.ts'
import type { Retry } from '../../../support/slack/link/envelope.ts'
import { Redelivery } from './redelivery.ts'
import { entriesIn, labelsIn } from './register-of.ts'
import { mark, post, said, type Troubled, troubled } from './troubled.ts'

const almostADay = 24 * 3_600_000

/** Everything again: soon, with each mark of a retry, after a restart, a day later. Gives the last process. */
const tellAgain = async (
  { start, time }: Troubled,
  first: SlackBot,
  redelivery: Redelivery,
  options: SlackBotOptions = {},
): Promise<SlackBot> => {
  const retries: readonly Retry[] = [1, 2, 3].map((attempt) => ({ attempt, reason: 'timeout' }))
  const kinds = new Set(await redelivery.again())
  for (const retry of retries) for (const kind of await redelivery.again(retry)) kinds.add(kind)
  await first.stop()
  const { kept, directory } = first
  const second = await start({ ...options, kept, directory })
  for (const kind of await redelivery.again()) kinds.add(kind)
  time.set(almostADay)
  for (const kind of await redelivery.again({ attempt: 3, reason: 'timeout' })) kinds.add(kind)
  expect([...kinds]).toEqual(['acknowledged'])
  return second
}

/** What is delivered at first: envelopes at once, and how often each of them is sent. */
const ways = [
  ['once', 1, 1],
  ['in four envelopes', 4, 1],
  ['in one envelope sent three times', 1, 3],
] as const

const command = `/courriel reçu libellé:"${mark}"`

describe('delivered again and again, also after a restart and a day later', () => {
  test.for(ways)('a command (%s) makes one entry and one answer', async ([, copies, frames]) => {
    const given = await troubled({ speed: 20 })
    const { slack, camille, channel, start } = given
    const redelivery = new Redelivery(slack)
    const first = await start()
    redelivery.copies = copies
    slack.link.faults.copies = frames
    const typed = await camille.types(command, channel)
    expect((await typed.answer()).text).toMatch(/^N°\s1\b/)
    const last = await tellAgain(given, first, redelivery)
    await last.stop()
    expect([typed.shown.length, camille.sees(channel)]).toEqual([1, [expect.anything()]])
    expect(await labelsIn(last.directory)).toEqual([mark])
  })

  test.for(ways)('a mention (%s) makes one entry and one answer', async ([, copies, frames]) => {
    const given = await troubled({ speed: 20 })
    const { slack, camille, channel, start } = given
    const redelivery = new Redelivery(slack)
    const first = await start()
    redelivery.copies = copies
    slack.link.faults.copies = frames
    camille.mentions(`courriel reçu libellé:"${mark}"`, channel)
    await camille.waitsFor(channel, ({ user }) => user === slack.app.botUser)
    const last = await tellAgain(given, first, redelivery)
    await last.stop()
    expect(said(slack, channel)).toHaveLength(1)
    expect(await labelsIn(last.directory)).toEqual([mark])
  })

  test.for(ways)('a click (%s) has one effect and one answer', async ([, copies, frames]) => {
    const given = await troubled({ speed: 20 })
    const { slack, camille, channel, start } = given
    const first = await start()
    await (await camille.types(command, channel)).answer()
    await post(first, channel, listOf(1))
    const list = await camille.waitsFor(channel, ({ text }) => text.includes('en retard'))
    const redelivery = new Redelivery(slack)
    redelivery.copies = copies
    slack.link.faults.copies = frames
    const pressed = await camille.presses('Répondu', list)
    await pressed.answer()
    const last = await tellAgain(given, first, redelivery)
    await last.stop()
    expect(pressed.shown.map(({ text }) => text)).toEqual([expect.stringContaining('Réponse apportée au')])
    const [entry] = await entriesIn(last.directory)
    expect(entry).toMatchObject({ revision: 2, outcome: { kind: 'replied' } })
  })

  test.for(ways)('a form (%s) makes one entry and one answer', async ([, copies, frames]) => {
    const given = await troubled({ speed: 20 })
    const { slack, camille, channel, start } = given
    const first = await start()
    const form = await (await camille.types('/courriel', channel)).view()
    const redelivery = new Redelivery(slack)
    redelivery.copies = copies
    slack.link.faults.copies = frames
    const submitted = await camille.submits(form, { État: 'Reçu' })
    expect(submitted.kind).toBe('closed')
    await camille.waitsFor(channel, ({ text }) => /^N°\s1\b/.test(text))
    const last = await tellAgain(given, first, redelivery)
    await last.stop()
    expect(camille.sees(channel)).toHaveLength(1)
    expect(await labelsIn(last.directory)).toEqual([''])
  })
})

const listOf = (id: number): Reply => ({
  title: line`1 courriel en retard`,
  blocks: [
    {
      kind: 'list',
      items: [line`N° ${id}`],
      entries: [{ id: entryId(id), actions: [{ label: 'Répondu', command: `!répondre ${id}` }] }],
    },
  ],
  actions: [],
  audience: 'room',
})
