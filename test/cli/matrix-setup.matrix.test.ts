// `matrix-setup` as an administrator runs it: its own process, a real homeserver, what is printed and what stays.

import { writeFile } from 'node:fs/promises'

import { decodeRecoveryKey } from 'matrix-js-sdk/lib/crypto-api/index.js'
import { describe, expect, test } from 'vitest'

import { register } from '../support/matrix/account.ts'
import { call } from '../support/matrix/homeserver-call.ts'
import { person } from '../support/matrix/meeting.ts'
import { createRoom } from '../support/matrix/rooms.ts'
import { type Machine, machineOf, newMachine, runOn } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'

interface Told {
  readonly user: string
  readonly device: string
  readonly identity: string
  readonly recoveryKey?: string
  readonly former: readonly { readonly deviceId: string; readonly outcome: string }[]
}

const setUpAsJson = async (machine: Machine, verb: readonly string[] = [], more = {}): Promise<Told> => {
  const { status, output, errors } = await runOn(machine, ['matrix-setup', '--json', ...verb], { more })
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
  return JSON.parse(output) as Told
}

const isWellFormed = (recoveryKey: string): boolean => {
  try {
    return decodeRecoveryKey(recoveryKey).length > 0
  } catch {
    return false
  }
}

/** The key with another letter near its end. Its check is one byte: one key in 256 stays well-formed, and is another one. */
const oneLetterOff = (recoveryKey: string): string => {
  const miscopied = ['a', 'b', 'c', 'd', 'e']
    .map((letter) => recoveryKey.replace(/.(?=.{3}$)/, letter))
    .find((key) => !isWellFormed(key))
  if (miscopied === undefined) throw new Error('every letter gives a key')
  return miscopied
}

/** The devices of the account, as the administrator's own session sees them. */
const devicesOf = async ({ account }: Machine): Promise<readonly string[]> => {
  const { devices } = await call<{ devices: { device_id: string }[] }>(account, 'GET', '/devices')
  return devices.map(({ device_id: id }) => id)
}

const keyIn = (output: string): string | undefined => /^ {4}(\S{4}(?: \S{4}){11})$/m.exec(output)?.[1]

describeWithHomeserver('matrix-setup', {}, (server) => {
  test('tells each step, shows the recovery key once set apart, and what to do next', async () => {
    const machine = await newMachine(server.url)
    const run = await runOn(machine, ['matrix-setup'])
    expect(run).toMatchObject({ status: 0, errors: '' })
    expect(run.output.split('\n').slice(0, 3)).toEqual([
      `Serveur du compte\u00a0: ${server.url}`,
      expect.stringMatching(/^Connexion\u00a0: @vigie-\w+:test\.local, appareil [A-Z]+$/),
      'Identité chiffrée\u00a0: créée, et l’appareil est signé',
    ])
    expect(decodeRecoveryKey(keyIn(run.output) ?? '')).toHaveLength(32)
    for (const next of ['hors de cette machine', 'invitez @vigie', 'vigie.json', 'doctor', 'npm start'])
      expect(run.output).toContain(next)
    const again = await runOn(machine, ['matrix-setup'])
    expect(again).toMatchObject({ status: 0, errors: '' })
    expect(again.output).toContain('Connexion déjà faite')
    expect(again.output).toContain('Le compte de Vigie est prêt')
    expect(keyIn(again.output)).toBeUndefined()
    expect(await devicesOf(machine)).toHaveLength(2)
  })

  test('leaves a device that others see signed by its owner', async () => {
    const machine = await newMachine(server.url)
    const { user, device, identity } = await setUpAsJson(machine)
    expect(identity).toBe('created')
    const marie = await person(server.url, 'marie')
    const room = await createRoom(marie.account, { encrypted: true, invite: [user] })
    await marie.join(room)
    // Before she writes, her client looks at whose devices it writes to.
    await marie.say(room, 'bonjour')
    const status = await marie.sdk.getCrypto()?.getDeviceVerificationStatus(user, device)
    expect(status?.signedByOwner).toBe(true)
  })

  test('on a new device signs it with the recovery key alone, and logs the former one out', async () => {
    const machine = await newMachine(server.url)
    const first = await setUpAsJson(machine)
    const key = { VIGIE_MATRIX_RECOVERY_KEY: first.recoveryKey }
    const second = await setUpAsJson(machine, ['--new-device'], key)
    expect(second).toMatchObject({ identity: 'recovered', former: [{ deviceId: first.device, outcome: 'logged-out' }] })
    expect(second.recoveryKey).toBeUndefined()
    const devices = await devicesOf(machine)
    expect(devices).toContain(second.device)
    expect(devices).not.toContain(first.device)
    const run = await runOn(machine, ['matrix-setup', '--new-device'], { more: key })
    expect(run.output).toContain(`Appareil précédent ${second.device}\u00a0: déconnecté`)
  })

  test('begins a new device over a state that is damaged', async () => {
    const machine = await newMachine(server.url)
    const { recoveryKey, device } = await setUpAsJson(machine)
    await writeFile(`${machine.directory}/data/matrix/state.bin`, 'not a state')
    const refused = await runOn(machine, ['matrix-setup'])
    expect(refused).toMatchObject({ status: 1, output: '' })
    expect(refused.errors).toContain('matrix-setup --new-device')
    const run = await runOn(machine, ['matrix-setup', '--new-device'], {
      more: { VIGIE_MATRIX_RECOVERY_KEY: recoveryKey },
    })
    expect(run).toMatchObject({ status: 0, errors: '' })
    // Nobody knows its token any more: the administrator is told which one it is.
    expect(run.output).toContain(`d’autres appareils nommés Vigie\u00a0: ${device}`)
  })

  describe('replaces nothing', () => {
    test('of an account that has an identity, without its recovery key', async () => {
      const machine = await newMachine(server.url)
      const first = await setUpAsJson(machine)
      const refused = await runOn(machine, ['matrix-setup', '--new-device'])
      expect(refused).toMatchObject({ status: 1, output: expect.stringContaining(server.url) as unknown })
      expect(refused.errors).toContain('VIGIE_MATRIX_RECOVERY_KEY')
      // The login was taken back, and the former device still works.
      expect(await devicesOf(machine)).toHaveLength(2)
      expect(await setUpAsJson(machine)).toMatchObject({ device: first.device, identity: 'signed', former: [] })
    })

    test.each([
      [
        'another account’s',
        async () => (await setUpAsJson(await newMachine(server.url))).recoveryKey ?? '',
        'n’est pas celle',
      ],
      ['one letter off', oneLetterOff, 'mal recopiée'],
    ])('with a recovery key that is %s', async (_, wrong, said) => {
      const machine = await newMachine(server.url)
      const { recoveryKey = '', device } = await setUpAsJson(machine)
      const key = await wrong(recoveryKey)
      const run = await runOn(machine, ['matrix-setup', '--new-device'], { more: { VIGIE_MATRIX_RECOVERY_KEY: key } })
      expect(run.status).toBe(1)
      expect(run.errors).toContain(said)
      expect(run.errors).not.toContain(key)
      expect(await setUpAsJson(machine)).toMatchObject({ device })
    })

    test('of a person’s account with an identity of their own', async () => {
      const marie = await person(server.url, 'marie')
      const machine = await machineOf(marie.account)
      const run = await runOn(machine, ['matrix-setup'])
      expect(run.status).toBe(1)
      expect(run.errors).toContain('Vigie ne remplace jamais une identité')
      expect(await devicesOf(machine)).toEqual([marie.account.deviceId])
    })
  })

  test('takes a token in place of the password, on a device that nobody uses yet', async () => {
    const account = await register(server.url, 'vigie')
    const machine = await machineOf(account)
    const more = { VIGIE_MATRIX_PASSWORD: '', VIGIE_MATRIX_TOKEN: account.token }
    expect(await setUpAsJson(machine, [], more)).toMatchObject({ device: account.deviceId, identity: 'created' })
    const other = await machineOf(account)
    const run = await runOn(other, ['matrix-setup'], { more })
    expect(run.status).toBe(1)
    expect(run.errors).toContain('un appareil déjà utilisé')
    // A token that was given is not Vigie's to take back.
    await expect(call(account, 'GET', '/account/whoami')).resolves.toMatchObject({ device_id: account.deviceId })
  })

  describe('says what is wrong, with the way out', () => {
    test.each([
      ['a wrong password', { VIGIE_MATRIX_PASSWORD: 'wrong' }, 'VIGIE_MATRIX_PASSWORD'],
      ['a wrong token', { VIGIE_MATRIX_PASSWORD: '', VIGIE_MATRIX_TOKEN: 'wrong-token' }, 'VIGIE_MATRIX_TOKEN'],
      ['nothing to log in with', { VIGIE_MATRIX_PASSWORD: '', VIGIE_MATRIX_USER: '' }, 'Il faut le nom du compte'],
      ['a server that is not there', { VIGIE_MATRIX_HOMESERVER: 'http://127.0.0.1:59999' }, 'HTTPS_PROXY'],
      [
        'no account at all',
        { VIGIE_MATRIX_HOMESERVER: '', VIGIE_MATRIX_PASSWORD: '', VIGIE_MATRIX_USER: '' },
        'VIGIE_MATRIX_EMAIL',
      ],
    ])('%s', async (_, more, hint) => {
      const machine = await newMachine(server.url)
      const run = await runOn(machine, ['matrix-setup'], { more })
      expect(run.status).toBe(1)
      expect(run.errors).toContain(hint)
      expect(run.errors).toContain('Rien n’a été')
      expect(run.errors).not.toMatch(/\.[jt]s:\d+/)
      expect(await devicesOf(machine)).toHaveLength(1)
    })

    test('an account that was deactivated', async () => {
      const machine = await newMachine(server.url)
      const { userId: user, password } = machine.account
      const asked = { auth: { type: 'm.login.password', identifier: { type: 'm.id.user', user }, password } }
      await call(machine.account, 'POST', '/account/deactivate', asked)
      const run = await runOn(machine, ['matrix-setup'])
      expect(run.status).toBe(1)
      expect(run.errors).toContain('Rien n’a été')
    })

    test('a chosen time, and a state that is another account’s', async () => {
      const machine = await newMachine(server.url)
      expect(await runOn(machine, ['matrix-setup', '--at', '2026-11-20T09:00'])).toMatchObject({
        status: 1,
        output: '',
      })
      await setUpAsJson(machine)
      const other = await register(server.url, 'other')
      const run = await runOn(machine, ['matrix-setup'], { more: { VIGIE_MATRIX_USER: other.userId } })
      expect(run.status).toBe(1)
      expect(run.errors).toContain(other.userId)
      expect(run.errors).toContain('--new-device')
    })
  })
})

describeWithHomeserver('matrix-setup on a server that counts logins', { defaultRateLimits: true }, (server) => {
  test('says how long to wait', async () => {
    const machine = await newMachine(server.url)
    let run = await runOn(machine, ['matrix-setup'], { more: { VIGIE_MATRIX_PASSWORD: 'wrong' } })
    while (!run.errors.includes('Le serveur demande d’attendre')) {
      expect(run.errors).toContain('VIGIE_MATRIX_PASSWORD')
      run = await runOn(machine, ['matrix-setup'], { more: { VIGIE_MATRIX_PASSWORD: 'wrong' } })
    }
    expect(run.errors).toMatch(/attendre [\d\u202f]+ secondes?/)
    expect(run.errors.trim().split('\n')).toHaveLength(1)
  })
})
