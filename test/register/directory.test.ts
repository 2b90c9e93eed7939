// Services and mailboxes found by what people type; which mailbox is the main one, which service the switchboard.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Directory, fold, type Mailbox, type Service } from '../../src/register/directory.ts'

const service = (name: string, more: Partial<Service> = {}): Service => ({
  name,
  aliases: [],
  switchboard: false,
  ...more,
})
const mailbox = (name: string, more: Partial<Mailbox> = {}): Mailbox => ({
  name,
  main: false,
  exhaustive: false,
  ...more,
})

const directory = new Directory(
  [service('Séjour', { aliases: ['base', 'titres de séjour'] }), service('Accueil', { switchboard: true })],
  [mailbox('pref-accueil', { main: true }), mailbox('pref-etrangers', { service: 'Séjour' })],
)
const undeclared = new Directory([], [])

describe('a name', () => {
  test.each(['Séjour', 'sejour', 'SÉJOUR', ' séjour ', 'Se\u0301jour', 'BASE', 'Titres  de séjour'])(
    '%j is the service Séjour',
    (typed) => {
      expect(directory.service(typed)?.name).toBe('Séjour')
    },
  )

  test.each(['constructor', '__proto__', 'toString', '', 'sejours', '@'])('%j is nobody’s', (typed) => {
    expect(directory.service(typed)).toBeUndefined()
    expect(directory.mailbox(typed)).toBeUndefined()
  })

  test.each(['pref-etrangers', 'PREF-ÉTRANGERS', 'pref-etrangers@nord.gouv.fr'])('%j is a mailbox', (typed) => {
    expect(directory.mailbox(typed)?.name).toBe('pref-etrangers')
  })

  test('folded twice is folded once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        expect(fold(fold(typed))).toBe(fold(typed))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the main mailbox', () => {
  test('is the one flagged, and that of mails without mailbox', () => {
    expect(directory.isMain('Pref-Accueil')).toBe(true)
    expect(directory.isMain(undefined)).toBe(true)
    expect(directory.isMain('pref-etrangers')).toBe(false)
    expect(directory.isMain('prefecture')).toBe(false)
  })

  test('is the one named prefecture when none is flagged', () => {
    expect(undeclared.isMain('Préfecture')).toBe(true)
    expect(undeclared.isMain(undefined)).toBe(true)
    expect(undeclared.isMain('pref-etrangers')).toBe(false)
  })
})

describe('the switchboard', () => {
  test('is the service flagged and no other', () => {
    expect(directory.isSwitchboard('accueil')).toBe(true)
    expect(directory.isSwitchboard('Séjour')).toBe(false)
    expect(directory.isSwitchboard(undefined)).toBe(false)
  })

  test('without a flag, is the calls of no service, or of the one named so', () => {
    expect(undeclared.isSwitchboard(undefined)).toBe(true)
    expect(undeclared.isSwitchboard('Standard')).toBe(true)
    expect(undeclared.isSwitchboard('Séjour')).toBe(false)
  })

  test('is the only service where there is one', () => {
    expect(new Directory([service('Préfecture')], []).isSwitchboard('Préfecture')).toBe(true)
  })
})
