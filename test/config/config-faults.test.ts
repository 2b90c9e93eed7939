// What is said of a wrong configuration: every fault, with what was found and what was expected.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { faultsOf } from './faults.ts'

describe('a setting wrong by itself', () => {
  test.each([
    [
      { zone: 'metropol' },
      /^zone: «\u00a0metropol\u00a0» → l’un de ces mots \(vouliez-vous dire metropole\u00a0\?\)\u00a0: metropole, alsace-moselle/,
    ],
    [{ timezone: 'Europe/Pariss' }, /^timezone: .* → un fuseau horaire IANA/],
    [{ retention: { months: 0 } }, /^retention\.months: 0 → 1 au moins$/],
    [{ retention: { months: 1.5 } }, /^retention\.months: 1\.5 → un nombre entier$/],
    [{ closures: [{ date: '2026-02-30', reason: 'x' }] }, /^closures\[0\]\.date: .*2026-02-30.* → une date réelle/],
    [{ closures: [{ date: '2126-05-15', reason: 'x' }] }, /^closures\[0\]\.date: /],
    [{ closures: [{ date: '2026-05-15' }] }, /^closures\[0\]\.reason: absent → un texte$/],
    [{ closures: {} }, /^closures: \{\} → une liste/],
    [{ services: [{ name: '  ' }] }, /^services\[0\]\.name: .* → un texte non vide/],
    [{ digests: { morning: { at: '8h30' } } }, /^digests\.morning\.at: «\u00a08h30\u00a0» → une heure HH:MM/],
    [{ digests: { morning: { at: '24:00' } } }, /^digests\.morning\.at: /],
    [{ digests: { weekly: { on: 'dimanche' } } }, /^digests\.weekly\.on: .*lundi/],
    [{ roles: { officers: ['@referent'] } }, /^roles\.officers\[0\]: .* → la plateforme puis l’identifiant/],
    [
      { targets: [{ indicator: 'emails.main.ontime', target: 0.9 }] },
      /^targets\[0\]\.indicator: .* → l’un de ces mots \(vouliez-vous dire emails\.main\.on-time\u00a0\?\)/,
    ],
    [
      { deadlines: [{ channel: 'couriel', days: 5 }] },
      /^deadlines\[0\]\.channel: .* → l’un de ces mots \(vouliez-vous dire courriel\u00a0\?\)/,
    ],
    [{ mailboxes: [{ name: 'a', main: 'oui' }] }, /^mailboxes\[0\]\.main: «\u00a0oui\u00a0» → true ou false$/],
    [[], /^vigie\.json: \[\] → un objet/],
    [null, /^vigie\.json: null → un objet/],
  ])('%j', (json, fault) => {
    const faults = faultsOf(json)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })
})

describe('settings that contradict each other', () => {
  const services = [{ name: 'Séjour', aliases: ['base'] }, { name: 'Accueil' }]
  test.each([
    [
      { services, mailboxes: [{ name: 'pref', service: 'Légalité' }] },
      'mailboxes[0].service: «\u00a0Légalité\u00a0» → un service déclaré dans services\u00a0: Séjour, Accueil',
    ],
    [
      { services, rooms: [{ platform: 'slack', id: 'C1', services: ['BASE', 'Titres'] }] },
      'rooms[0].services[1]: «\u00a0Titres\u00a0» → un service déclaré dans services\u00a0: Séjour, Accueil',
    ],
    [
      { services: [...services, { name: 'SEJOUR' }] },
      'services[2].name: «\u00a0SEJOUR\u00a0» → un nom qui ne soit pas déjà pris (services[0].name)',
    ],
    [
      { services: [...services, { name: 'Titres', aliases: ['Base'] }] },
      'services[2].aliases[0]: «\u00a0Base\u00a0» → un nom qui ne soit pas déjà pris (services[0].aliases[0])',
    ],
    [
      {
        mailboxes: [
          { name: 'a', main: true },
          { name: 'b', main: true },
        ],
      },
      'mailboxes[1].main: true → une seule boîte principale (main)',
    ],
    [
      {
        closures: [
          { date: '2026-05-15', reason: 'pont' },
          { date: '2026-05-15', reason: 'grève' },
        ],
      },
      'closures[1]: «\u00a02026-05-15\u00a0» → une seule ligne par date (voir closures[0])',
    ],
    [
      { targets: [{ indicator: 'letters.on-time', target: 90 }] },
      'targets[0].target: 90 → une proportion entre 0 et 1\u00a0: 0.9 pour 90\u00a0%',
    ],
    [
      { targets: [{ indicator: 'fraud.licences', target: 0.05 }] },
      'targets[0].target: 0.05 → une proportion entre 0 et 0.01\u00a0: 0.00005 pour 0,05\u00a0‰',
    ],
    [
      { targets: [{ indicator: 'letters.delay', target: 5000 }] },
      'targets[0].target: 5000 → un nombre de jours entre 0 et 366',
    ],
    [
      { digests: { weekly: { at: '18:00' } } },
      'digests.weekly.until: 17:00 (at: 18:00) → une heure postérieure à celle de l’envoi',
    ],
    [
      { mailboxes: [{ name: 'a', acknowledgement: { automatic: true } }] },
      'mailboxes[0].acknowledgement.from: absent → la date de début (from) d’un accusé de réception automatique',
    ],
  ])('%j', (json, fault) => {
    expect(faultsOf(json)).toEqual([fault])
  })

  test('a target in days may exceed 1', () => {
    expect(readConfig({ targets: [{ indicator: 'letters.delay', target: 8 }] }, {}).figures.targets).toHaveLength(1)
  })
})

describe('several faults', () => {
  test('are all said at once, those of the environment first, and the sound settings are still held together', () => {
    expect(
      faultsOf(
        { zone: 'lune', mailbox: [], services: [{ name: 'A' }, { name: 'a' }], retention: { month: 3 } },
        { VIGIE_DTA: 'x', VIGIE_LOG: 'loud' },
      ).map((fault) => fault.split(' → ')[0]),
    ).toEqual([
      'VIGIE_DTA: variable inconnue',
      'VIGIE_LOG: «\u00a0loud\u00a0»',
      'zone: «\u00a0lune\u00a0»',
      'retention.month: clé inconnue',
      'mailbox: clé inconnue',
      'services[1].name: «\u00a0a\u00a0»',
    ])
  })

  test('an unknown key is told the nearest one', () => {
    expect(faultsOf({ mailbox: [] })).toEqual([
      expect.stringMatching(/^mailbox: clé inconnue → l’un de ces mots \(vouliez-vous dire mailboxes\u00a0\?\)/),
    ])
    expect(faultsOf({ services: [{ name: 'A', alias: [] }] })).toEqual([
      expect.stringMatching(
        /^services\[0\]\.alias: clé inconnue → l’un de ces mots \(vouliez-vous dire aliases\u00a0\?\)/,
      ),
    ])
  })

  test('are said in English when the file asks for English', () => {
    expect(faultsOf({ language: 'en', retention: { months: 0 } })).toEqual(['retention.months: 0 → at least 1'])
  })
})

test('a secret in the environment is never shown, nor a whole value that is long', () => {
  const faults = faultsOf({ organisation: 'a'.repeat(5000) }, { VIGIE_SLACK_TOKEN: 'xoxb-very-secret' })
  expect(faults.join('\n')).not.toContain('xoxb')
  expect(faults.join('\n').length).toBeLessThan(600)
})

test('any JSON is read, or refused with faults of one line each', () => {
  const keys = ['zone', 'closures', 'services', 'mailboxes', 'rooms', 'roles', 'targets', 'digests', '__proto__', 'x']
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.dictionary(fc.constantFrom('name', 'date'), fc.string())),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (json) => {
      for (const fault of faultsOf(json)) expect(fault).toMatch(/^\S.*: .+ → .+$/)
    }),
    { numRuns: 200 },
  )
})
