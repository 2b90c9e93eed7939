// `start` with a Matrix account: a service that goes on without input, answers in its room, and ends at a signal, in words.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { call } from '../support/matrix/homeserver-call.ts'
import { person } from '../support/matrix/meeting.ts'
import { untilMembership } from '../support/matrix/membership.ts'
import { createRoom } from '../support/matrix/rooms.ts'
import type { StrictClient } from '../support/matrix/strict-client.ts'
import { type Machine, newMachine, runOn, VigieProcess } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'

interface Office {
  readonly machine: Machine
  readonly marie: StrictClient
  readonly room: string
}

/** A machine made ready, and an encrypted room that its configuration names and where Vigie is invited. */
const openOffice = async (url: string): Promise<Office> => {
  const [machine, marie] = await Promise.all([newMachine(url), person(url, 'marie')])
  expect(await runOn(machine, ['matrix-setup'])).toMatchObject({ status: 0 })
  const room = await createRoom(marie.account, { encrypted: true, invite: [machine.account.userId] })
  await marie.join(room)
  const settings = { rooms: [{ platform: 'matrix', id: room }], matrix: { callsPerSecond: 1000 } }
  await writeFile(join(machine.directory, 'vigie.json'), JSON.stringify(settings))
  return { machine, marie, room }
}

describeWithHomeserver('start', { own: true }, (server) => {
  test('as a service goes on when its input is at its end, answers in the room, and ends at SIGTERM within 5 seconds', async () => {
    const { machine, marie, room } = await openOffice(server.url)
    const vigie = new VigieProcess(machine)
    await untilMembership(marie, room, machine.account.userId, 'join')
    const asked = await marie.say(room, '!courriel reçu thème:titre')
    expect(await marie.until(room, ({ thread }) => thread === asked)).toMatchObject({ encrypted: true })
    expect(await vigie.end('SIGTERM', 5_000)).toBe(0)
    // The register is free, and what was logged is there.
    const read = await runOn({ ...machine, env: {} }, ['export', '-', '--format', 'json'])
    expect(read.output).toContain('titre')
  })

  test('ends within 5 seconds while its homeserver is away', async () => {
    const { machine } = await openOffice(server.url)
    const vigie = new VigieProcess(machine)
    await vigie.says('listening')
    await server.kill()
    try {
      await vigie.says('homeserver does not answer')
      expect(await vigie.end('SIGTERM', 5_000)).toBe(0)
    } finally {
      await server.restart()
    }
  })

  test('a device that is removed from the account ends it with status 1 and the way out', async () => {
    const { machine } = await openOffice(server.url)
    const vigie = new VigieProcess(machine)
    await vigie.says('listening')
    const { userId: user, password, token } = machine.account
    const { devices } = await call<{ devices: { device_id: string; display_name: string }[] }>(
      { url: server.url, token },
      'GET',
      '/devices',
    )
    const own = devices.filter(({ display_name: name }) => name === 'Vigie').map(({ device_id: id }) => id)
    const auth = { type: 'm.login.password', identifier: { type: 'm.id.user', user }, password }
    await call({ url: server.url, token }, 'POST', '/delete_devices', { devices: own, auth })
    expect(await vigie.end()).toBe(1)
    expect(vigie.errors).toContain('a été supprimé de son compte Matrix')
    expect(vigie.errors).toContain('matrix-setup --new-device')
    // Ended cleanly: nothing is left held.
    expect(await runOn({ ...machine, env: {} }, ['backup', join(machine.directory, 'backup.gz')])).toMatchObject({
      status: 0,
    })
  })

  test('holds its device: neither a second one nor a set-up runs beside it', async () => {
    const { machine } = await openOffice(server.url)
    const vigie = new VigieProcess(machine)
    await vigie.says('listening')
    for (const verb of [['start'], ['matrix-setup'], ['matrix-setup', '--new-device']]) {
      const second = await runOn(machine, verb)
      expect(second).toMatchObject({ status: 1, output: '' })
      expect(second.errors).toContain('déjà tenue par un autre programme')
    }
    expect(vigie.isAlive).toBe(true)
  })

  describe('is refused in words', () => {
    test('while the account is not set up', async () => {
      const run = await runOn(await newMachine(server.url), ['start'])
      expect(run).toMatchObject({ status: 1, output: '' })
      expect(run.errors).toBe(
        'Le compte Matrix de Vigie n’est pas encore prêt. Lancez une fois node bin/vigie.mjs matrix-setup, puis démarrez.\n',
      )
    })

    test('at a chosen time', async () => {
      const run = await runOn(await newMachine(server.url), ['start', '--at', '2026-11-20T09:00'])
      expect(run).toMatchObject({ status: 1, output: '' })
      expect(run.errors).toContain('--at ne se combine pas')
    })
  })

  test('a demonstration connects to nothing, whatever is configured', async () => {
    const machine = await newMachine(server.url)
    const run = await runOn(machine, ['start', '--demo', '--at', '2026-11-20T09:00'], { input: '!aide\n' })
    expect(run).toMatchObject({ status: 0, errors: '' })
    expect(run.output).toContain('!courriel')
  })

  test('rooms of Matrix without an account are told of, and the terminal opens all the same', async () => {
    const machine = await newMachine(server.url, { rooms: [{ platform: 'matrix', id: '!a:example.org' }] })
    const run = await runOn({ ...machine, env: {} }, ['start'], { input: '!aide\n' })
    expect(run.status).toBe(0)
    expect(run.errors).toContain('VIGIE_MATRIX_HOMESERVER')
    expect(run.errors.trim().split('\n')).toHaveLength(1)
  })
})
