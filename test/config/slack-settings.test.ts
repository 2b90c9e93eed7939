// The app and the conduct on Slack: what is accepted, what is refused, and that no token is shown.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { isSecretName } from '../../src/log.ts'
import { faultsOf } from './faults.ts'

const secret = '0123456789abcdef'.repeat(2)
const socket = { BOT_TOKEN: 'xoxb-1-2-aBc', APP_TOKEN: 'xapp-1-A1-2-dEf' }
const http = { BOT_TOKEN: 'xoxb-1-2-aBc', SIGNING_SECRET: secret, PORT: '3000' }

/** Variables without the prefix that all of them have. */
const env = (variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [`VIGIE_SLACK_${name}`, value]))

const accessOf = (variables: Readonly<Record<string, string>>) => readConfig({}, env(variables)).environment.slack

describe('the app', () => {
  test('is absent when no variable speaks of it', () => {
    expect(accessOf({ BOT_TOKEN: ' ', APP_TOKEN: '' })).toBeUndefined()
  })

  test('with an app-level token opens its own connection', () => {
    expect(accessOf(socket)).toEqual({ botToken: 'xoxb-1-2-aBc', appToken: 'xapp-1-A1-2-dEf' })
  })

  test('with a signing secret and a port is called over HTTP', () => {
    expect(accessOf(http)).toEqual({ botToken: 'xoxb-1-2-aBc', signingSecret: secret, port: 3000 })
  })

  test('may belong to another API, whose address ends with a slash', () => {
    expect(accessOf({ ...socket, API_URL: 'https://slack-gov.com/api' })?.apiUrl).toBe('https://slack-gov.com/api/')
    expect(accessOf({ ...socket, API_URL: 'http://127.0.0.1:8123/api/' })?.apiUrl).toBe('http://127.0.0.1:8123/api/')
  })

  test('takes values between spaces, which a paste leaves', () => {
    expect(accessOf({ BOT_TOKEN: ' xoxb-1 ', APP_TOKEN: 'xapp-1\n' })).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    })
  })

  test('has its tokens and its secret among what no log shows', () => {
    const { environment } = readConfig({}, env(http))
    expect(environment.secrets).toEqual(['xoxb-1-2-aBc', secret])
    expect(readConfig({}, env(socket)).environment.secrets).toEqual(Object.values(socket))
  })
})

describe('a fault of the app', () => {
  test.each([
    [{ ...socket, BOT_TOKEN: 'xapp-1-A' }, /BOT_TOKEN: \*\*\* → .* à donner à VIGIE_SLACK_APP_TOKEN$/],
    [{ ...socket, BOT_TOKEN: '"xapp-1-A"' }, /BOT_TOKEN: \*\*\* → .* à donner à VIGIE_SLACK_APP_TOKEN$/],
    [{ ...socket, BOT_TOKEN: 'xoxp-1' }, /BOT_TOKEN: \*\*\* → .* le jeton d’une personne/],
    [{ ...socket, BOT_TOKEN: 'xoxe.xoxb-1' }, /BOT_TOKEN: \*\*\* → un jeton sans fin de validité/],
    [{ ...socket, BOT_TOKEN: '"xoxb-1"' }, /BOT_TOKEN: \*\*\* → le jeton du bot, .* sans guillemets ni espaces/],
    [{ ...socket, BOT_TOKEN: 'xoxb-1 2' }, /BOT_TOKEN: \*\*\* → le jeton du bot, /],
    [{ ...socket, BOT_TOKEN: 'xoxb-…' }, /BOT_TOKEN: \*\*\* → le jeton du bot, /],
    [{ ...socket, APP_TOKEN: 'xoxb-1' }, /APP_TOKEN: \*\*\* → .* se donne à VIGIE_SLACK_BOT_TOKEN$/],
    [{ ...socket, APP_TOKEN: secret }, /APP_TOKEN: \*\*\* → le jeton de l’application, /],
    [{ ...http, SIGNING_SECRET: 'xapp-1' }, /SIGNING_SECRET: \*\*\* → .*\u00a0; ceci est un jeton$/],
    [{ ...http, SIGNING_SECRET: secret.slice(1) }, /SIGNING_SECRET: \*\*\* → le secret de signature\u00a0: 32/],
    [{ ...http, PORT: '0' }, /PORT: «\u00a00\u00a0» → un numéro de port entre 1 et 65535/],
    [{ ...http, PORT: '70000' }, /PORT: .* → un numéro de port/],
    [{ ...http, PORT: 'https' }, /PORT: .* → un numéro de port/],
    [{ ...socket, API_URL: 'http://slack.com/api/' }, /API_URL: .* → l’adresse d’une API de Slack/],
    [{ ...socket, API_URL: 'https://me:s3cret@slack.com/' }, /API_URL: \*\*\* → l’adresse d’une API de Slack/],
    [{ APP_TOKEN: 'xapp-1' }, /BOT_TOKEN: absent → une valeur, puisque VIGIE_SLACK_APP_TOKEN en dépend/],
    [
      { SIGNING_SECRET: secret, PORT: '3000' },
      /BOT_TOKEN: absent → une valeur, puisque VIGIE_SLACK_SIGNING_SECRET, VIGIE_SLACK_PORT en dépend/,
    ],
    [
      { BOT_TOKEN: 'xoxb-1' },
      /APP_TOKEN: absent → le jeton de l’application .* VIGIE_SLACK_SIGNING_SECRET et VIGIE_SLACK_PORT, puisque VIGIE_SLACK_BOT_TOKEN en dépend/,
    ],
    [
      { BOT_TOKEN: 'xoxb-1', SIGNING_SECRET: secret },
      /PORT: absent → une valeur, puisque VIGIE_SLACK_SIGNING_SECRET en dépend/,
    ],
    [{ BOT_TOKEN: 'xoxb-1', PORT: '3000' }, /SIGNING_SECRET: absent → une valeur, puisque VIGIE_SLACK_PORT en dépend/],
    [{ ...socket, ...http }, /APP_TOKEN: \*\*\* → une seule des deux\u00a0: VIGIE_SLACK_SIGNING_SECRET/],
    [{ ...socket, PORT: '3000' }, /APP_TOKEN: \*\*\* → une seule des deux\u00a0: VIGIE_SLACK_PORT/],
  ])('%j', (variables, fault) => {
    const faults = faultsOf({}, env(variables))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })

  test('comes with all the others', () => {
    const variables = { BOT_TOKEN: 'x', SIGNING_SECRET: 'y', API_URL: 'z', TOKEN: 'w' }
    expect(faultsOf({}, env(variables)).map((fault) => fault.split(': ')[0])).toEqual(
      ['TOKEN', 'BOT_TOKEN', 'SIGNING_SECRET', 'API_URL', 'PORT'].map((name) => `VIGIE_SLACK_${name}`),
    )
  })

  test('never shows a secret, whatever it is', () => {
    const start = fc.constantFrom('', 'xoxb-', 'xapp-', 'xoxp-', 'xoxe.', '"')
    fc.assert(
      fc.property(start, fc.string({ minLength: 8 }), (first, rest) => {
        const value = `${first}${rest}éseccret`
        const variables = env({ BOT_TOKEN: value, APP_TOKEN: value, SIGNING_SECRET: value })
        for (const fault of faultsOf({}, variables)) expect(fault).not.toContain('seccret')
        expect(Object.keys(variables).every(isSecretName)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the conduct', () => {
  test('puts nothing before the names of commands and lets Slack draw, unless the file says otherwise', () => {
    expect(readConfig({}, {}).slack).toEqual({ commandPrefix: '', charts: 'native' })
    const slack = { commandPrefix: 'pref44-', charts: 'images' }
    expect(readConfig({ slack }, {}).slack).toEqual({ commandPrefix: 'pref44-', charts: 'png' })
  })

  test.each([
    [{ commandPrefix: 'Préf-' }, /^slack\.commandPrefix: .* → rien, ou 16 caractères au plus parmi a-z/],
    [{ commandPrefix: 'a'.repeat(17) }, /^slack\.commandPrefix: .* → rien, ou 16 caractères/],
    [{ commandPrefix: '/vigie' }, /^slack\.commandPrefix: .* → rien, ou 16 caractères/],
    [{ charts: 'svg' }, /^slack\.charts: .*natifs.*images/],
  ])('refuses %j', (slack, fault) => {
    const faults = faultsOf({ slack })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })
})

describe('a channel', () => {
  test.each(['C0123ABCD', 'slack:C0123ABCD', 'G012'])('named %s is that of its id', (id) => {
    const [room] = readConfig({ rooms: [{ platform: 'slack', id }] }, {}).rooms
    expect(room?.room).toBe(`slack:${id.replace('slack:', '')}`)
  })

  test.each(['#qualite', 'qualite', 'D0123ABCD', 'c0123abcd', 'https://x.slack.com/archives/C0123'])(
    'named %s is refused, saying where its id is',
    (id) => {
      expect(faultsOf({ rooms: [{ platform: 'slack', id }] })).toEqual([
        expect.stringMatching(/^rooms\[0\]\.id: .* → l’identifiant du canal, qui commence par C ou G .*À propos/),
      ])
    },
  )
})

test('people have a role by their member id, which a name is not', () => {
  const { roles } = readConfig({ roles: { officers: ['slack:U012AB', 'slack:W012'], admins: [] } }, {})
  expect([...roles.officers]).toEqual(['slack:U012AB', 'slack:W012'])
  for (const name of ['slack:marie', 'slack:@marie', 'slack:C012', 'slack:u012'])
    expect(faultsOf({ roles: { officers: [name] } })).toEqual([
      expect.stringMatching(/^roles\.officers\[0\]: .* → l’identifiant de membre, par exemple slack:U/),
    ])
})
