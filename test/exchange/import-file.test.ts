// Importing: all or nothing, every bad line said, the same file twice adds nothing.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile, type ImportProgress } from '../../src/exchange/import-file.ts'
import { ImportRefused } from '../../src/exchange/import-refused.ts'
import { declared, importContext, ImportRegister } from './import-register.ts'
import { contentOf, fileOf, folderForTest, importing, importText, refusalOf } from './import-text.ts'

const header = 'type;canal;boîte;service;reçu le;répondu le;nombre;référence'
const row = (received: string, more: { reference?: string; count?: string; service?: string; box?: string } = {}) =>
  `demande;courriel;${more.box ?? ''};${more.service ?? ''};${received};;${more.count ?? ''};${more.reference ?? ''}`
const file = (...rows: readonly string[]) => [header, ...rows].join('\n')

describe('an import', () => {
  test('lists every bad line with its number and reason, and adds nothing', async () => {
    const register = new ImportRegister()
    const bad = Array.from({ length: 50 }, () => row('29/02/2026'))
    const attempt = importText(file(row('17/05/2022'), ...bad, row('18/05/2022')), { register })
    const said = await refusalOf(attempt)
    expect(said).toContain('50 lignes à corriger. Rien n’a été enregistré.')
    const reason = '«~reçu le~»~: «~29/02/2026~» n’est pas une date~: février 2026 a 28 jours.'
    for (let line = 3; line <= 52; line += 1) expect(said).toContain(`\nligne ${line}~: ${reason}`)
    expect(register.entries).toEqual([])
    await expect(attempt).rejects.toBeInstanceOf(ImportRefused)
  })

  test('says each cell that is wrong in a line', async () => {
    const said = await refusalOf(importText(file('demande;fax;;;31/04/2022;17/05/22;-3;')))
    expect(said).toContain('ligne 2~: «~canal~»~: «~fax~» n’est pas admis.')
    expect(said).toContain('ligne 2~: «~reçu le~»~: «~31/04/2022~» n’est pas une date~: avril 2022 a 30 jours.')
    expect(said).toContain('ligne 2~: «~répondu le~»~: «~17/05/22~»~: écrivez l’année en quatre chiffres')
    expect(said).toContain('ligne 2~: «~nombre~»~: «~-3~» n’est pas un nombre entier, 0 ou plus.')
    expect(said).toContain('1 ligne à corriger')
  })

  test('refuses what contradicts itself, in words', async () => {
    const said = await refusalOf(importText(file('demande;courriel;;;17/05/2022;16/05/2022;;', row('21/11/2026'))))
    expect(said).toContain('ligne 2~: Réponse le lundi 16 mai 2022, avant la réception le mardi 17 mai 2022.')
    expect(said).toContain('ligne 3~: Réception le samedi 21 novembre~: cette date n’est pas encore passée.')
    expect(await refusalOf(importText(file(row('17/05/2022', { count: '0' }))))).toContain('Un nombre va de 1 à')
  })

  test('refuses unknown columns by name with the nearest, unless told to pass them over', async () => {
    const text = 'canal;reçu le;recu lee;météo\ncourriel;17/05/2022;18/05/2022;beau'
    const said = await refusalOf(importText(text))
    expect(said).toContain('colonnes inconnues~: «~recu lee~» (peut-être «~reçu le~»), «~météo~»')
    expect((await importText(text, { ignoreUnknown: true })).report).toMatchObject({ read: 1, added: 1 })
  })

  test('adds nothing the second time, whatever the order of columns and the way dates are written', async () => {
    const register = new ImportRegister()
    await importText(file(row('17/05/2022'), row('17/05/2022')), { register })
    expect(register.entries).toHaveLength(2)
    const again = 'reçu le,nombre,canal,type\n2022-05-17,,Courriel,DEMANDE\n17/05/2022,,mél,demande\n'
    const { report } = await importText(again, { register })
    expect(report).toEqual({ read: 2, added: 0, alreadyKnown: 2, warnings: [] })
    const more = await importText(`${again}17/05/2022,,courriel,demande`, { register })
    expect(more.report).toMatchObject({ read: 3, added: 1, alreadyKnown: 2, first: 3, last: 3 })
  })

  test('knows a line by its reference when it has one', async () => {
    const register = new ImportRegister()
    await importText(file(row('17/05/2022', { reference: 'A-1' })), { register })
    const again = await importText(file(row('18/05/2022', { reference: 'A-1' })), { register })
    expect(again.report).toMatchObject({ added: 0, alreadyKnown: 1 })
    const twice = await importText(file(row('1/6/2022', { reference: 'B' }), row('2/6/2022', { reference: 'B' })))
    expect(twice.report.added).toBe(2)
    expect(twice.report.warnings).toEqual([{ warning: 'reference-repeated', count: 1, lines: [3] }])
  })

  test('gives declared services and mailboxes their own names, and refuses the others with the nearest', async () => {
    const context = { directory: declared }
    const rows = file(row('17/05/2022', { service: 'BASE', box: 'Pref-Etrangers@nord.gouv.fr' }))
    const { entries } = await importText(rows, { context })
    expect(entries).toMatchObject([{ service: 'Séjour', mailbox: 'pref-etrangers' }])
    const said = await refusalOf(importText(file(row('17/05/2022', { service: 'Sejours', box: 'x' })), { context }))
    expect(said).toContain(
      'le service «~Sejours~» n’est pas déclaré dans la configuration. Vouliez-vous dire «~Séjour~»~?',
    )
    expect(said).toContain('la boîte «~x~» n’est pas déclarée')
  })

  test('gives requests the service of their mailbox when the file has no column of services', async () => {
    const context = { directory: declared }
    const without = await importText('canal;boîte;reçu le\ncourriel;pref-etrangers;17/05/2022', { context })
    expect(without.entries).toMatchObject([{ service: 'Séjour' }])
    const empty = await importText(file(row('17/05/2022', { box: 'pref-etrangers' })), { context })
    expect(empty.entries.map(contentOf)[0]).not.toHaveProperty('service')
  })

  test('masks personal data in labels and says so', async () => {
    const { entries, report } = await importText('canal;reçu le;libellé\ncourriel;17/05/2022;relance de a.b@free.fr')
    expect(entries).toMatchObject([{ label: 'relance de […]' }])
    expect(report.warnings).toEqual([{ warning: 'personal-data-masked', count: 1, lines: [2] }])
  })

  test('of a header alone reads nothing and refuses nothing', async () => {
    expect((await importText(`${header}\n;;;;;;;\n\n`)).report).toEqual({
      read: 0,
      added: 0,
      alreadyKnown: 0,
      warnings: [],
    })
  })

  test('tells how far it is', async () => {
    const seen: ImportProgress[] = []
    const path = await fileOf(file(...Array.from({ length: 2_500 }, () => row('17/05/2022'))))
    const request = { file: path, ignoreUnknown: false, context: importContext }
    await importFile({ ...request, onProgress: (progress) => seen.push(progress) }, new ImportRegister())
    expect(seen.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      'checking 1000',
      'checking 2000',
      'checking 2500',
      'adding 1000',
      'adding 2000',
      'adding 2500',
    ])
    expect(seen.every(({ done, total }) => total >= done && total <= 2_501)).toBe(true)
  })
})

describe('a file that cannot be read', () => {
  test('is named, with what to do', async () => {
    const folder = await folderForTest()
    await mkdir(join(folder, 'dossier'))
    expect(await refusalOf(importing(join(folder, 'dossier')))).toContain('est un dossier, pas un fichier.')
    expect(await refusalOf(importing(join(folder, 'absent.csv')))).toContain('absent.csv. Rien n’a été enregistré.')
    expect(await refusalOf(importText(''))).toContain('est vide.')
    expect(await refusalOf(importText(' \n \n'))).toContain('ne nomme ni')
    expect(await refusalOf(importText('%PDF-1.7\n%âãÏÓ\n1 0 obj'))).toContain('ni un fichier CSV ni un classeur Excel')
    expect(await refusalOf(importText(new Uint8Array([0, 1, 2, 3])))).toContain('ni un fichier CSV')
    expect(await refusalOf(importText('bonjour\ntout le monde'))).toContain('la première ligne ne nomme ni')
    expect(await refusalOf(importText('canal;reçu le;Reçu le\n'))).toContain('deux fois la même colonne~: «~Reçu le~»')
  })
})
