// The account and the conduct on Matrix: what is accepted, what is refused, and that no secret is shown.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { isSecretName } from '../../src/log.ts'
import { faultsOf } from './faults.ts'

const recoveryKey = 'EsT1 u8Wz k3Nf QrPd 7mXc VbGh 2jLa 9sDy 4tEe Hn5K pB6R wC3M'
const hexKey = '0f'.repeat(32)

/** Variables without the prefix that all of them have. */
const env = (variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [`VIGIE_MATRIX_${name}`, value]))

const accessOf = (variables: Readonly<Record<string, string>>) => readConfig({}, env(variables)).environment.matrix

describe('the account', () => {
  test('is absent when no variable speaks of it', () => {
    expect(accessOf({ HOMESERVER: ' ' })).toBeUndefined()
  })

  test('on a server has its address without a slash at the end, and what it logs in with', () => {
    expect(
      accessOf({ HOMESERVER: 'https://matrix.example.org/', USER: '@vigie:example.org', PASSWORD: ' a b ' }),
    ).toEqual({
      home: { kind: 'homeserver', url: 'https://matrix.example.org' },
      user: '@vigie:example.org',
      password: ' a b ',
    })
  })

  test('on Tchap needs an e-mail address, and neither name nor password once it is connected', () => {
    expect(accessOf({ EMAIL: 'vigie@interieur.gouv.fr' })).toEqual({
      home: { kind: 'email', address: 'vigie@interieur.gouv.fr' },
    })
  })

  test('has its recovery key without spaces, which no log shows in either form', () => {
    const { environment } = readConfig({}, env({ HOMESERVER: 'https://a.b', RECOVERY_KEY: recoveryKey }))
    expect(environment.matrix?.recoveryKey).toBe(recoveryKey.replaceAll(' ', ''))
    expect(environment.secrets).toEqual([recoveryKey, recoveryKey.replaceAll(' ', '')])
  })

  test.each([hexKey, hexKey.toUpperCase(), Buffer.from(hexKey, 'hex').toString('base64')])(
    'takes a state key of 32 bytes: %s',
    (key) => {
      const access = accessOf({ HOMESERVER: 'https://a.b', STATE_KEY: key })
      expect(access?.stateKey).toEqual(Buffer.from(hexKey, 'hex'))
    },
  )

  test.each([
    'https://a.b',
    'https://a.b:8448/base',
    'http://localhost:8008',
    'http://127.0.0.1:1',
    'http://[::1]:8008',
  ])('may live at %s', (url) => {
    expect(accessOf({ HOMESERVER: url })?.home).toEqual({ kind: 'homeserver', url })
  })
})

describe('a fault of the account', () => {
  const home = { HOMESERVER: 'https://a.b' }
  test.each([
    [{ HOMESERVER: 'matrix.example.org' }, /HOMESERVER: «\u00a0matrix\.example\.org\u00a0» → l’adresse du serveur/],
    [{ HOMESERVER: 'http://matrix.example.org' }, /HOMESERVER: .* → l’adresse du serveur/],
    [{ HOMESERVER: 'http://127.0.0.1.example.org' }, /HOMESERVER: .* → l’adresse du serveur/],
    [{ HOMESERVER: 'https://a.b?x=1' }, /HOMESERVER: .* → l’adresse du serveur/],
    [{ HOMESERVER: 'https://me:s3cret@a.b' }, /HOMESERVER: \*\*\* → l’adresse du serveur/],
    [{ EMAIL: 'vigie' }, /EMAIL: «\u00a0vigie\u00a0» → une adresse électronique/],
    [{ ...home, USER: 'vigie@interieur.gouv.fr' }, /USER: .* → le nom du compte/],
    [{ ...home, USER: '@vigie' }, /USER: .* → le nom du compte/],
    [{ ...home, RECOVERY_KEY: recoveryKey.slice(5) }, /RECOVERY_KEY: \*\*\* → la clé de récupération/],
    [{ ...home, RECOVERY_KEY: recoveryKey.replace('u', '0') }, /RECOVERY_KEY: \*\*\* → la clé de récupération/],
    [{ ...home, STATE_KEY: hexKey.slice(1) }, /STATE_KEY: \*\*\* → 32 octets/],
    [{ ...home, STATE_KEY: 'a passphrase' }, /STATE_KEY: \*\*\* → 32 octets/],
    [{ ...home, EMAIL: 'a@b.fr' }, /EMAIL: .*a@b\.fr.* → une seule des deux\u00a0: VIGIE_MATRIX_HOMESERVER/],
    [
      { ...home, USER: 'v', PASSWORD: 'p', TOKEN: 't' },
      /TOKEN: \*\*\* → une seule des deux\u00a0: VIGIE_MATRIX_PASSWORD/,
    ],
    [{ ...home, PASSWORD: 'p' }, /USER: absent → une valeur, puisque VIGIE_MATRIX_PASSWORD en dépend/],
    [
      { USER: 'v', TOKEN: 't' },
      /HOMESERVER: absent → l’adresse du serveur, ou VIGIE_MATRIX_EMAIL pour Tchap, puisque VIGIE_MATRIX_USER, VIGIE_MATRIX_TOKEN en dépend/,
    ],
  ])('%j', (variables, fault) => {
    const faults = faultsOf({}, env(variables))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })

  test('comes with all the others', () => {
    const variables = { HOMESERVER: 'x', EMAIL: 'y', STATE_KEY: 'z', PASSWORD: 'p', TOKEN: 't', HOMESRVER: 'w' }
    expect(faultsOf({}, env(variables)).map((fault) => fault.split(': ')[0])).toEqual(
      ['HOMESRVER', 'HOMESERVER', 'EMAIL', 'STATE_KEY', 'EMAIL', 'TOKEN'].map((name) => `VIGIE_MATRIX_${name}`),
    )
  })

  test('never shows a secret, whatever it is', () => {
    const secret = fc.string({ minLength: 8 }).map((text) => `${text}secret`)
    fc.assert(
      fc.property(secret, (value) => {
        const variables = env({ PASSWORD: value, TOKEN: value, RECOVERY_KEY: value, STATE_KEY: value })
        for (const fault of faultsOf({}, variables)) expect(fault).not.toContain('secret')
        expect(Object.keys(variables).every(isSecretName)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the conduct', () => {
  test('is careful with nobody invited beyond the members of rooms, unless the file says otherwise', () => {
    expect(readConfig({}, {}).matrix).toEqual({
      isolation: 'all',
      callsPerSecond: 1,
      catchUpHours: 24,
      invitations: { users: [], homeservers: [] },
      robots: [],
    })
  })

  test('takes accounts with or without the name of the platform, and servers in any case', () => {
    const matrix = {
      isolation: 'signés',
      callsPerSecond: 0.5,
      invitations: { users: ['matrix:@a:b.fr', '@c:d.fr'], homeservers: ['Agent.Tchap.gouv.fr', '[::1]:8448'] },
      robots: ['@robot:b.fr:8448'],
    }
    expect(readConfig({ matrix }, {}).matrix).toMatchObject({
      isolation: 'signed',
      callsPerSecond: 0.5,
      invitations: { users: ['@a:b.fr', '@c:d.fr'], homeservers: ['agent.tchap.gouv.fr', '[::1]:8448'] },
      robots: ['@robot:b.fr:8448'],
    })
  })

  test.each([
    [{ isolation: 'signd' }, /^matrix\.isolation: .*vouliez-vous dire signed/],
    [{ callsPerSecond: 0 }, /^matrix\.callsPerSecond: 0 → 0,1 au moins$/],
    [{ callsPerSecond: 1001 }, /^matrix\.callsPerSecond: 1001 → 1\s000 au plus$/],
    [{ catchUpHours: 0 }, /^matrix\.catchUpHours: 0 → 1 au moins$/],
    [{ catchUpHours: 169 }, /^matrix\.catchUpHours: 169 → 168 au plus$/],
    [{ invitations: { users: ['a@b.fr'] } }, /^matrix\.invitations\.users\[0\]: .* → un compte Matrix complet/],
    [
      { invitations: { homeservers: ['https://b.fr'] } },
      /^matrix\.invitations\.homeservers\[0\]: .* → un nom de serveur/,
    ],
    [{ robots: ['slack:U1'] }, /^matrix\.robots\[0\]: .* → un compte Matrix complet/],
  ])('refuses %j', (matrix, fault) => {
    const faults = faultsOf({ matrix })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })
})

test.each(['!abc:example.org', 'matrix:!abc:example.org', '!newer-rooms-have-no-server'])(
  'the room %s is named',
  (id) => {
    expect(readConfig({ rooms: [{ platform: 'matrix', id }] }, {}).rooms).toHaveLength(1)
  },
)

test.each(['#quality:example.org', 'quality', '@a:b.fr'])('the room %s is refused, saying where its id is', (id) => {
  expect(faultsOf({ rooms: [{ platform: 'matrix', id }] })).toEqual([
    expect.stringMatching(/^rooms\[0\]\.id: .* → l’identifiant interne du salon, .* rubrique «\u00a0Avancé\u00a0»$/),
  ])
})
