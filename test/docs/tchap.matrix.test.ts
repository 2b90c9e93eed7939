// The page on Tchap shows what an administrator reads: its commands are run in their order against a real homeserver.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { call } from '../support/matrix/homeserver-call.ts'
import { person, unsigned } from '../support/matrix/meeting.ts'
import { createRoom, invite } from '../support/matrix/rooms.ts'
import { type Machine, machineOf, newMachine, runOn, VigieProcess } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'
import { blocksOf, rewritten } from './transcripts.ts'

const file = new URL('../../docs/tchap.md', import.meta.url)
const page = await readFile(file, 'utf8')

/** What the page has for what differs from one installation to another. */
const shown = {
  server: 'https://matrix.agent.interieur.tchap.gouv.fr',
  user: '@vigie-prefecture-exemple.gouv.fr:agent.interieur.tchap.gouv.fr',
  room: '!GkmTYdRwPCsVfXzbQe:agent.interieur.tchap.gouv.fr',
  devices: ['KQHZTRWMLA', 'BVXNDJYEPC'],
  key: 'EsTk 4Wq9 nB7c Jx2R vL8m Ht5Y pD3f Zg6A uK1s Qe9N wC4x Mb7V',
  day: '2026-11-20',
} as const

const recoveryKey = /(?<=^ {4})\S{4}(?: \S{4}){11}$/m

class Mask {
  readonly #devices: string[] = []
  readonly #names: readonly (readonly [string, string])[]

  constructor(url: string, user: string, room: string) {
    this.#names = [
      [room, shown.room],
      [user, shown.user],
      [url, shown.server],
    ]
  }

  of(text: string, { directory }: Machine): string {
    let masked = text.replaceAll(`"${directory}/data/`, '"data/').replaceAll(`${directory}/data`, './data')
    for (const [own, instead] of this.#names) masked = masked.replaceAll(own, instead)
    return masked
      .replace(recoveryKey, shown.key)
      .replaceAll(/\b[A-Z]{10}\b/g, (device) => this.#device(device))
      .replaceAll(/(?<="time":")[^"]+/g, `${shown.day}T15:04:21.730Z`)
      .replaceAll(/\d{4}-\d\d-\d\d(?=[."])/g, shown.day)
      .replace(/(?<=Espace libre\s:\s)\S+(?=\sGo)/, '78,8')
      .replace(/\(v1\.\d+\)/, '(v1.15)')
  }

  /** In the order in which they appear. */
  #device(id: string): string {
    if (!this.#devices.includes(id)) this.#devices.push(id)
    return shown.devices[this.#devices.indexOf(id)] ?? id
  }
}

/** The page's configuration, for another room. */
const configure = ({ directory }: Machine, room: string): Promise<void> => {
  const [configuration] = blocksOf(page).filter(({ kind }) => kind === 'json')
  return writeFile(join(directory, 'vigie.json'), (configuration?.text ?? '').replace(shown.room, room))
}

/** What is logged when all goes well, in the order of the letters: the network chooses another each time. */
const sorted = (log: string): string => {
  const lines = log.split('\n').filter((line) => line.includes('"level":"info"'))
  return `${lines.toSorted().join('\n')}\n`
}

/** The page with what each command of its consoles printed. */
const withPrinted = (printed: readonly (readonly [typed: string, text: string])[]): Promise<string> => {
  const left = [...printed]
  return rewritten(page, 'console', ({ text }) => {
    const typed = text.split('\n').filter((line) => line.startsWith('$ '))
    const told = typed.map((line) => {
      const [expected = '', answer = ''] = left.shift() ?? []
      expect(line).toBe(`$ ${expected}`)
      return `${line}\n${answer}`
    })
    return Promise.resolve(told.join('\n'))
  })
}

describeWithHomeserver('docs/tchap.md', {}, (server) => {
  test('shows what each step prints, from a new account to a new machine', async () => {
    const [machine, claire, paul] = await Promise.all([
      newMachine(server.url),
      person(server.url, 'claire'),
      unsigned(server.url, 'paul'),
    ])
    const { account } = machine
    const displayname = `/profile/${encodeURIComponent(paul.userId)}/displayname`
    await call(paul.account, 'PUT', displayname, { displayname: 'Paul Martin' })
    const room = await createRoom(claire.account, { encrypted: true, name: 'Séjour', invite: [paul.userId] })
    await Promise.all([claire.join(room), paul.join(room)])

    const mask = new Mask(server.url, account.userId, room)
    const printed: (readonly [string, string])[] = []
    const node = 'node bin/vigie.mjs'
    const show = async (
      on: Machine,
      verb: readonly string[],
      status: number,
      { hidden = [], more = {} }: { readonly hidden?: readonly string[]; readonly more?: NodeJS.ProcessEnv } = {},
    ): Promise<string> => {
      const run = await runOn(on, [...verb, ...hidden], { more })
      expect({ status: run.status, errors: run.errors }).toEqual({ status, errors: '' })
      printed.push([mask.of(`${node} ${verb.join(' ')}`, on), mask.of(run.output, on)])
      return run.output
    }
    const onFriday = { hidden: ['--at', `${shown.day}T16:00`] }

    const key = recoveryKey.exec(await show(machine, ['matrix-setup'], 0))?.[0] ?? ''
    await configure(machine, room)
    await invite(claire.account, room, account.userId)
    await show(machine, ['doctor'], 1, onFriday)

    const vigie = new VigieProcess(machine)
    for (const event of ['copy made', 'listening', 'room joined']) await vigie.says(`"event":"${event}"`)
    printed.push([`${node} start`, mask.of(sorted(vigie.errors), machine)])
    expect(vigie.output).toBe('')
    await show(machine, ['doctor'], 0, onFriday)

    const backup = join(machine.directory, 'sauvegarde.gz')
    expect(await runOn(machine, ['backup', backup])).toMatchObject({ status: 0 })
    expect(await vigie.end('SIGTERM')).toBe(0)

    const other = await machineOf(account)
    await configure(other, room)
    const restored = await runOn(other, ['restore', backup])
    expect(restored.status).toBe(0)
    printed.push([`${node} restore sauvegarde.gz`, mask.of(restored.output, other)])
    printed.push(['read -rs VIGIE_MATRIX_RECOVERY_KEY && export VIGIE_MATRIX_RECOVERY_KEY', ''])
    await show(other, ['matrix-setup', '--new-device'], 0, { more: { VIGIE_MATRIX_RECOVERY_KEY: key } })

    await expect(await withPrinted(printed)).toMatchFileSnapshot(file.pathname)
    // And it works there: in its room already, on a device that is signed.
    expect((await runOn(other, ['doctor'])).status).toBe(0)
  })
})
