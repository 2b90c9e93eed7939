// Whole calls read by a table of parameters, as people type them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { key, type ParameterTable } from '../../src/grammar/parameter.ts'
import { readCall } from '../../src/grammar/read-call.ts'
import { pastDate } from '../../src/grammar/readers/date.ts'
import { quantity } from '../../src/grammar/readers/quantity.ts'
import { context, tables, wordsOf } from './reading.ts'

/** The values that were given. */
const given = (table: ParameterTable, typed: string): object =>
  Object.fromEntries(
    Object.entries(readCall(table, wordsOf(typed), context)).filter(([, value]) => value !== undefined),
  )

const day = (text: string) => dayOf(localDate(text))

describe('e-mails', () => {
  test.each([
    [
      'répondu 5 reçu:hier boîte:pref-etrangers',
      { state: 'replied', count: 5, received: day('2026-11-19'), mailbox: 'pref-etrangers' },
    ],
    [
      'répondu 5, reçu:hier, boîte:pref-etrangers,',
      { state: 'replied', count: 5, received: day('2026-11-19'), mailbox: 'pref-etrangers' },
    ],
    ['reçu thème:titres, urgent', { state: 'received', theme: 'titres', urgent: true }],
    ['5 pref-etrangers répondu', { state: 'replied', count: 5, mailbox: 'pref-etrangers' }],
    ['REPONDU boite : pref-etrangers', { state: 'replied', mailbox: 'pref-etrangers' }],
    ['reçu reçu:lundi dernier urgent', { state: 'received', received: day('2026-11-16'), urgent: true }],
    ['reçu:12 mars 2026 5 répondu', { state: 'replied', received: day('2026-03-12'), count: 5 }],
    ['répondu reçu le:12/11 le : 18/11', { state: 'replied', received: day('2026-11-12'), on: day('2026-11-18') }],
    ['répondu le:18/11 reçu le : 12/11', { state: 'replied', received: day('2026-11-12'), on: day('2026-11-18') }],
    ['reçu le:12/11', { state: 'received', received: day('2026-11-12') }],
    ['répondu le:12/11', { state: 'replied', on: day('2026-11-12') }],
    ['répondu reçu:« 12 mars »', { state: 'replied', received: day('2026-03-12') }],
    [
      'répondu thème:"carte grise" accueil général',
      { state: 'replied', theme: 'carte grise', service: 'Accueil général' },
    ],
    ['répondu thème:"reçu:hier"', { state: 'replied', theme: 'reçu:hier' }],
    ['reçu nature:réclamation ar:oui', { state: 'received', nature: 'complaint', acknowledged: { sent: true } }],
    ['reçu réclamation base', { state: 'received', nature: 'complaint', service: 'Séjour' }],
    [
      'replied 5 received:yesterday mailbox:pref-etrangers ack:no',
      {
        state: 'replied',
        count: 5,
        received: day('2026-11-19'),
        mailbox: 'pref-etrangers',
        acknowledged: { sent: false },
      },
    ],
    ['', {}],
  ])('"%s"', (typed, expected) => {
    expect(given(tables.email, typed)).toEqual(expected)
  })
})

describe('calls', () => {
  test.each([
    ['reçus:120 décrochés:96', { calls: 120, answered: 96 }],
    ['reçus 120 décrochés 96 perdus 24', { calls: 120, answered: 96, lost: 24 }],
    ['perdu 2', { lost: 2 }],
    ['perdus : 2', { lost: 2 }],
    ['reçus:1 200 décrochés:1\u202F100 le 12/11', { calls: 1_200, answered: 1_100, on: day('2026-11-12') }],
    ['lost 2 on:yesterday Séjour', { lost: 2, on: day('2026-11-19'), service: 'Séjour' }],
  ])('"%s"', (typed, expected) => {
    expect(given(tables.call, typed)).toEqual(expected)
  })
})

describe('replies, transfers and closings', () => {
  test.each([
    ['1042 1043 fond', { ids: [1042, 1043], kind: 'substantive' }],
    ['fond 1042', { ids: [1042], kind: 'substantive' }],
    ['1042 attente jusqu’au:30/11', { ids: [1042], kind: 'holding', until: day('2026-11-30') }],
    ["1042 attente jusqu'au 30/11", { ids: [1042], kind: 'holding', until: day('2026-11-30') }],
    ['1042 attente sous:3 semaines', { ids: [1042], kind: 'holding', within: { days: 21 } }],
    ['1042 attente sous 10 jours ouvrés', { ids: [1042], kind: 'holding', within: { workingDays: 10 } }],
    ['du 1', { ids: [1] }],
    ['1042 le 12', { ids: [1042], on: day('2026-11-12') }],
    ['1042 attente jusqu’au 12', { ids: [1042], kind: 'holding', until: day('2026-12-12') }],
    ['1042 nombre:3', { ids: [1042], part: 3 }],
  ])('"répondre %s"', (typed, expected) => {
    expect(given(tables.reply, typed)).toEqual(expected)
  })

  test('a service or an outside body takes a transfer', () => {
    expect(given(tables.transfer, '1042 sejour')).toEqual({ ids: [1042], service: 'Séjour' })
    expect(given(tables.transfer, '1042 au service séjour')).toEqual({ ids: [1042], service: 'Séjour' })
    expect(given(tables.transfer, '1042 externe:CPAM')).toEqual({ ids: [1042], external: 'CPAM' })
  })

  test('a reason goes on to the end', () => {
    const typed = '1042 motif:doublon du 1031'
    expect(given(tables.close, typed)).toEqual({ ids: [1042], reason: 'doublon du 1031' })
  })
})

describe('readings', () => {
  const november = { shape: 'month', start: day('2026-11-01'), end: day('2026-11-30') }

  test.each([
    ['', {}],
    ['novembre Séjour base:reçues', { period: november, service: 'Séjour', basis: 'received' }],
    ['appels décrochés novembre', { period: november, indicator: 'tel.answered' }],
    ['période:novembre', { period: november }],
  ])('"taux %s"', (typed, expected) => {
    expect(given(tables.rates, typed)).toEqual(expected)
  })

  test('a list or a number is shown', () => {
    expect(given(tables.show, 'n° 1042')).toEqual({ id: 1042 })
    expect(given(tables.show, 'hors délai')).toEqual({ list: 'late' })
    expect(given(tables.show, 'liste:ouvertes année:2026')).toEqual({ list: 'open', year: 2026 })
  })
})

test('every parameter of a table is in what is read, given or not', () => {
  expect(Object.keys(readCall(tables.email, wordsOf('reçu'), context))).toEqual(Object.keys(tables.email))
})

test('the order of words and keys does not matter', () => {
  const parts = [
    'répondu',
    '5',
    'urgent',
    'reçu:lundi dernier',
    'boîte : pref-etrangers',
    'thème:"carte grise"',
    'accueil général',
  ]
  const expected = given(tables.email, parts.join(' '))
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
      expect(given(tables.email, shuffled.join(' '))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

describe('a key that several parameters share', () => {
  const both = { received: key(pastDate), on: key(pastDate), calls: key(quantity), answered: key(quantity) }

  test.each([
    ['reçus:12/11', { received: day('2026-11-12') }],
    ['reçus:120', { calls: 120 }],
    ['reçu:hier reçus:120', { received: day('2026-11-19'), calls: 120 }],
    ['répondus:96 répondu le:12/11', { answered: 96, on: day('2026-11-12') }],
  ])('"%s" is told by its value', (typed, expected) => {
    expect(given(both, typed)).toEqual(expected)
  })
})
