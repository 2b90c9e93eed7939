// `start` with a Slack app: a service that answers in its channel, says why it cannot start, and ends at a signal.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { runVigie } from '../support/command-line.ts'
import { freshFolder } from '../support/data-folders.ts'
import { VigieProcess } from '../support/matrix/vigie-process.ts'
import { withoutNetworkVariables } from '../support/network/tunnel-proxy.ts'
import type { Emulator } from '../support/slack/emulator.ts'
import { useEmulator } from '../support/slack/use-emulator.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/** A machine on which Vigie is installed for a channel of the emulator's. */
const officeOf = async (slack: Emulator) => {
  const marie = slack.join('marie')
  const channel = slack.channel('qualite', [marie])
  const folder = await freshFolder()
  const config = join(folder, 'vigie.json')
  await writeFile(config, JSON.stringify({ rooms: [{ platform: 'slack', id: channel.id }] }))
  const env = {
    ...withoutNetworkVariables,
    VIGIE_SLACK_BOT_TOKEN: slack.botToken,
    VIGIE_SLACK_APP_TOKEN: slack.appToken,
    VIGIE_SLACK_API_URL: slack.apiUrl,
    NO_COLOR: '1',
  }
  const args = ['--data', join(folder, 'data'), '--config', config]
  return { marie, channel, folder, env, args }
}

describe('start', () => {
  test('as a service answers a slash command, leaves its connection to nobody else, and ends at SIGTERM', async () => {
    const slack = await useEmulator()
    const { marie, channel, env, args } = await officeOf(slack)
    const vigie = new VigieProcess({ args, env })
    await slack.until(() => slack.link.open.length > 0, 'a connection')
    const typed = await marie.types('/courriel reçu thème:titre', channel)
    expect(typed.error).toBeUndefined()
    expect(plain(JSON.stringify(await typed.answer()))).toContain('N° 1')
    const second = await runVigie(['start', ...args], '', env)
    expect(second.status).toBe(1)
    const doctor = await runVigie(['doctor', ...args], '', env)
    expect(plain(doctor.output)).toContain('Connexion : tenue par Vigie, qui tourne')
    expect(await vigie.end('SIGTERM', 6_000)).toBe(0)
    expect(`${vigie.output}${vigie.errors}`).not.toMatch(/xoxb-|xapp-/)
    const read = await runVigie(['export', '-', '--format', 'json', ...args])
    expect(read.output).toContain('titre')
  })

  test('with a token that Slack refuses ends at once with status 1 and the way out', async () => {
    const slack = await useEmulator()
    const { env, args } = await officeOf(slack)
    slack.app.botToken.state = 'token_revoked'
    const { status, errors } = await runVigie(['start', ...args], '', env)
    expect(status).toBe(1)
    expect(errors).toContain('VIGIE_SLACK_BOT_TOKEN')
    expect(errors).not.toContain(slack.botToken)
  })

  test('with a state that it cannot read names the file and leaves the register closed', async () => {
    const slack = await useEmulator()
    const { env, args, folder } = await officeOf(slack)
    await mkdir(join(folder, 'data', 'slack'), { recursive: true })
    await writeFile(join(folder, 'data', 'slack', 'state.bin'), 'foreign')
    const { status, errors } = await runVigie(['start', ...args], '', env)
    expect(status).toBe(1)
    expect(errors).toContain('Déplacez-le ou supprimez-le')
    expect(slack.calls).toEqual([])
  })

  test('at another time than the real one is refused', async () => {
    const slack = await useEmulator()
    const { env, args } = await officeOf(slack)
    const { status, errors } = await runVigie(['start', '--at', '2026-11-16T09:00', ...args], '', env)
    expect(status).toBe(1)
    expect(plain(errors)).toContain('--at ne se combine pas')
  })

  test('without an app opens the terminal all the same, and says that the channel will be empty', async () => {
    const { args } = await officeOf(await useEmulator())
    const { status, output, errors } = await runVigie(['start', ...args], '!aide\n', withoutNetworkVariables)
    expect(status).toBe(0)
    expect(output).toContain('!courriel')
    expect(plain(errors)).toContain('Un canal de Slack est configuré')
  })
})
