// Stopping in time, whatever Slack does, and going on afterwards without losing or repeating anything.

import { expect, test } from 'vitest'

import type { Answer } from '../../../../src/chat/platform.ts'
import { textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { inTime } from '../../../support/in-time.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { labelsIn } from './register-of.ts'
import { mark, post, said, troubled } from './troubled.ts'

/** Requests that fit reach a Slack that never answers. */
const hanging = (slack: Emulator, fits: RegExp) => {
  const state = { hung: 0 }
  const hang: typeof fetch = (resource, options) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (!fits.test(pathname)) return fetch(resource, options)
    state.hung += 1
    slack.world.changes.announce()
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
    })
  }
  return { hang, reached: () => slack.until(() => state.hung > 0, 'a call that hangs') }
}

/** Its answer takes longer than an acknowledgement may. */
const slowly =
  (slack: Emulator): Answer =>
  async ({ text }) => {
    if (text.startsWith('!')) await slack.until(() => slack.link.acks.recorded.length > 0, 'an acknowledgement')
    return textReply(line`réponse à ${text}`)
  }

test.for([
  ['a digest is posted', /chat\.postMessage$/],
  ['a digest is looked for', /conversations\.history$/],
  ['an answer is said', /^\/commands\//],
] as const)('a stop ends in time when Slack hangs while %s, and the next start goes on', async ([, moment]) => {
  const { slack, camille, channel, start } = await troubled()
  const answer = slowly(slack)
  const { hang, reached } = hanging(slack, moment)
  const bot = await start({ answer, platform: { fetch: hang } })
  slack.faults.next('chat.postMessage', { kind: 'drop', applied: true })
  const posting = post(bot, channel).catch(() => undefined)
  const typed = await camille.types('/vigie moi', channel)
  await reached()
  expect(await inTime(bot.stop())).toBe('in time')
  // Whoever waits for the post must not wait for ever.
  await posting
  const again = await start({ answer, kept: bot.kept })
  await post(again, channel)
  await typed.answer()
  await again.untilLogged('earlier messages answered')
  expect(said(slack, channel)).toHaveLength(1)
  expect(typed.shown.filter(({ text }) => text.includes('réponse à !moi'))).toHaveLength(1)
})

test('a stop in the middle of 50 commands: each that Slack accepted is answered once, now or by the next start', async () => {
  const { slack, channel, start } = await troubled({ speed: 20 })
  const people = Array.from({ length: 5 }, (_, index) => slack.join(`agent${index}`))
  for (const { id } of people) channel.members.add(id)
  const bot = await start()
  const typing = people.flatMap((person, at) =>
    Array.from({ length: 10 }, (_, index) =>
      person.types(`/courriel reçu libellé:"${mark} ${at * 10 + index}"`, channel),
    ),
  )
  await slack.until(() => slack.link.acks.recorded.length >= 5, 'acknowledgements')
  expect(await inTime(bot.stop())).toBe('in time')
  const typed = await Promise.all(typing)
  const { kept, directory } = bot
  const again = await start({ kept, directory })
  await again.untilLogged('earlier messages answered')
  await again.stop()
  const labels = await labelsIn(directory)
  expect(new Set(labels).size).toBe(labels.length)
  for (const [index, { result, shown }] of typed.entries()) {
    const isThere = labels.includes(`${mark} ${index}`)
    if (result.kind === 'acknowledged') expect(isThere).toBe(true)
    expect(shown.filter(({ text }) => text.startsWith('N°'))).toHaveLength(isThere ? 1 : 0)
  }
  expect(labels.length).toBeGreaterThanOrEqual(5)
})
