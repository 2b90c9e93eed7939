// What a right configuration becomes.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { userId } from '../../src/register/ids.ts'
import { usualTimetable } from '../../src/schedule/job.ts'

const day = (text: string) => dayOf(localDate(text))

const loireAtlantique = {
  organisation: 'Préfecture de la Loire-Atlantique',
  zone: 'metropole',
  timezone: 'Europe/Paris',
  language: 'fr',
  closures: [{ date: '2026-05-15', reason: "pont de l'Ascension" }],
  services: [
    { name: 'Séjour', direction: 'DMI', aliases: ['sejour', 'base'], switchboard: false },
    { name: 'Accueil' },
  ],
  mailboxes: [
    { name: 'prefecture', service: 'Accueil', main: true },
    {
      name: 'pref-etrangers',
      service: 'base',
      exhaustive: true,
      acknowledgement: { automatic: true, from: '2022-04-01' },
    },
  ],
  rooms: [{ platform: 'matrix', id: '!abc:agent.example.org', services: ['sejour'], digests: ['morning', 'weekly'] }],
  roles: { officers: ['matrix:@referent:agent.example.org'], admins: [] },
  deadlines: [{ channel: 'courriel', nature: 'information', requester: 'usager', days: 5, from: '2018-12-19' }],
  targets: [{ indicator: 'emails.main.on-time', target: 0.9, from: '2022-01-01' }],
  digests: {
    morning: { at: '08:30', until: '12:00', whenEmpty: 'silent' },
    weekly: { on: 'monday', at: '08:45' },
    monthly: { on: 'first-working-day', at: '09:00' },
  },
  retention: { months: 36 },
}

describe('a whole configuration', () => {
  const config = readConfig(loireAtlantique, {})

  test('closes the declared days, with their reason', () => {
    expect(config.rules.workingDays.kindOf(day('2026-05-15'))).toEqual({
      kind: 'closure',
      reason: "pont de l'Ascension",
    })
    expect(config.closures).toEqual([{ day: day('2026-05-15'), reason: "pont de l'Ascension" }])
  })

  test('finds a service by alias, and files a mailbox under the service that its alias names', () => {
    expect(config.directory.service('BASE')?.name).toBe('Séjour')
    expect(config.directory.mailbox('pref-etrangers@example.org')).toEqual({
      name: 'pref-etrangers',
      service: 'Séjour',
      main: false,
      exhaustive: true,
      acknowledgedFrom: '2022-04-01',
    })
    expect(config.directory.isMain('prefecture')).toBe(true)
  })

  test('reads French words as the program’s own', () => {
    expect(config.rules.limits).toEqual([
      { channel: 'email', nature: 'information', requester: 'public', days: 5, from: '2018-12-19' },
    ])
  })

  test('names rooms with their platform and services by their declared name', () => {
    expect(config.rooms).toEqual([
      {
        platform: 'matrix',
        room: 'matrix:!abc:agent.example.org',
        services: ['Séjour'],
        digests: ['morning', 'weekly'],
      },
    ])
  })

  test('keeps roles, targets and retention', () => {
    expect(config.roles.officers.has(userId('matrix:@referent:agent.example.org'))).toBe(true)
    expect(config.figures.targets).toEqual([{ indicator: 'emails.main.on-time', target: 0.9, from: '2022-01-01' }])
    expect(config.retentionMonths).toBe(36)
  })

  test('sets the hours that it gives and keeps the usual ones elsewhere', () => {
    expect(config.timetable.weekly).toEqual({
      at: { hour: 8, minute: 45 },
      until: usualTimetable.weekly.until,
      on: { kind: 'weekday', weekday: 1 },
    })
    expect(config.timetable.quarterly).toEqual(usualTimetable.quarterly)
  })
})

describe('without configuration', () => {
  const config = readConfig({}, {})

  test('the bot speaks French on Paris time, and accepts any service', () => {
    expect(config.language).toBe('fr')
    expect(config.timezone).toBe('Europe/Paris')
    expect(config.directory.services).toEqual([])
    expect(config.rules.limits).toEqual([])
    expect(config.timetable).toEqual(usualTimetable)
  })

  test('the register is in ./data and the log says warnings', () => {
    expect(config.environment).toEqual({
      dataFolder: './data',
      configFile: './vigie.json',
      logLevel: 'warn',
      secrets: [],
      network: { proxies: [], noProxy: '' },
    })
  })
})

test('the time zone follows the zone of public holidays unless it is given', () => {
  expect(readConfig({ zone: 'la-reunion' }, {}).timezone).toBe('Indian/Reunion')
  expect(readConfig({ zone: 'la-reunion', timezone: 'Europe/Paris' }, {}).timezone).toBe('Europe/Paris')
})

test('names are trimmed and composed, so that two ways to write é are one service', () => {
  const { directory } = readConfig({ services: [{ name: ' Se\u0301jour ' }] }, {})
  expect(directory.services[0]?.name).toBe('Séjour')
})

test('a null target withdraws the label’s own', () => {
  const { figures } = readConfig({ targets: [{ indicator: 'letters.on-time', target: null }] }, {})
  expect(figures.targets).toEqual([{ indicator: 'letters.on-time', target: null, from: '1990-01-01' }])
})

test('variables set in the environment win, and empty ones say nothing', () => {
  const { environment } = readConfig({}, { VIGIE_DATA: '/srv/vigie', VIGIE_LOG: ' ', SLACK_BOT_TOKEN: 'xoxb-secret' })
  expect(environment.dataFolder).toBe('/srv/vigie')
  expect(environment.logLevel).toBe('warn')
  expect(environment.secrets).toEqual(['xoxb-secret'])
})
