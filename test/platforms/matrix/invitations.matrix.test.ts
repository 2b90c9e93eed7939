// Whose invitations Vigie takes, and which rooms it leaves.

import { expect, test } from 'vitest'

import { register } from '../../support/matrix/account.ts'
import { readyAccount, type ReadyAccount } from '../../support/matrix/bot.ts'
import { call } from '../../support/matrix/homeserver-call.ts'
import { ask, bot, meet, person } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { createRoom, invite, leave } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const joinedRooms = async ({ account }: ReadyAccount): Promise<readonly string[]> =>
  (await call<{ joined_rooms: string[] }>(account, 'GET', '/joined_rooms')).joined_rooms

const serverOf = (id: string): string => id.slice(id.indexOf(':') + 1)

describeWithHomeserver('an invitation', {}, (server) => {
  test.for([
    ['a user whom the configuration names', (id: string) => ({ conduct: { invitations: { users: [id] } } })],
    [
      'somebody of a homeserver that it names',
      (id: string) => ({ conduct: { invitations: { homeservers: [serverOf(id)] } } }),
    ],
    ['an officer', (id: string) => ({ officers: [id] })],
  ] as const)('from %s is taken, and the room is told its id', async ([, options]) => {
    const [marie, ready] = await Promise.all([person(server.url, 'marie'), readyAccount(server.url)])
    await bot(ready, options(marie.userId))
    const room = await createRoom(marie.account, { encrypted: true, name: 'Séjour', invite: [ready.userId] })
    await marie.join(room)
    const greeting = await marie.until(room, ({ sender }) => sender === ready.userId)
    expect(greeting.body).toContain(room)
  })

  test('from a member of a configured room is taken; into a configured room, from anybody', async () => {
    const { marie, vigie, room } = await meet(server.url)
    const direct = await createRoom(marie.account, { direct: true, invite: [vigie.userId] })
    await marie.join(direct)
    await untilMembership(marie, direct, vigie.userId, 'join')
    expect(await ask(marie, room, '!aide')).toContain('!courrier')
  })

  test('from a stranger is declined, and so is one from another robot', async () => {
    const [inconnu, robot, ready] = await Promise.all([
      person(server.url, 'inconnu'),
      person(server.url, 'robot'),
      readyAccount(server.url),
    ])
    const vigie = await bot(ready, { conduct: { robots: [robot.userId], invitations: { users: [robot.userId] } } })
    for (const stranger of [inconnu, robot]) {
      const room = await createRoom(stranger.account, { encrypted: true, invite: [ready.userId] })
      await stranger.join(room)
      await untilMembership(stranger, room, ready.userId, 'leave')
    }
    expect(vigie.logged.filter((line) => line.includes('"invitation declined"'))).toHaveLength(2)
    expect(await joinedRooms(ready)).toEqual([])
  })

  test('to a room that the bot may not join is told in the log, and declined', async () => {
    const [marie, ready] = await Promise.all([person(server.url, 'marie'), readyAccount(server.url)])
    const room = await createRoom(marie.account, { invite: [ready.userId] })
    await marie.join(room)
    // As a homeserver answers whose room is closed to others.
    const closed: typeof fetch = (resource, options) =>
      /\/join\b/.test(new URL(resource instanceof Request ? resource.url : resource).pathname)
        ? Promise.resolve(Response.json({ errcode: 'M_FORBIDDEN', error: 'not federated' }, { status: 403 }))
        : fetch(resource, options)
    const vigie = await bot(ready, { rooms: { [room]: 'all' }, platform: { fetch: closed } })
    const told = await vigie.untilLogged('room cannot be joined')
    expect(told).toContain(room)
    expect(told).toContain('not federated')
    await untilMembership(marie, room, ready.userId, 'leave')
  })
})

describeWithHomeserver('a space', {}, (server) => {
  test('is not joined, whoever invites: nobody talks there', async () => {
    const { marie, vigie } = await meet(server.url)
    const { room_id: space } = await call<{ room_id: string }>(marie.account, 'POST', '/createRoom', {
      invite: [vigie.userId],
      creation_content: { type: 'm.space' },
    })
    expect(await vigie.untilLogged('invitation declined')).toContain(space)
    await untilMembership(marie, space, vigie.userId, 'leave')
  })
})

describeWithHomeserver('a room where the bot is alone', {}, (server) => {
  test('is left, unless the configuration has it', async () => {
    const { marie, vigie, ready, room } = await meet(server.url)
    const paul = await register(server.url, 'paul')
    const elsewhere = await createRoom(marie.account, { name: 'Essai', invite: [vigie.userId] })
    await marie.join(elsewhere)
    await untilMembership(marie, elsewhere, vigie.userId, 'join')
    await leave(marie.account, room)
    await invite(marie.account, elsewhere, paul.userId)
    await leave(paul, elsewhere)
    await leave(marie.account, elsewhere)
    expect(await vigie.untilLogged('empty room left')).toContain(elsewhere)
    expect(await joinedRooms(ready)).toEqual([room])
  })
})
