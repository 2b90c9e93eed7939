// What every chat platform must do, whatever it talks to: hear each message once, in order, and post once.

import { expect, test } from 'vitest'

import type { Incoming } from '../../src/chat/incoming.ts'
import type { Platform } from '../../src/chat/platform.ts'
import { type Reply, textReply } from '../../src/chat/reply.ts'
import { line, plainText } from '../../src/i18n/rich-text.ts'
import { noViews } from '../support/no-views.ts'
import { messageKey, type RoomId } from '../../src/register/ids.ts'

/** A platform under test with the world around it: people who type, and a room that they read. */
export interface PlatformWorld {
  readonly platform: Platform
  readonly room: RoomId
  /** Somebody types a line; resolves once the platform has dealt with it. */
  readonly type: (text: string) => Promise<void>
  /** All that can be read in the room, in order. */
  readonly read: () => string
}

const echo = (heard: Incoming[]) => (incoming: Incoming) => {
  heard.push(incoming)
  return Promise.resolve(textReply(line`réponse à ${incoming.text}`))
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1

/** Registers the suite; each test opens a world of its own. */
export const platformContract = (open: () => Promise<PlatformWorld>): void => {
  test('each message is heard once, in the order typed, under a key of its own', async () => {
    const { platform, type, read } = await open()
    const heard: Incoming[] = []
    await platform.start(echo(heard), noViews)
    await type('un')
    await type('deux')
    await platform.stop()
    expect(heard.map(({ text }) => text)).toEqual(['un', 'deux'])
    expect(new Set(heard.map(({ key }) => key)).size).toBe(2)
    expect(heard.every((incoming) => incoming.platform === platform.name)).toBe(true)
    expect(read().indexOf('réponse à un')).toBeLessThan(read().indexOf('réponse à deux'))
  })

  test('a message without answer leaves the room silent', async () => {
    const { platform, type, read } = await open()
    await platform.start(() => Promise.resolve(undefined), noViews)
    const before = read()
    await type('bonjour à tous')
    await platform.stop()
    expect(read().slice(before.length)).not.toContain('réponse')
  })

  test('the same key posted twice is one message, another key another one', async () => {
    const { platform, room, read } = await open()
    await platform.start(echo([]), noViews)
    const reply: Reply = textReply(line`relevé du matin`)
    await platform.post(room, reply, messageKey('morning/1'))
    await platform.post(room, reply, messageKey('morning/1'))
    expect(occurrences(read(), plainText(reply.title))).toBe(1)
    await platform.post(room, reply, messageKey('morning/2'))
    expect(occurrences(read(), plainText(reply.title))).toBe(2)
    await platform.stop()
  })

  test('what it posts and answers itself is not heard', async () => {
    const { platform, room, type } = await open()
    const heard: Incoming[] = []
    await platform.start(echo(heard), noViews)
    await platform.post(room, textReply(line`!aide`), messageKey('own'))
    await type('un')
    await platform.stop()
    expect(heard.map(({ text }) => text)).toEqual(['un'])
  })

  test('once stopped, it hears nothing more', async () => {
    const { platform, type } = await open()
    const heard: Incoming[] = []
    await platform.start(echo(heard), noViews)
    await platform.stop()
    await type('trop tard').catch(() => undefined)
    expect(heard).toEqual([])
  })
}
