// Slack away for an hour, with its sockets and its interface: what it had accepted is answered, the digest posted once.

import { describe, expect, test } from 'vitest'

import type { Answer } from '../../../../src/chat/platform.ts'
import { textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { mark, post, said, troubled } from './troubled.ts'

const anHour = 3_600_000

const refused = (): never => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' })
  throw new TypeError('fetch failed', { cause })
}

/** How calls fail while Slack is away. */
const absences = {
  'nobody answers': refused,
  'a gateway answers for it': () => Promise.resolve(new Response('unavailable', { status: 503 })),
} as const

/** A network that can be taken away, and counts the calls that it lets down. */
const network = (slack: Emulator, absence: () => Promise<Response>) => {
  let isAway = false
  let letDown = 0
  const call: typeof fetch = async (resource, options) => {
    if (!isAway) return fetch(resource, options)
    letDown += 1
    slack.world.changes.announce()
    return absence()
  }
  return {
    call,
    leave: (): void => {
      isAway = true
      slack.link.faults.refuseWith = 503
      for (const socket of slack.link.open) socket.cut()
    },
    comeBack: (): void => {
      isAway = false
      slack.link.faults.refuseWith = undefined
    },
    /** Resolves once so many calls were let down. */
    missed: (count: number) => slack.until(() => letDown >= count, 'calls in vain'),
  }
}

describe.for(Object.entries(absences))('while Slack is away and %s', ([name, absence]) => {
  test('what it accepted before is answered when it is back, and the digest posted once', async () => {
    const { slack, camille, channel, start } = await troubled()
    const { call, leave, comeBack, missed } = network(slack, absence)
    const asked: string[] = []
    const gone = Promise.withResolvers<void>()
    const answer: Answer = async ({ text }) => {
      asked.push(text)
      slack.world.changes.announce()
      await gone.promise
      return textReply(line`réponse à ${text}`)
    }
    const bot = await start({ answer, platform: { fetch: call } })
    const typing = camille.types(`/courriel répondu 5 ${mark}`, channel)
    camille.mentions('retards', channel)
    await slack.until(() => asked.length === 2)
    leave()
    // What is written to a socket in the instant of its death is lost, and nobody can know.
    await bot.untilLogged('slack socket to be replaced')
    gone.resolve()
    const posting = post(bot, channel)
    await missed(20)
    slack.clock.advance(anHour)
    comeBack()
    await posting
    const typed = await typing
    const answered = await camille.waitsFor(channel, ({ text }) => text.includes('répondu 5'))
    await camille.waitsFor(channel, ({ text, user }) => user === slack.app.botUser && text.includes('retards'))
    expect([typed.shown, answered.isEphemeral, typed.error]).toEqual([[], true, 'operation_timeout'])
    expect(said(slack, channel).toSorted()).toEqual([
      expect.stringContaining('Relevé'),
      expect.stringContaining('retards'),
    ])
    const isSaidTwice = answered.text.includes('peut-être déjà été envoyé')
    expect(isSaidTwice).toBe(name !== 'nobody answers')
  })

  test('Vigie starts, and says all of it when Slack comes', async () => {
    const { slack, camille, channel, start } = await troubled()
    const { call, leave, comeBack, missed } = network(slack, absence)
    leave()
    const bot = await start({ platform: { fetch: call } })
    const posting = post(bot, channel)
    await missed(10)
    comeBack()
    await posting
    await slack.until(() => slack.link.open.length > 0)
    expect((await (await camille.types('/vigie aide', channel)).answer()).text).not.toBe('')
    expect(said(slack, channel)).toHaveLength(1)
  })
})
