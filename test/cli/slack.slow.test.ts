// The verbs that concern Slack, each in a process of its own: the manifest, and the doctor against the emulator.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { openPlatformState } from '../../storage/platform-state.ts'
import { type Run, runVigie } from '../support/command-line.ts'
import { freshFolder, today } from '../support/data-folders.ts'
import { withoutNetworkVariables } from '../support/network/tunnel-proxy.ts'
import type { Emulator } from '../support/slack/emulator.ts'
import { useEmulator } from '../support/slack/use-emulator.ts'
import { publishedRules } from '../platforms/slack/setup/published-rules.ts'

const secret = '0123456789abcdef'.repeat(2)
const overHttp = { VIGIE_SLACK_BOT_TOKEN: 'xoxb-1', VIGIE_SLACK_SIGNING_SECRET: secret, VIGIE_SLACK_PORT: '3000' }

/** Runs a verb in a folder of its own whose `vigie.json` holds the settings. */
const runWith = async (
  args: readonly string[],
  { settings = {}, env = {}, folder }: { settings?: object; env?: NodeJS.ProcessEnv; folder?: string } = {},
): Promise<Run> => {
  const place = folder ?? (await freshFolder())
  await writeFile(join(place, 'vigie.json'), JSON.stringify(settings))
  return runVigie(args, '', { ...withoutNetworkVariables, ...env }, place)
}

describe('slack-manifest', () => {
  test('prints the manifest alone, in the language and with the prefix of the configuration', async () => {
    const settings = { language: 'en', slack: { commandPrefix: 'acme-' } }
    const { status, output, errors } = await runWith(['slack-manifest'], { settings })
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    const manifest = publishedRules.parse(JSON.parse(output))
    const listed = manifest.features?.slash_commands?.map(({ command }) => command) ?? []
    expect(listed.slice(0, 2)).toEqual(['/acme', '/acme-email'])
    expect(manifest.settings?.socket_mode_enabled).toBe(true)
  })

  test('over HTTP takes the address where Slack calls, and asks for it', async () => {
    const asked = await runWith(['slack-manifest'], { env: overHttp })
    expect(asked).toMatchObject({ status: 1, output: '' })
    expect(asked.errors).toContain('slack-manifest --url https://vigie.example.org')
    const wrong = await runWith(['slack-manifest', '--url', 'http://vigie.example.org'])
    expect(wrong).toMatchObject({ status: 1, output: '' })
    expect(wrong.errors).toContain('une adresse en https')
    const { output } = await runWith(['slack-manifest', '--url', 'https://vigie.example.org'], { env: overHttp })
    const manifest = publishedRules.parse(JSON.parse(output))
    expect(manifest.settings?.socket_mode_enabled).toBe(false)
    expect(manifest.settings?.interactivity?.request_url).toBe('https://vigie.example.org/slack/events')
  })
})

const overSockets = (slack: Emulator): NodeJS.ProcessEnv => ({
  VIGIE_SLACK_BOT_TOKEN: slack.botToken,
  VIGIE_SLACK_APP_TOKEN: slack.appToken,
  VIGIE_SLACK_API_URL: slack.apiUrl,
  VIGIE_LOG: 'debug',
})

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('doctor', () => {
  test('finds nothing wrong with an app that has all it needs', async () => {
    const slack = await useEmulator()
    const marie = slack.join('marie')
    const channel = slack.channel('qualite', [marie])
    const settings = {
      rooms: [{ platform: 'slack', id: channel.id }],
      roles: { officers: [`slack:${marie.id}`], admins: [] },
    }
    const { status, output, errors } = await runWith(['doctor'], { settings, env: overSockets(slack) })
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(plain(output)).toContain('toutes accordées')
    expect(plain(output)).toContain('Connexion : ouverte par le mode Socket, puis refermée.')
    expect(plain(output)).toContain(`Canal ${channel.id} (#qualite) : Vigie y est.`)
    const told = await runWith(['doctor', '--json'], { settings, env: overSockets(slack) })
    expect(JSON.parse(told.output)).toMatchObject({
      slack: { bot: { kind: 'valid', missing: [] }, entry: { kind: 'open' }, channels: [{ state: 'joined' }] },
    })
  })

  test('tells each fault with its way out, with status 1 and without a token', async () => {
    const slack = await useEmulator()
    const away = slack.channel('ouvert', [], { hasBot: false })
    slack.app.botToken.scopes = new Set([...slack.app.botToken.scopes].filter((scope) => scope !== 'files:write'))
    slack.app.appToken.state = 'token_revoked'
    const settings = {
      rooms: [
        { platform: 'slack', id: away.id },
        { platform: 'slack', id: 'C0NOWHERE' },
      ],
      roles: { officers: ['slack:U0NOBODY'], admins: [] },
    }
    const { status, output, errors } = await runWith(['doctor'], { settings, env: overSockets(slack) })
    expect({ status, errors }).toEqual({ status: 1, errors: '' })
    const said = plain(output)
    expect(said).toContain('files:write (envoyer les fichiers et les graphiques)')
    expect(said).toContain('Slack refuse le jeton qui ouvre la connexion (token_revoked)')
    expect(said).toContain(`Canal ${away.id} (#ouvert) : Vigie n’y est pas`)
    expect(said).toContain('/invite @Vigie')
    expect(said).toContain('Canal C0NOWHERE : Slack ne le montre pas à Vigie.')
    expect(said).toContain('U0NOBODY, dans les rôles de vigie.json, n’est personne de cet espace de travail')
    expect(output).not.toContain(slack.botToken)
    expect(output).not.toContain(slack.appToken)
  })

  test('leaves the connection to the bot that runs', async () => {
    const slack = await useEmulator()
    const folder = await freshFolder()
    const kept = await openPlatformState({
      platform: 'slack',
      directory: join(folder, 'data', 'slack'),
      now: () => today,
    })
    const { status, output, errors } = await runWith(['doctor'], { env: overSockets(slack), folder })
    kept.close()
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(plain(output)).toContain('Connexion : tenue par Vigie, qui tourne')
    expect(slack.callsOf('apps.connections.open')).toEqual([])
  })

  test('over HTTP says where Slack must be able to call', async () => {
    const slack = await useEmulator()
    const env = { ...overHttp, VIGIE_SLACK_BOT_TOKEN: slack.botToken, VIGIE_SLACK_API_URL: slack.apiUrl }
    const { status, output, errors } = await runWith(['doctor'], { env })
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    expect(plain(output)).toContain('sur le port 3000, chemin /slack/events')
  })

  test('tells channels that nobody will be in, and Slack that is away', async () => {
    const settings = { rooms: [{ platform: 'slack', id: 'C012' }] }
    const alone = await runWith(['doctor'], { settings })
    expect(alone.status).toBe(1)
    expect(plain(alone.output)).toContain('Un canal de Slack est configuré, mais l’application de Vigie ne l’est pas')
    const slack = await useEmulator()
    const env = overSockets(slack)
    await slack.stop()
    const away = await runWith(['doctor'], { settings, env })
    expect(away.status).toBe(1)
    expect(plain(away.output)).toContain('Slack n’a pas pu être joint (ECONNREFUSED)')
  })
})
