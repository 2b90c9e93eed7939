// Reply templates in files: their lines are kept, and one that lacks what it must say refuses the whole file.

import { expect, test } from 'vitest'
import { exportFile } from '../../src/exchange/export-file.ts'
import { dayOf } from '../../src/calendar/local-date.ts'
import { usualRules } from '../support/requests.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importContext, ImportRegister } from './import-register.ts'
import { folderForTest, importing, importText, refusalOf } from './import-text.ts'

const header = 'type;modèle;usage;texte;ajouté le;service'
const line = (name: string, purpose: string, text: string): string =>
  `modèle;${name};${purpose};"${text.replaceAll('"', '""')}";04/11/2026;`

const acknowledgement =
  'Reçu le [date].\r\n[service], [adresse], [téléphone]\r\n\r\nLe silence gardé pendant deux mois vaut rejet : [recours]'

test('a text keeps its line breaks, and those of Windows become plain ones', async () => {
  const { entries } = await importText([header, line('Accusé', 'accusé de réception', acknowledgement)].join('\n'))
  expect(entries).toMatchObject([
    {
      kind: 'template',
      name: 'Accusé',
      purpose: 'acknowledgement',
      added: '2026-11-04',
      text: acknowledgement.replaceAll('\r\n', '\n'),
    },
  ])
})

test('every bad line is named, by the number that it begins at, and nothing of the file is kept', async () => {
  const register = new ImportRegister()
  const lines = [
    header,
    line('Bon', 'réponse de fond', 'Bonjour,\nmerci.'),
    line('Accusé', 'accusé de réception', 'Bien reçu.\n\nMerci.'),
    line('Attente', 'réponse d’attente', 'Nous vous répondrons.'),
    line('Long', 'réponse de fond', 'mot '.repeat(900)),
    'modèle;Vide;réponse de fond;;04/11/2026;',
    'modèle;Inconnu;lettre;"Bonjour";04/11/2026;',
    line('BON', 'réponse de fond', 'Autre texte'),
  ]
  const refused = await refusalOf(importText(lines.join('\n'), { register }))
  expect(refused).toContain('ligne 4~: Il manque à cet accusé de réception~: la date de réception')
  expect(refused).toContain('ligne 7~: Une réponse d’attente annonce une date ou une durée~:')
  expect(refused).toMatch(/ligne 8~: «~texte~»~: 3.599 caractères, 3.500 au plus/)
  expect(refused).toContain('ligne 9~: «~texte~» manque')
  expect(refused).toContain('ligne 10~: «~usage~»')
  expect(refused).not.toContain('ligne 2')
  expect(register.entries).toEqual([])
})

test('a name that is taken, in the register or further up, refuses the file', async () => {
  const register = new ImportRegister()
  await importText([header, line('Titre', 'réponse de fond', 'Bonjour')].join('\n'), { register })
  const again = [header, line('TITRE', 'réponse de fond', 'Bonsoir'), line('a', 'réponse de fond', 'A')]
  expect(await refusalOf(importText(again.join('\n'), { register }))).toContain(
    'ligne 2~: il y a déjà un modèle «~TITRE~» (n°~1)',
  )
  const twice = [header, line('a', 'réponse de fond', 'A'), line('A', 'réponse de fond', 'B')]
  expect(await refusalOf(importText(twice.join('\n'), { register }))).toContain('(ligne 2)')
  expect(register.entries).toHaveLength(1)
})

test('a text with a person’s name is kept and pointed out; the service’s own address stays', async () => {
  const text = 'Mme Durand, écrivez à pref-etrangers@exemple.gouv.fr ou au 02 99 00 00 00.'
  const { entries, report } = await importText([header, line('a', 'réponse de fond', text)].join('\n'))
  expect(entries).toMatchObject([{ text }])
  expect(report.warnings).toEqual([{ warning: 'template-may-name-someone', count: 1, lines: [2] }])
})

test.each(['csv', 'xlsx'] as const)(
  'a %s export of a text that begins as a formula comes back as it was',
  async (format) => {
    const register = new ImportRegister()
    const text = '=1+1\n-2;"x"\n\n@SOMME(A1)'
    await importText([header, line('=a', 'réponse de fond', text)].join('\n'), { register })
    const file = join(await folderForTest(), `registre.${format}`)
    const today = dayOf(importContext.today)
    await exportFile(file, register, { format, language: 'fr', rules: usualRules, today })
    if (format === 'csv') expect(await readFile(file, 'utf8')).toContain(`;"'=1+1\n-2;""x""\n\n@SOMME(A1)";`)
    const { entries } = await importing(file)
    expect(entries).toMatchObject([{ name: '=a', text }])
    expect((await importing(file, { register })).report).toMatchObject({ added: 0, alreadyKnown: 1 })
  },
)
