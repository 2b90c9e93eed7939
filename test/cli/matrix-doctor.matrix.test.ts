// `doctor` on Matrix: what an administrator reads when all is well, and for each thing that is not, with its way out.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Run } from '../support/command-line.ts'
import { register } from '../support/matrix/account.ts'
import { call } from '../support/matrix/homeserver-call.ts'
import { person } from '../support/matrix/meeting.ts'
import { untilMembership } from '../support/matrix/membership.ts'
import { NioClient } from '../support/matrix/nio-client.ts'
import { createRoom, join as joinRoom, setPowerLevels } from '../support/matrix/rooms.ts'
import { type Machine, newMachine, runOn, VigieProcess } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'

interface Report {
  readonly matrix: {
    readonly server: { readonly kind: string }
    readonly session: { readonly kind: string } | null
    readonly device: string | null
    readonly rooms: readonly Readonly<Record<string, unknown>>[]
  } | null
}

const ready = async (url: string): Promise<Machine> => {
  const machine = await newMachine(url)
  expect(await runOn(machine, ['matrix-setup'])).toMatchObject({ status: 0 })
  return machine
}

const configure = ({ directory }: Machine, rooms: readonly string[], conduct: object = {}): Promise<void> => {
  const settings = { rooms: rooms.map((id) => ({ platform: 'matrix', id })), matrix: conduct }
  return writeFile(join(directory, 'vigie.json'), JSON.stringify(settings))
}

const doctor = (machine: Machine, more: NodeJS.ProcessEnv = {}): Promise<Run> => runOn(machine, ['doctor'], { more })

const asked = async (machine: Machine, more: NodeJS.ProcessEnv = {}): Promise<Report['matrix']> =>
  (JSON.parse((await runOn(machine, ['doctor', '--json'], { more })).output) as Report).matrix

/** The lines that speak of Matrix: all after those on the next sends. */
const lines = ({ output }: Run): readonly string[] => {
  const all = output.trimEnd().split('\n')
  return all.slice(all.findLastIndex((text) => text.startsWith('Prochain')) + 1)
}

describeWithHomeserver('doctor', {}, (server) => {
  test('says that all is well beside a running bot, which notices nothing', async () => {
    const [machine, marie] = await Promise.all([ready(server.url), person(server.url, 'marie')])
    const vigie = machine.account.userId
    const room = await createRoom(marie.account, { encrypted: true, invite: [vigie] })
    const plain = await createRoom(marie.account, { invite: [vigie] })
    await Promise.all([marie.join(room), marie.join(plain)])
    await configure(machine, [room, plain])
    const bot = new VigieProcess(machine)
    await Promise.all([room, plain].map((id) => untilMembership(marie, id, vigie, 'join')))
    const run = await doctor(machine)
    expect(run).toMatchObject({ status: 0, errors: '' })
    expect(lines(run)).toEqual([
      expect.stringMatching(/^Matrix\u00a0: http:\S+ répond \(v1\.\d+\)\.$/),
      expect.stringMatching(/^Compte\u00a0: @vigie-\S+, appareil [A-Z]+, connecté\.$/),
      'Appareil signé par son compte\u00a0: les clients les plus stricts l’acceptent.',
      `Salon ${room}\u00a0: chiffré, 2 membres, Vigie comprise.`,
      `Salon ${plain}\u00a0: non chiffré, 2 membres, Vigie comprise.`,
    ])
    const question = await marie.say(room, '!aide')
    await marie.until(room, ({ thread }) => thread === question)
    expect(await marie.undecryptable(room)).toEqual([])
    expect(bot.isAlive).toBe(true)
  })

  test('names those whose devices are not signed: remarked when they are let in, wrong when they read nothing', async () => {
    const [machine, marie, paul] = await Promise.all([
      ready(server.url),
      person(server.url, 'marie'),
      register(server.url, 'paul').then((account) => NioClient.start(account)),
    ])
    try {
      const vigie = machine.account
      const room = await createRoom(marie.account, { encrypted: true, invite: [vigie.userId, paul.userId] })
      await Promise.all([marie.join(room), paul.join(room), joinRoom(vigie, room)])
      await configure(machine, [room])
      const open = await doctor(machine)
      expect(open.status).toBe(0)
      expect(lines(open).at(-1)).toContain(`${paul.userId.slice(1).split(':')[0] ?? ''} (1 sur 1 appareil)`)
      expect(lines(open).at(-1)).toContain('masqueront')
      expect(open.output).not.toContain('marie')
      await configure(machine, [room], { isolation: 'signés' })
      const strict = await doctor(machine)
      expect(strict.status).toBe(1)
      expect(lines(strict).at(-1)).toContain('Ne peuvent rien lire de Vigie')
      expect((await asked(machine))?.rooms).toEqual([
        expect.objectContaining({
          unsigned: [expect.objectContaining({ user: paul.userId, unsigned: 1, devices: 1 })],
        }),
      ])
    } finally {
      await paul.stop()
    }
  })

  test('tells a room where it is not, one that invites it and one where it may not write', async () => {
    const [machine, marie] = await Promise.all([ready(server.url), register(server.url, 'marie')])
    const vigie = machine.account
    const [absent, inviting, silent] = await Promise.all([
      createRoom(marie),
      createRoom(marie, { invite: [vigie.userId] }),
      createRoom(marie, { invite: [vigie.userId] }),
    ])
    await joinRoom(vigie, silent)
    await setPowerLevels(marie, silent, { eventsDefault: 50 })
    await configure(machine, [absent, inviting, silent])
    const run = await doctor(machine)
    expect(run.status).toBe(1)
    const said = lines(run).slice(3)
    expect(said).toEqual([
      expect.stringContaining(`${absent}\u00a0: Vigie n’y est pas. Invitez-y Vigie`),
      expect.stringContaining(`${inviting}\u00a0: une invitation attend`),
      `Salon ${silent}\u00a0: non chiffré, 2 membres, Vigie comprise.`,
      expect.stringContaining('Vigie n’a pas le droit d’y écrire'),
    ])
    await setPowerLevels(marie, silent, { users: { [vigie.userId]: 50 } })
    expect((await asked(machine))?.rooms).toEqual([
      { room: absent, state: 'absent' },
      { room: inviting, state: 'invited' },
      expect.objectContaining({ room: silent, state: 'joined', writable: true, members: 2 }),
    ])
  })

  describe('stops at what makes the rest unknown, and gives the way out', () => {
    test('an account that is not set up', async () => {
      const machine = await newMachine(server.url)
      const run = await doctor(machine)
      expect(run.status).toBe(1)
      expect(lines(run)).toEqual([expect.stringContaining('répond'), expect.stringContaining('matrix-setup')])
      expect(await asked(machine)).toMatchObject({ session: { kind: 'not-set-up' }, device: null, rooms: [] })
    })

    test('a server that is not there', async () => {
      const machine = await newMachine(server.url)
      const away = { VIGIE_MATRIX_HOMESERVER: 'http://127.0.0.1:59999' }
      const run = await doctor(machine, away)
      expect(run).toMatchObject({ status: 1, errors: '' })
      expect(run.output).toContain('http://127.0.0.1:59999 n’a pas pu être joint (ECONNREFUSED)')
      expect((await asked(machine, away))?.server.kind).toBe('unreachable')
    })

    test('a device that was logged out, and a state whose key is not given', async () => {
      const machine = await ready(server.url)
      await call(machine.account, 'POST', '/logout/all', {})
      const run = await doctor(machine)
      expect(run.status).toBe(1)
      expect(run.output).toContain('a été supprimé de son compte Matrix')
      expect(await asked(machine)).toMatchObject({ session: { kind: 'logged-out' }, rooms: [] })

      const sealed = await newMachine(server.url)
      const key = { VIGIE_MATRIX_STATE_KEY: 'ab'.repeat(32) }
      expect(await runOn(sealed, ['matrix-setup'], { more: key })).toMatchObject({ status: 0 })
      expect(await doctor(sealed, key)).toMatchObject({ status: 0 })
      const without = await doctor(sealed)
      expect(without).toMatchObject({ status: 1, errors: '' })
      expect(without.output).toContain('VIGIE_MATRIX_STATE_KEY')
      expect((await asked(sealed))?.session).toMatchObject({ kind: 'unreadable-state' })
    })
  })

  test('says nothing of Matrix where nobody speaks of it, and misses the account where rooms do', async () => {
    const machine = await newMachine(server.url)
    const offline = { ...machine, env: {} }
    expect(await asked(offline)).toBeNull()
    expect(await doctor(offline)).toMatchObject({ status: 0 })
    await configure(machine, ['!a:example.org'])
    const run = await doctor(offline)
    expect(run.status).toBe(1)
    expect(run.output).toContain('VIGIE_MATRIX_HOMESERVER')
  })

  test('shows no secret', async () => {
    const machine = await ready(server.url)
    const { output } = await runOn(machine, ['doctor', '--json'])
    expect(output).not.toMatch(/token|syt_/i)
    expect(output).not.toContain(machine.account.password)
  })
})
