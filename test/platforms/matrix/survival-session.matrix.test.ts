// A session that the homeserver ends, softly or for good, and an account that has expired: Vigie goes on, or says why not.

import { deserialize } from 'node:v8'

import { expect, onTestFinished, test } from 'vitest'

import { UserError } from '../../../src/errors.ts'
import type { Line } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import type { Session } from '../../../src/platforms/matrix/state/session.ts'
import { readParts } from '../../../src/platforms/keeping/state-keeper.ts'
import { logOut } from '../../support/matrix/account.ts'
import { type ReadyAccount, startTestBot } from '../../support/matrix/bot.ts'
import { bot, echo, meet } from '../../support/matrix/meeting.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const { session } = words.fr.matrixAccount

const sessionOf = async ({ kept }: ReadyAccount): Promise<Session> => {
  const parts = readParts((await kept.load()) ?? new Uint8Array())
  return deserialize(parts?.['session'] ?? new Uint8Array()) as Session
}

const softly = { errcode: 'M_UNKNOWN_TOKEN', error: 'expired', soft_logout: true } as const
const expired = { errcode: 'ORG_MATRIX_EXPIRED_ACCOUNT', error: 'expired' } as const

/** Gives the first request that fits another answer, until a new login where there is one. */
const answering = (fits: RegExp, status: number, body: object): typeof fetch => {
  let refused = ''
  return (resource, options) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    const token = new Headers(options?.headers).get('authorization') ?? ''
    if (fits.test(pathname) && refused === '') refused = token
    // A token that is no longer good is so for every request.
    return token !== '' && token === refused
      ? Promise.resolve(Response.json(body, { status }))
      : fetch(resource, options)
  }
}

/** Why a start on the account ends, and how often it was said. */
const endOf = async (ready: ReadyAccount, room: string, platform: object): Promise<readonly (Line | undefined)[]> => {
  const fatal: Error[] = []
  const ended = Promise.withResolvers<void>()
  const onFatal = (error: Error): void => {
    fatal.push(error)
    ended.resolve()
  }
  const vigie = await startTestBot(ready, {
    rooms: { [room]: 'all' },
    answer: echo,
    platform: { ...platform, onFatal },
  })
  onTestFinished(() => vigie.stop())
  await ended.promise
  await vigie.stop()
  return fatal.map((error) => (error instanceof UserError ? error.say(words.fr) : undefined))
}

describeWithHomeserver('a session', {}, (server) => {
  test.for([
    ['while it connects', /\/whoami$/],
    ['while it listens', /\/sync$/],
    ['while it sends', /\/send\//],
    ['while it shares keys', /\/keys\/(?:upload|query|claim)$/],
  ] as const)('ended softly %s goes on with the same device after a new login', async ([, moment]) => {
    const { marie, ready, room, vigie } = await meet(server.url, { answer: echo })
    await marie.say(room, '!avant')
    await marie.until(room, ({ body }) => body === 'réponse à !avant')
    await vigie.stop()
    const before = await sessionOf(ready)
    const texts = ['!un', '!deux', '!trois']
    for (const text of texts) await marie.say(room, text)
    const platform = { fetch: answering(moment, 401, softly) }
    const again = await bot(ready, { rooms: { [room]: 'all' }, answer: echo, platform })
    for (const text of texts) await marie.until(room, ({ body }) => body === `réponse à ${text}`)
    await marie.say(room, '!après')
    await marie.until(room, ({ body }) => body === 'réponse à !après')
    const answers = (await marie.messages(room)).filter(
      ({ sender, type }) => sender === ready.userId && type === 'm.room.message',
    )
    expect(answers.map(({ body }) => body)).toEqual(['!avant', ...texts, '!après'].map((text) => `réponse à ${text}`))
    expect(await marie.undecryptable(room)).toEqual([])
    expect(again.fatal).toEqual([])
    const after = await sessionOf(ready)
    expect(after.deviceId).toBe(before.deviceId)
    expect(after.accessToken).not.toBe(before.accessToken)
  })

  test('ended softly without a password, it says which one to give, once', async () => {
    const { ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const platform = { fetch: answering(/\/sync$/, 401, softly), password: undefined }
    expect(await endOf(ready, room, platform)).toEqual([session.softLogout])
  })

  test.for([
    ['at the start', /\/whoami$/],
    ['later', /\/sync$/],
  ] as const)('of an account that expired says so once, %s', async ([, moment]) => {
    const { ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    expect(await endOf(ready, room, { fetch: answering(moment, 403, expired) })).toEqual([session.expired])
  })

  test('whose device was deleted while it was down is over', async () => {
    const { ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const { accessToken: token } = await sessionOf(ready)
    await logOut({ ...ready.account, token })
    expect(await endOf(ready, room, {})).toEqual([session.loggedOut])
  })

  test('whose device is deleted while it listens is over', async () => {
    const { ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const { accessToken: token } = await sessionOf(ready)
    const listening = Promise.withResolvers<void>()
    const ending = endOf(ready, room, {
      fetch: ((resource, options) => {
        const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
        if (pathname.endsWith('/sync')) listening.resolve()
        return fetch(resource, options)
      }) satisfies typeof fetch,
    })
    await listening.promise
    await logOut({ ...ready.account, token })
    expect(await ending).toEqual([session.loggedOut])
  })
})
