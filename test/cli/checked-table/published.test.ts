// The faults of published reports, found in their own tables.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTable } from '../../../src/cli/checked-table/read-table.ts'
import { UserError } from '../../../src/errors.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import { check } from '../../../src/indicators/checking/check.ts'
import { settingWith } from '../../indicators/logged.ts'

const { rules } = settingWith()
const { fr } = words

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-verify-'))
})
afterEach(() => rm(folder, { recursive: true }))

const said = async (file: string): Promise<readonly string[]> =>
  check(await readTable(file), rules).map((finding) =>
    plainText(fr.checks.finding(finding)).replaceAll(/[\u00a0\u202f]/g, ' '),
  )

const ofText = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const file = join(folder, 'table.csv')
  await writeFile(file, lines.join('\n'))
  return said(file)
}

test('Loire-Atlantique 2022: what the report prints wrong is found, and nothing else', async () => {
  expect(await said('test/fixtures/loire-atlantique-2022.csv')).toEqual([
    'Ligne 4 · Courriels des collectivités · 2022 : total de 616, mais 467 + 110 = 577',
    'Ligne 4 · Courriels des collectivités · 2022 : 79 % imprimé, mais 577 sur 724 donne 79,7 %',
    'Ligne 12 · Boîte principale · août 2022 : 90 % imprimé cache une cible de 90 % non atteinte : 87 sur 97 donne 89,7 %',
    'Ligne 15 · Boîte principale · janvier à octobre 2022 : 94 % est la moyenne des 10 résultats partiels ; tous les cas ensemble, 719 sur 786, donnent 91,5 %',
    'Ligne 26 · Courriels reçus · janvier à octobre 2022 : le total de 3 795 ne couvre que 7 parties connues sur 10, sans le dire',
    'Ligne 38 · Plan, en cours · 2022 : total de 15, mais 14 + 0 + 0 + 4 = 18',
    'Ligne 43 · Plan, non faites · 2022 : total de 25, mais 14 + 0 + 3 + 5 = 22',
  ])
})

describe('one fault at a time', () => {
  const head = 'indicateur;période;partie;nombre;sur;résultat;cible;sens;atteinte;total de;répartition;délai'

  test('80 % printed for 577 of 724 hides a target of 80 % that is missed', async () => {
    expect(await ofText(head, 'Collectivités;2022;;577;724;80 %;80 %;;oui;;;')).toEqual([
      'Ligne 2 · Collectivités · 2022 : 80 % imprimé cache une cible de 80 % non atteinte : 577 sur 724 donne 79,7 %',
    ])
  })

  test('a class is missing from a breakdown that adds to 80 %', async () => {
    const rows = [
      'Mystère;2022;AR puis réponse;6;15;40 %;;;;;issue;',
      'Mystère;2022;réponse seule;6;15;40 %;;;;;issue;',
    ]
    expect(await ofText(head, ...rows)).toEqual([
      'Ligne 2 · Mystère · AR puis réponse · 2022 : la répartition « issue » fait 12 pour 15 : il manque 3, sans doute une classe',
    ])
    expect(await ofText(head, ...rows.map((row) => row.replace('6;15', ';')))).toEqual([
      'Ligne 2 · Mystère · AR puis réponse · 2022 : la répartition « issue » fait 80 % pour 100 % : il manque 20 %, sans doute une classe',
    ])
  })

  test('themes that add to 101 % by rounding are a whole', async () => {
    const shares = [53, 10, 7, 6, 4, 1, 20]
    const rows = shares.map((share, index) => `Thèmes;2022-11;thème ${index};;;${share} %;;;;;thèmes;`)
    expect(await ofText(head, ...rows)).toEqual([])
  })

  test('8 working days from 18 November to 1 December are 10', async () => {
    expect(await ofText(head, 'jours ouvrés;18/11/2022 à 01/12/2022;;;;8;;;;;;')).toEqual([
      'Ligne 2 · jours ouvrés · 18 novembre au 1er décembre 2022 : 8 jours ouvrés annoncés, il y en a 10',
    ])
  })

  test('per mille printed as per cent', async () => {
    expect(await ofText(head, 'Fraude;2022-T1;;5;100000;0,05 %;0,05 ‰;;oui;;;')).toEqual([
      'Ligne 2 · Fraude · 1er trimestre 2022 : 0,05 % imprimé, mais 5 sur 100 000 donne 0,05 ‰ : l’unité n’est pas la bonne',
    ])
    expect(await ofText(head, 'Fraude;2022-T1;;;;0,04 ‰;0,05 %;;;;;')).toEqual([
      'Ligne 2 · Fraude · 1er trimestre 2022 : des unités différentes pour un même indicateur (‰ et %)',
    ])
  })

  test('a target tested in the wrong direction', async () => {
    expect(await ofText(head, 'Délai des courriers;2022;;;;12 jours;10 jours;;oui;;;')).toEqual([
      'Ligne 2 · Délai des courriers · 2022 : 12 jours, cible 10 jours au plus : elle n’est pas atteinte, alors qu’elle est dite atteinte, comme si elle se lisait dans l’autre sens',
    ])
  })

  test('a mean delay of 2 days is impossible when 40 % are later than 10 days', async () => {
    const rows = ['Courriers;2022;;60;100;60 %;;;;;;10', 'Courriers;2022;;;;2 jours;;;;;;10']
    expect(await ofText(head, ...rows)).toEqual([
      'Ligne 3 · Courriers · 2022 : un délai moyen de 2 jours est impossible avec 60 % dans les 10 jours : les réponses tardives font à elles seules 4,0 jours au moins',
    ])
  })

  test('two delays that a dashboard swaps', async () => {
    const rows = ['Courriers;2022;;;;6 jours;;;;;;', 'Courriels;2022;;;;2 jours;;;;;;']
    const dashboard = ['Courriers;2022;;;;2 jours;;;;;;', 'Courriels;2022;;;;6 jours;;;;;;']
    expect(await ofText(head, ...rows, ...dashboard)).toEqual([
      'Ligne 2 · Courriers · 2022 : 6 jours puis 2 jours, et l’inverse pour Courriels : les deux chiffres ont été échangés',
    ])
  })

  test('periods that overlap', async () => {
    const rows = ['Appels;2021-11..2022-09;;;;48 %;;;;;;', 'Appels;2022;;;;50 %;;;;;;']
    expect(await ofText(head, ...rows)).toEqual([
      'Ligne 2 · Appels · novembre 2021 à septembre 2022 : cette période chevauche ligne 3, sans la contenir : des cas sont comptés deux fois',
    ])
  })

  test('a rate of nothing, and more successes than cases', async () => {
    expect(await ofText(head, 'Urne;2022;;0;0;100 %;;;;;;', 'Guichet;2022;;12;10;;90 %;;;;;')).toEqual([
      'Ligne 2 · Urne · 2022 : 100 % imprimé sans aucun cas : c’est sans objet',
      'Ligne 3 · Guichet · 2022 : 12 sur 10 : plus que la base',
    ])
  })

  test('a whole that lies outside its parts', async () => {
    const rows = ['Délai;2022;A;;;2 jours;;;;;;', 'Délai;2022;B;;;3 jours;;;;;;', 'Délai;2022;;;;5 jours;;;;parties;;']
    expect(await ofText(head, ...rows)).toEqual([
      'Ligne 4 · Délai · 2022 : 5 jours pour l’ensemble, alors que ses parties vont de 2 jours à 3 jours',
    ])
  })
})

describe('a table that cannot be read', () => {
  const refusal = async (...lines: readonly string[]): Promise<string> => {
    try {
      await ofText(...lines)
    } catch (error) {
      if (error instanceof UserError) return plainText(error.say(fr)).replaceAll('\u00a0', ' ')
      throw error
    }
    throw new Error('it was read')
  }

  test('every cell that cannot be read is named', async () => {
    expect(await refusal('indicateur;période;nombre;résultat', ';2022;1;1 %', 'A;bientôt;-3;beaucoup')).toBe(
      [
        'Ligne 2, colonne « indicateur » : elle ne peut pas être vide.',
        'Ligne 3, colonne « résultat » : « beaucoup » n’est pas un résultat. Par exemple 79,7 %, 2 jours ou 3 795.',
        'Ligne 3, colonne « période » : « bientôt » n’est pas une période. Par exemple 2022-05, 2022-T2, 2022 ou 18/11/2022 à 01/12/2022.',
        'Ligne 3, colonne « nombre » : « -3 » n’est pas un nombre entier, 0 ou plus.',
        'Rien n’a été vérifié.',
      ].join('\n'),
    )
  })

  test('an unknown column, a column twice, none, and a cell too many', async () => {
    expect(await refusal('indicateur;couleur', 'A;bleu')).toContain('La colonne « couleur » n’est pas connue.')
    expect(await refusal('indicateur;cible;target', 'A;1;1')).toContain('est donnée deux fois')
    expect(await refusal('cible', '1')).toContain('dont « indicateur »')
    expect(await refusal('indicateur;cible', 'A;1;2')).toContain('plus de cellules que de colonnes')
  })
})
