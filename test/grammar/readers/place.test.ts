// Services and mailboxes: declared names only once some are declared, any name before.

import { describe, expect, test } from 'vitest'

import { destination, mailbox, service } from '../../../src/grammar/readers/place.ts'
import { readAll, refusalOf, undeclared } from '../reading.ts'

describe('with services and mailboxes declared', () => {
  test.each(['Séjour', 'sejour', 'SEJOUR', 'base', '"Séjour"'])('"%s" is Séjour', (typed) => {
    expect(readAll(service, typed)).toBe('Séjour')
    expect(readAll(service, typed, 'word')).toBe('Séjour')
  })

  test('a name of several words needs no quotes', () => {
    expect(readAll(service, 'accueil general', 'word')).toBe('Accueil général')
  })

  test.each(['à accueil général', 'au service Séjour', 'vers sejour', 'to Séjour', 'au « Séjour »'])(
    '"%s" is a service, its small words aside',
    (typed) => {
      expect(readAll(destination, typed, 'word')).toMatch(/^(?:Séjour|Accueil général)$/)
    },
  )

  test('a mailbox is named with or without what follows its @', () => {
    expect(readAll(mailbox, 'PREF-ETRANGERS')).toBe('pref-etrangers')
    expect(readAll(mailbox, 'pref–etrangers')).toBe('pref-etrangers')
    expect(readAll(mailbox, 'pref-etrangers@departement.gouv.fr')).toBe('pref-etrangers')
  })

  test('an unknown name after a key is refused with the nearest, or with the list', () => {
    expect(refusalOf(() => readAll(service, 'Sejuor'))).toBe(
      'Je ne connais pas de service « Sejuor ». Vouliez-vous dire Séjour ? Rien n’a été enregistré.',
    )
    expect(refusalOf(() => readAll(mailbox, 'x'))).toBe(
      'Je ne connais pas de boîte « x ». Boîtes : pref-etrangers, prefecture. Rien n’a été enregistré.',
    )
  })

  test('an unknown name by itself is left to others, unless the command needs a service', () => {
    expect(readAll(service, 'Sejuor', 'word')).toBeUndefined()
    expect(refusalOf(() => readAll(destination, 'Sejuor', 'word'))).toContain('Vouliez-vous dire Séjour ?')
  })
})

describe('with none declared', () => {
  test('any name is taken as typed after a key, or where the command needs a service', () => {
    expect(readAll(service, 'Séjour', 'key', undeclared)).toBe('Séjour')
    expect(readAll(mailbox, '"Boîte des élus"', 'key', undeclared)).toBe('Boîte des élus')
    expect(readAll(destination, 'Légalité', 'word', undeclared)).toBe('Légalité')
    expect(readAll(destination, 'à la Légalité', 'word', undeclared)).toBe('Légalité')
    expect(readAll(destination, 'au 12/11', 'word', undeclared)).toBeUndefined()
    expect(readAll(service, 'Séjour', 'word', undeclared)).toBeUndefined()
  })

  test('a name has sixty characters at most', () => {
    expect(readAll(service, 'a'.repeat(60), 'key', undeclared)).toHaveLength(60)
    expect(refusalOf(() => readAll(service, 'a'.repeat(61), 'key', undeclared))).toContain('61 caractères')
  })
})
