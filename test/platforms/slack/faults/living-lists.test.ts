// Lists whose buttons must go on working while something around them goes wrong.

import { expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { entryId } from '../../../../src/register/ids.ts'
import { SlackState } from '../../../../src/platforms/slack/state/slack-state.ts'
import { memoryState } from '../../../support/memory-state.ts'
import { textOf } from '../meeting.ts'
import { post, type Troubled, troubled } from './troubled.ts'

const list: Reply = {
  title: line`Relevé`,
  blocks: [
    {
      kind: 'list',
      items: [line`n° 1`],
      entries: [{ id: entryId(1), actions: [{ label: 'Répondu', command: '!répondre 1 fond' }] }],
    },
  ],
  actions: [],
  audience: 'room',
}

const withFile: Reply = {
  ...list,
  blocks: [...list.blocks, { kind: 'file', name: 'a.csv', mediaType: 'text/csv', content: 'a;b', inWords: line`Tout` }],
}

const listIn = ({ camille, channel }: Troubled) => camille.waitsFor(channel, ({ text }) => text.startsWith('Relevé'))

/** What pressing the list's button says. */
const pressed = async (given: Troubled): Promise<string> =>
  textOf(await (await given.camille.presses('Répondu', await listIn(given))).answer())

test('a list that is there is not out of date because its file is still to come', async () => {
  const given = await troubled({ speed: 1 })
  const { slack, camille, channel } = given
  const bot = await given.start()
  await camille.types('/courriel reçu reçu:2/11', channel)
  slack.faults.next('files.getUploadURLExternal', { kind: 'answer', status: 503, body: '' }, Infinity)
  const posting = post(bot, channel, withFile)
  posting.catch(() => undefined)
  expect(await pressed(given)).toMatch(/^Réponse apportée au n° 1/)
})

test.for(['edit_window_closed', 'invalid_blocks'])(
  'a list that Slack does not let be changed (%s) goes on being acted on',
  async (error) => {
    const given = await troubled()
    const { slack, camille, channel } = given
    const bot = await given.start()
    await camille.types('/courriel reçu reçu:2/11', channel)
    await post(bot, channel, list)
    slack.faults.next('chat.update', { kind: 'error', error }, Infinity)
    await pressed(given)
    await bot.untilLogged('posted list not brought up to date')
    expect(await pressed(given)).toMatch(/n° 1/)
  },
)

test('a change that the list does not show yet is kept for the next start', async () => {
  const given = await troubled()
  const { slack, camille, channel } = given
  const kept = memoryState()
  const isBehind = Promise.withResolvers<void>()
  const save = async (bytes: Uint8Array): Promise<void> => {
    await kept.save(bytes)
    const { journal } = await SlackState.load(kept)
    if (journal.behind.length > 0) isBehind.resolve()
  }
  const bot = await given.start({ kept: { ...kept, save } })
  await camille.types('/courriel reçu reçu:2/11', channel)
  await post(bot, channel, list)
  slack.faults.next('chat.update', { kind: 'drop', applied: false }, Infinity)
  bot.platform.follow([entryId(1)])
  await isBehind.promise
  expect((await SlackState.load(kept)).journal.behind.map(({ touched }) => touched)).toEqual([[1]])
})
