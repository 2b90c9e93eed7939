// A state that must not be used: another device's, an old one, a copy, one without its keys, one that cannot be saved.

import { deserialize, serialize } from 'node:v8'

import { expect, onTestFinished, test } from 'vitest'

import type { KeptState } from '../../../src/chat/kept-state.ts'
import { systemClock } from '../../../src/clock.ts'
import { UserError } from '../../../src/errors.ts'
import { type Line, line } from '../../../src/i18n/rich-text.ts'
import { textReply } from '../../../src/chat/reply.ts'
import { messageKey, roomId } from '../../../src/register/ids.ts'
import { words } from '../../../src/i18n/words.ts'
import type { Session } from '../../../src/platforms/matrix/state/session.ts'
import { readParts, type SavedParts } from '../../../src/platforms/keeping/state-keeper.ts'
import { openPlatformState } from '../../../storage/platform-state.ts'
import { logIn } from '../../support/matrix/account.ts'
import {
  type BotOptions,
  readyAccount,
  type ReadyAccount,
  startTestBot,
  type TestBot,
} from '../../support/matrix/bot.ts'
import { loggedAt } from '../../support/commits.ts'
import { freshFolder } from '../../support/data-folders.ts'
import { bot, echo, meet, person } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { createRoom } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const { session } = words.fr.matrixAccount

/** Starts on a state, and gives the first reason for which it cannot go on. */
const refusalOf = async (
  ready: ReadyAccount,
  options: BotOptions = {},
  meanwhile: (vigie: TestBot) => void = () => undefined,
): Promise<{ readonly error: Error; readonly vigie: TestBot }> => {
  const fatal = Promise.withResolvers<Error>()
  const seen: Error[] = []
  const { platform, ...rest } = options
  const onFatal = (error: Error): void => {
    seen.push(error)
    fatal.resolve(error)
  }
  const vigie = await startTestBot(ready, { ...rest, answer: echo, platform: { ...platform, onFatal } })
  onTestFinished(() => vigie.stop().catch(() => undefined))
  meanwhile(vigie)
  const error = await fatal.promise
  return { error, vigie: { ...vigie, fatal: seen } }
}

const said = (error: Error): Line | undefined => (error instanceof UserError ? error.say(words.fr) : undefined)

const changed = async (kept: KeptState, change: (parts: SavedParts) => SavedParts): Promise<void> => {
  const bytes = await kept.load()
  const parts = bytes && readParts(bytes)
  if (parts === undefined) throw new Error('there is no state')
  await kept.save(serialize({ format: 1, parts: change(parts) }))
}

/** Notes what asks something of the homeserver that only good keys may. */
const noting =
  (asked: string[]): typeof fetch =>
  (resource, options) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (/\/(?:send|sendToDevice|keys\/upload)\b/.test(pathname)) asked.push(pathname)
    return fetch(resource, options)
  }

describeWithHomeserver('a state', {}, (server) => {
  test('of another device is refused', async () => {
    const ready = await readyAccount(server.url)
    const { token, deviceId } = await logIn(ready.account)
    let own = ''
    await changed(ready.kept, ({ session: bytes = new Uint8Array(), ...parts }) => {
      const kept = deserialize(bytes) as Session
      own = kept.deviceId
      return { ...parts, session: serialize({ ...kept, accessToken: token }) }
    })
    const asked: string[] = []
    const { error } = await refusalOf(ready, { platform: { fetch: noting(asked) } })
    expect(said(error)).toEqual(session.otherDevice(own, deviceId))
    expect(asked).toEqual([])
  })

  test('that a year has passed over is refused', async () => {
    const ready = await readyAccount(server.url)
    const asked: string[] = []
    const inAYear = () =>
      systemClock('Europe/Paris')
        .now()
        .add({ hours: 366 * 24 })
    const { error } = await refusalOf(ready, { platform: { fetch: noting(asked), now: inAYear } })
    expect(said(error)).toEqual(session.tooOld)
    expect(asked).toEqual([])
  })

  test('put back after it was used later is refused', async () => {
    const { ready, vigie, room, marie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const copy = (await ready.kept.load()) ?? new Uint8Array()
    const later = await bot(ready, { rooms: { [room]: 'all' }, answer: echo })
    await marie.say(room, '!plus tard')
    await marie.until(room, ({ body }) => body === 'réponse à !plus tard')
    await later.stop()
    await ready.kept.save(copy)
    const asked: string[] = []
    const { error } = await refusalOf(ready, { rooms: { [room]: 'all' }, platform: { fetch: noting(asked) } })
    expect(said(error)).toEqual(session.oldCopy)
    expect(asked).toEqual([])
  })

  test('whose keys are lost ends with the way out, once', async () => {
    const { ready, vigie, room, marie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    await marie.say(room, '!perdu')
    await changed(ready.kept, (parts) => ({ ...parts, crypto: serialize([]) }))
    const asked: string[] = []
    const options = { rooms: { [room]: 'all' }, platform: { fetch: noting(asked) } } as const
    const { error, vigie: stopped } = await refusalOf(ready, options, ({ platform }) => {
      platform.post(roomId(`matrix:${room}`), textReply(line`relevé`), messageKey('relevé')).catch(() => undefined)
    })
    expect(said(error)).toEqual(session.keyConflict)
    await stopped.stop()
    expect(stopped.fatal).toHaveLength(1)
    expect(asked.filter((path) => path.endsWith('/keys/upload'))).toHaveLength(1)
    expect(asked.filter((path) => path.includes('/send/'))).toEqual([])
  })

  test('that cannot be saved ends it before anything leaves, once', async () => {
    const { ready, vigie, room, marie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const first = await marie.say(room, '!plein')
    let isFull = false
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const kept: KeptState = {
      load: () => ready.kept.load(),
      save: (bytes) => (isFull ? Promise.reject(full) : ready.kept.save(bytes)),
    }
    const asked: string[] = []
    const answer = async (incoming: Parameters<typeof echo>[0]) => {
      isFull = true
      asked.length = 0
      return echo(incoming)
    }
    const fatal = Promise.withResolvers<void>()
    const seen: Error[] = []
    const onFatal = (error: Error): void => {
      seen.push(error)
      fatal.resolve()
    }
    const started = await startTestBot(ready, {
      rooms: { [room]: 'all' },
      answer,
      platform: { kept, onFatal, fetch: noting(asked) },
    })
    await fatal.promise
    // What was said meanwhile is heard by nobody.
    await marie.say(room, '!encore')
    await started.stop().catch(() => undefined)
    expect(seen).toEqual([full])
    expect(asked).toEqual([])
    isFull = false
    await bot(ready, { rooms: { [room]: 'all' }, answer: echo })
    for (const text of ['!plein', '!encore']) await marie.until(room, ({ body }) => body === `réponse à ${text}`)
    const answers = (await marie.messages(room)).filter(({ thread }) => thread === first)
    expect(answers).toHaveLength(1)
    expect(await marie.undecryptable(room)).toEqual([])
  })

  test('sealed with a key is used as any other, and held by one process', async () => {
    const directory = await freshFolder()
    const key = Buffer.alloc(32, 7)
    const kept = await openPlatformState({ platform: 'matrix', directory, key, now: () => loggedAt })
    await expect(openPlatformState({ platform: 'matrix', directory, key, now: () => loggedAt })).rejects.toThrow(
      UserError,
    )
    const ready = await readyAccount(server.url, kept)
    kept.close()
    const marie = await person(server.url, 'marie')
    const room = await createRoom(marie.account, { encrypted: true, invite: [ready.userId] })
    await marie.join(room)
    for (const text of ['!un', '!deux']) {
      const again = await openPlatformState({ platform: 'matrix', directory, key, now: () => loggedAt })
      const vigie = await startTestBot({ ...ready, kept: again }, { rooms: { [room]: 'all' }, answer: echo })
      await untilMembership(marie, room, ready.userId, 'join')
      await marie.say(room, text)
      await marie.until(room, ({ body }) => body === `réponse à ${text}`)
      await vigie.stop()
      again.close()
      expect(vigie.fatal).toEqual([])
    }
  })
})
