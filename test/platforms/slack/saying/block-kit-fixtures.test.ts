// What Slack shows, as payloads that a reader can paste into its Block Kit Builder: docs/slack/*.json, kept in step here.

import { describe, expect, test } from 'vitest'
import { commands } from '../../../../commands/index.ts'
import { dayOf, localDate } from '../../../../src/calendar/local-date.ts'
import type { Reply } from '../../../../src/chat/reply.ts'
import { composeDigest, recapNow } from '../../../../src/digests/compose.ts'
import { entryNow } from '../../../../src/digests/entry-now.ts'
import { homePage } from '../../../../src/digests/home.ts'
import { words } from '../../../../src/i18n/words.ts'
import { replyAsSlash } from '../../../../src/platforms/slack/saying/as-slash.ts'
import { homeView } from '../../../../src/platforms/slack/saying/home-view.ts'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'
import { withEntriesNow } from '../../../../src/platforms/slack/saying/with-entries-now.ts'
import { slashOf } from '../../../../src/platforms/slack/saying/slash-of.ts'
import { messageKey, roomId, userId } from '../../../../src/register/ids.ts'
import { config, noonOf, requestsOn, visitor, yearOn } from '../../../demo/year-on.ts'
import { converse } from '../../../support/conversation.ts'
import { MemoryRegister } from '../../../support/memory-register.ts'
import { holding } from '../../../support/requests.ts'
import { ephemeral, onTimeByMonth, post, render } from './rendering.ts'

const today = dayOf(localDate('2026-11-20'))
const room = roomId('slack:C0SEJOUR01')
const year = yearOn(today)
const register = holding(year)
const { figures } = config

/** What people are told to type, as the bot says it on Slack. */
const typed = slashOf(
  commands.map(({ id }) => id),
  words.fr,
  '',
)

const file = (name: string): string => `../../../../docs/slack/${name}.json`
const pretty = (payload: unknown): string => `${JSON.stringify(payload, null, 2)}\n`

const morning = async (services: readonly string[]): Promise<Reply> => {
  const asked = { content: 'morning', room, services, today, whenEmpty: 'line' } as const
  const { reply } = await composeDigest(asked, register, figures, words.fr)
  if (reply === undefined) throw new Error('no digest')
  return reply
}

/** The answer to a command of an agent of the demonstration. */
const answer = async (command: string): Promise<Reply> => {
  const filled = new MemoryRegister()
  await filled.commit({
    key: messageKey('demonstration'),
    at: noonOf(today),
    by: userId('matrix:@anne:exemple.fr'),
    command: 'import',
    changes: year.map((after) => ({ after })),
    reply: undefined,
  })
  const services = ['Accueil', 'Séjour', 'Collectivités', 'Titres', 'Communication'].map((name) => ({ name }))
  const rooms = [{ platform: 'matrix', id: '!sejour:exemple.fr', services: ['Séjour'] }]
  const reply = await converse({ at: '2026-11-20T09:00' }, { services, mailboxes: [], rooms }, filled).reply(command)
  if (reply === undefined) throw new Error('no answer')
  return reply
}

/** The first message, with a fault told at once; the others are like it. */
const onlyBlocks = (reply: Reply, saying = post): string => {
  const { messages } = render(replyAsSlash(reply, typed), { ...saying, slashOf: typed })
  expect(messages.flatMap(faultsOf)).toEqual([])
  return pretty({ blocks: messages[0]?.blocks })
}

describe('to be pasted into the Block Kit Builder', () => {
  test('the morning digest of a service', async () => {
    await expect(onlyBlocks(await morning(['Titres']))).toMatchFileSnapshot(file('releve-du-matin'))
  })

  test('a busy morning of all the services, a menu on each line', async () => {
    await expect(onlyBlocks(await morning([]))).toMatchFileSnapshot(file('releve-charge'))
  })

  test('the digest of a service after some of its requests were answered', async () => {
    const digest = await morning(['Titres'])
    const setting = { today, rules: config.rules, services: ['Titres'] }
    const listed = digest.blocks.flatMap((block) => (block.kind === 'list' ? (block.entries ?? []) : []))
    const now = new Map(
      requestsOn(today)
        .filter(({ id }) => listed.some((entry) => entry.id === id))
        .map((request, index) => {
          const outcome = { kind: 'replied', on: localDate('2026-11-20') } as const
          return [request.id, entryNow(index % 2 === 0 ? { ...request, outcome } : request, setting, words.fr)]
        }),
    )
    const [before, after] = [render(digest), render(withEntriesNow(digest, now))]
    expect(after.messages).toHaveLength(before.messages.length)
    await expect(onlyBlocks(withEntriesNow(digest, now))).toMatchFileSnapshot(file('releve-mis-a-jour'))
  })

  test('the dashboard of a month', async () => {
    const reply = await recapNow({ content: 'monthly', room, services: [], today }, register, figures, words.fr)
    await expect(onlyBlocks(reply)).toMatchFileSnapshot(file('tableau-de-bord'))
  })

  test('the recap of a week, with its table', async () => {
    const reply = await recapNow({ content: 'weekly', room, services: [], today }, register, figures, words.fr)
    await expect(onlyBlocks(reply)).toMatchFileSnapshot(file('semaine'))
  })

  test('a chart, as Slack draws it', async () => {
    await expect(onlyBlocks(onTimeByMonth)).toMatchFileSnapshot(file('graphique'))
  })

  test('rates that were asked for', async () => {
    await expect(onlyBlocks(await answer('!taux octobre'), ephemeral)).toMatchFileSnapshot(file('taux'))
  })

  test('a list that was asked for', async () => {
    await expect(onlyBlocks(await answer('!retards'), ephemeral)).toMatchFileSnapshot(file('retards'))
  })

  test('a person’s own page', async () => {
    const open = requestsOn(today).filter(({ outcome, cancelled }) => outcome === undefined && cancelled !== true)
    const setting = { today, user: visitor, services: ['Séjour'], open, entries: register, figures }
    const view = homeView(replyAsSlash(await homePage(setting, words.fr), typed), words.fr)
    expect(faultsOf(view)).toEqual([])
    await expect(pretty(view)).toMatchFileSnapshot(file('accueil'))
  })
})
