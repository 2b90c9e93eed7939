// The homeserver and the clients that the tests of Matrix stand on, themselves put to the test.

import { Attachment } from '@matrix-org/matrix-sdk-crypto-wasm'
import { expect, onTestFinished, test } from 'vitest'
import { type Account, register } from '../../support/matrix/account.ts'
import { NioClient } from '../../support/matrix/nio-client.ts'
import { createRoom, join, rawEvents, sendPlain } from '../../support/matrix/rooms.ts'
import { StrictClient } from '../../support/matrix/strict-client.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const strict = async (account: Account): Promise<StrictClient> => {
  const client = await StrictClient.start(account)
  onTestFinished(() => client.stop())
  return client
}

const unsigned = async (account: Account): Promise<NioClient> => {
  const client = await NioClient.start(account)
  onTestFinished(() => client.stop())
  return client
}

describeWithHomeserver('on a homeserver', {}, (server) => {
  test('two signed clients write to each other, and the homeserver cannot read them', async () => {
    const [marie, paul] = await Promise.all([
      register(server.url, 'marie').then(strict),
      register(server.url, 'paul').then(strict),
    ])
    const room = await createRoom(marie.account, { encrypted: true, name: 'Accueil', invite: [paul.userId] })
    await Promise.all([marie.join(room), paul.join(room)])
    const first = await marie.say(room, 'bonjour', { mentions: [paul.userId] })
    expect(await paul.until(room, ({ body }) => body === 'bonjour')).toMatchObject({
      id: first,
      sender: marie.userId,
      kind: 'm.text',
      mentions: [paul.userId],
      encrypted: true,
    })
    const answer = await paul.say(room, 'bien reçu', { thread: first, kind: 'm.notice' })
    const heard = await marie.until(room, ({ thread }) => thread === first)
    expect(heard).toMatchObject({ id: answer, kind: 'm.notice', repliesTo: undefined, mentions: [] })
    await paul.edit(room, answer, 'bien reçu, merci')
    await marie.until(room, ({ replaces }) => replaces === answer)
    await marie.react(room, answer, '✅')
    await paul.until(room, ({ reaction }) => reaction?.key === '✅' && reaction.to === answer)
    await marie.redact(room, first)
    await paul.until(room, ({ type }) => type === 'm.room.redaction')
    const seen = await paul.messages(room)
    expect(seen.map(({ type, body, redacted }) => [type, body, redacted])).toEqual([
      ['m.room.message', '', true],
      ['m.room.message', 'bien reçu', false],
      ['m.room.message', '* bien reçu, merci', false],
      ['m.reaction', '', false],
      ['m.room.redaction', '', false],
    ])
    expect(await paul.undecryptable(room)).toEqual([])
    const raw = await rawEvents(marie.account, room)
    expect(raw.filter(({ type }) => type === 'm.room.encrypted')).toHaveLength(3)
    expect(JSON.stringify(raw)).not.toContain('bien reçu')
  })

  test('a client by others and ours read each other, encrypted or not', async () => {
    const [marie, nathan] = await Promise.all([
      register(server.url, 'marie').then(strict),
      register(server.url, 'nathan').then(unsigned),
    ])
    marie.trust('all')
    for (const encrypted of [true, false]) {
      const room = await createRoom(marie.account, { encrypted, invite: [nathan.userId] })
      await Promise.all([marie.join(room), nathan.join(room)])
      await marie.say(room, 'bonjour')
      const heard = await nathan.until((message) => message.room === room && message.sender === marie.userId)
      expect(heard).toMatchObject({ unreadable: false, encrypted, content: { body: 'bonjour' } })
      await nathan.say(room, 'bonsoir')
      const seen = await marie.until(room, ({ body }) => body === 'bonsoir')
      expect(seen).toMatchObject({ sender: nathan.userId, encrypted })
    }
  })

  test('a strict client and an unsigned device cannot read each other', async () => {
    const [marie, nathan] = await Promise.all([
      register(server.url, 'marie').then(strict),
      register(server.url, 'nathan').then(unsigned),
    ])
    const room = await createRoom(marie.account, { encrypted: true, invite: [nathan.userId] })
    await Promise.all([marie.join(room), nathan.join(room)])
    const kept = await marie.say(room, 'entre nous')
    expect(await nathan.until(({ id }) => id === kept)).toMatchObject({ unreadable: true })
    const refused = await nathan.say(room, 'bonsoir')
    await sendPlain(nathan.account, room, { msgtype: 'm.text', body: 'en clair' })
    await marie.until(room, ({ body }) => body === 'en clair')
    expect(await marie.undecryptable(room)).toEqual([refused])
  })
})

describeWithHomeserver('files on a homeserver', {}, (server) => {
  test('are opened, sealed or not, and one that was changed on the way is refused', async () => {
    const marie = await register(server.url, 'marie').then(strict)
    const room = await createRoom(marie.account)
    await marie.join(room)
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
    const upload = async (data: Uint8Array): Promise<string> =>
      (await marie.sdk.uploadContent(Buffer.from(data), { type: 'application/octet-stream' })).content_uri
    const shown = async (content: object) => {
      const id = await marie.send(room, 'm.room.message', { msgtype: 'm.file', body: 'taux.csv', ...content })
      return marie.until(room, (message) => message.id === id)
    }
    const clear = await shown({ url: await upload(bytes) })
    expect(await marie.file(clear)).toEqual(bytes)
    const sealed = Attachment.encrypt(bytes)
    const key = JSON.parse(sealed.mediaEncryptionInfo ?? '{}') as object
    const secret = await shown({ file: { ...key, url: await upload(sealed.encryptedData) } })
    expect(await marie.file(secret)).toEqual(bytes)
    const changed = await shown({ file: { ...key, url: await upload(sealed.encryptedData.with(7, 0)) } })
    await expect(marie.file(changed)).rejects.toThrow('Hash mismatch')
  })
})

describeWithHomeserver('a homeserver with its own limits', { defaultRateLimits: true }, (server) => {
  test('refuses the messages of one who writes too fast', async () => {
    const marie = await register(server.url, 'marie')
    const room = await createRoom(marie)
    const sent = Array.from({ length: 20 }, () => sendPlain(marie, room, { msgtype: 'm.text', body: 'encore' }))
    const faults = (await Promise.allSettled(sent)).flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    )
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults) expect(fault).toMatchObject({ status: 429, errcode: 'M_LIMIT_EXCEEDED' })
  })
})

describeWithHomeserver('a homeserver of our own', { own: true }, (server) => {
  test('killed and started again, it has its rooms, and clients go on', async () => {
    const [marie, paul] = await Promise.all([
      register(server.url, 'marie').then(strict),
      register(server.url, 'paul').then(strict),
    ])
    const room = await createRoom(marie.account, { encrypted: true, invite: [paul.userId] })
    await Promise.all([marie.join(room), paul.join(room)])
    await marie.say(room, 'avant')
    await paul.until(room, ({ body }) => body === 'avant')
    await server.kill()
    await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed')
    await server.restart()
    await marie.say(room, 'après')
    await paul.until(room, ({ body }) => body === 'après')
    expect(await paul.undecryptable(room)).toEqual([])
    await expect(join(marie.account, room)).resolves.toMatchObject({ room_id: room })
  })
})
