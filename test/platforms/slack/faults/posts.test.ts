// A digest through everything that can befall the call that posts it: it is in its channel once, or somebody is told.

import { describe, expect, test } from 'vitest'

import { PostRefused } from '../../../../src/platforms/pacing/awaited-posts.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import type { HttpFault } from '../../../support/slack/faults.ts'
import { carriedOut, mark, post, said, troubled } from './troubled.ts'

/** And how often it is posted, all in all: the client itself must never try again. */
const faults: readonly (readonly [string, HttpFault, number])[] = [
  ['status 500', { kind: 'answer', status: 500, body: '' }, 2],
  ['status 503', { kind: 'answer', status: 503, body: 'unavailable' }, 2],
  ['status 403 of a gateway', { kind: 'answer', status: 403, body: '<html>' }, 2],
  ['a connection that ends before it is carried out', { kind: 'drop', applied: false }, 2],
  ['a connection that ends after it was carried out', { kind: 'drop', applied: true }, 1],
  ['a page of a proxy with status 200', { kind: 'html' }, 2],
  ['a page of a proxy in the place of the answer', { kind: 'html', applied: true }, 1],
  ['half of an answer', { kind: 'truncated', applied: true }, 1],
  ['half of an answer to nothing', { kind: 'truncated' }, 2],
  ['“too many” with a time', { kind: 'rate-limited', retryAfter: 30 }, 2],
  ['“too many” without a time', { kind: 'rate-limited' }, 2],
  ['“too many” with status 200', { kind: 'error', error: 'rate_limited' }, 2],
  ['an internal error after it was carried out', { kind: 'error', error: 'internal_error', applied: true }, 1],
  ['an internal error before', { kind: 'error', error: 'internal_error' }, 2],
  ['a fatal error', { kind: 'error', error: 'fatal_error', applied: true }, 1],
  ['a timeout at Slack', { kind: 'error', error: 'request_timeout' }, 2],
  ['an unavailable service', { kind: 'error', error: 'service_unavailable' }, 2],
]

describe('a digest is in its channel once', () => {
  test.for(faults)('in spite of %s', async ([, fault, calls]) => {
    const { slack, channel, start } = await troubled()
    const bot = await start()
    slack.faults.next('chat.postMessage', fault)
    await post(bot, channel)
    expect(said(slack, channel)).toEqual([expect.stringContaining(mark)])
    expect(slack.callsOf('chat.postMessage')).toHaveLength(calls)
  })

  test('when its answer comes after the patience of the client', async () => {
    const { slack, channel, start } = await troubled()
    const impatient: typeof fetch = (resource, options) => {
      const isPost = new URL(resource instanceof Request ? resource.url : resource).pathname.endsWith(
        'chat.postMessage',
      )
      return fetch(resource, { ...options, ...(isPost && { signal: AbortSignal.timeout(100) }) })
    }
    const bot = await start({ platform: { fetch: impatient } })
    const late = Promise.withResolvers<void>()
    slack.faults.next('chat.postMessage', { kind: 'hold', until: late.promise })
    const posting = post(bot, channel)
    // Slack carries it out long after the client has gone.
    await bot.untilLogged('message not said yet')
    late.resolve()
    await posting
    expect(said(slack, channel)).toHaveLength(1)
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1)
  })

  test('through all of it one after the other', async () => {
    const { slack, channel, start } = await troubled()
    const bot = await start()
    for (const [, fault] of faults) slack.faults.next('chat.postMessage', fault)
    slack.faults.next('conversations.history', { kind: 'drop', applied: false }, 2)
    slack.faults.next('conversations.history', { kind: 'rate-limited', retryAfter: 10 })
    await post(bot, channel)
    expect(carriedOut(slack, 'chat.postMessage')).toBe(1)
    expect(said(slack, channel)).toHaveLength(1)
  })

  test('asked for again while it is under way and afterwards', async () => {
    const { slack, channel, start } = await troubled()
    const bot = await start()
    slack.faults.next('chat.postMessage', { kind: 'drop', applied: true })
    await Promise.all([post(bot, channel), post(bot, channel)])
    await post(bot, channel)
    expect(said(slack, channel)).toHaveLength(1)
  })

  test('whose shape is refused: in text alone', async () => {
    const { slack, channel, start } = await troubled()
    const bot = await start()
    slack.faults.next('chat.postMessage', { kind: 'error', error: 'invalid_blocks' })
    await post(bot, channel)
    const [message, ...more] = channel.messages
    expect([message?.text, message?.blocks ?? [], more]).toEqual([expect.stringContaining(mark), [], []])
  })
})

describe('a channel that takes nothing', () => {
  test.for(['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'])(
    'refuses by %s: whoever posts is told, and other channels go on',
    async (error) => {
      const { slack, camille, channel, start } = await troubled()
      const other = slack.channel('accueil', [camille])
      const bot = await start({ rooms: { [channel.id]: ['Séjour'], [other.id]: ['Accueil'] } })
      slack.faults.next(
        'chat.postMessage',
        { kind: 'error', error },
        Infinity,
        (args) => args['channel'] === channel.id,
      )
      await expect(post(bot, channel)).rejects.toThrow(PostRefused)
      await post(bot, other)
      expect([said(slack, channel).length, said(slack, other).length]).toEqual([0, 1])
      // Later, the channel takes it: it was given up, not forgotten.
      slack.faults.clear()
      await post(bot, channel)
      expect(said(slack, channel)).toHaveLength(1)
    },
  )
})

const blind = ({ app: { botToken } }: Emulator): void => {
  botToken.scopes = new Set([...botToken.scopes].filter((scope) => !scope.endsWith(':history')))
}

describe('without the right to read the channel', () => {
  test.for([
    ['was carried out', true],
    ['was not', false],
  ] as const)('a post that %s and whose answer was lost is said once more, and says so', async ([, applied]) => {
    const { slack, channel, start } = await troubled()
    blind(slack)
    const bot = await start()
    slack.faults.next('chat.postMessage', { kind: 'drop', applied })
    await post(bot, channel)
    const texts = said(slack, channel)
    expect(texts).toHaveLength(applied ? 2 : 1)
    expect(texts.at(-1)).toContain('peut-être déjà été envoyé')
  })

  test('a post that was confirmed is not said again by a later process, whenever the first one dies', async () => {
    const { slack, channel, start } = await troubled()
    blind(slack)
    let disk: Uint8Array | undefined
    let isDead = false
    const kept = {
      load: () => Promise.resolve(disk),
      save: (bytes: Uint8Array) => {
        if (!isDead) disk = Uint8Array.from(bytes)
        return Promise.resolve()
      },
    }
    const first = await start({ kept })
    await post(first, channel)
    // What the process would save from now on is lost, as if it had been killed.
    isDead = true
    await first.stop()
    const second = await start({ kept: { load: () => Promise.resolve(disk), save: () => Promise.resolve() } })
    await post(second, channel)
    expect(said(slack, channel)).toEqual([expect.stringContaining(mark)])
  })
})
