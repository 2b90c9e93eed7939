// Personal data in names and references of an imported file: masked like in labels, without losing what makes a line known.

import { describe, expect, test } from 'vitest'
import { ImportRegister } from './import-register.ts'
import { contentOf, importText } from './import-text.ts'

const header = 'type;canal;reçu le;service;boîte;transféré de;transféré à;transféré le;référence;date;reçus;décrochés'

const imported = async (...rows: readonly string[]) => importText([header, ...rows].join('\n'))

describe('names that nobody declared', () => {
  test('are masked wherever they stand', async () => {
    const { entries, report } = await imported(
      'demande;courriel;17/05/2022;M. Dupont;jean.dupont@free.fr;Mme Martin|Accueil;M. Durand|externe:Mme Petit;18/05/2022|19/05/2022;;;;',
      'appels;;;06 12 34 56 78;;;;;;17/05/2022;10;9',
    )
    expect(entries.map(contentOf)).toMatchObject([
      {
        service: '[…]',
        mailbox: '[…]',
        transfers: [{ from: '[…]', to: '[…]' }],
        outcome: { kind: 'outside', to: '[…]' },
      },
      { service: '[…]' },
    ])
    expect(report.warnings).toEqual([{ warning: 'personal-data-masked', count: 2, lines: [2, 3] }])
  })

  test('stay when they are of no person', async () => {
    const row = 'demande;courriel;17/05/2022;Séjour;prefecture;Accueil;externe:CPAM;18/05/2022;;;;'
    const { entries, report } = await imported(row)
    expect(entries).toMatchObject([{ service: 'Séjour', mailbox: 'prefecture', outcome: { to: 'CPAM' } }])
    expect(report.warnings).toEqual([])
  })
})

describe('a reference', () => {
  const referring = (reference: string) => `demande;courriel;17/05/2022;;;;;;${reference};;;`

  test.each(['REF-2022-0001', '2022-12345', '123456789012', '0612345678', 'DS 8812345', '01-2022-0001', 'AB-123-CD'])(
    'of another system (%s) is kept whole',
    async (reference) => {
      expect((await imported(referring(reference))).entries).toMatchObject([{ reference }])
    },
  )

  test.each([
    ['DS-12 M. Jean Dupont', 'DS-12 […]'],
    ['DS-12 jean.dupont@free.fr', 'DS-12 […]'],
    ['DS-12 06 12 34 56 78', 'DS-12 […]'],
    ['DS-12 +33 6.12.34.56.78', 'DS-12 […]'],
    ['+33612345678', '[…]'],
  ])('loses what is of a person: %s', async (written, kept) => {
    const { entries, report } = await imported(referring(written))
    expect(entries).toMatchObject([{ reference: kept }])
    expect(report.warnings).toMatchObject([{ warning: 'personal-data-masked' }])
  })

  test('that was masked still tells one line from another, and the same line again', async () => {
    const text = [header, referring('M. Dupont'), referring('M. Durand'), ''].join('\n')
    const register = new ImportRegister()
    const first = await importText(text, { register })
    expect(first.report).toMatchObject({ read: 2, added: 2 })
    expect(first.report.warnings.map(({ warning }) => warning)).toEqual(['personal-data-masked'])
    expect((await importText(text, { register })).report).toMatchObject({ added: 0, alreadyKnown: 2 })
    // In another order the same lines are known too: their keys come from what the cells said.
    const turned = [header, referring('M. Durand'), referring('M. Martin')].join('\n')
    expect((await importText(turned, { register })).report).toMatchObject({ added: 1, alreadyKnown: 1 })
  })
})
