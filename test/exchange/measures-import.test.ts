// Measures from a spreadsheet: what cannot be is refused, each line with its reason, and nothing is added.

import { describe, expect, test } from 'vitest'
import { ImportRegister } from './import-register.ts'
import { contentOf, importText, refusalOf } from './import-text.ts'

const header = 'type;indicateur;période;effectif;base;résultat'
const good = 'mesure;visites;2022-01;480;10000;'

describe('a line is refused, with all the others of its file', () => {
  test.each([
    ['a base of zero', 'mesure;visites;2022-T3;48000;0;', 'La base est nulle'],
    ['an unknown base', 'mesure;visites;2022-T3;48000;inconnue;', '«~base~»~: «~inconnue~» n’est pas un nombre entier'],
    ['a part above its base', 'mesure;pan.satisfaction;2022-10;60;50;', '60 sur 50~: une partie ne peut pas dépasser'],
    ['a share above the whole', 'mesure;visites;2022-10;;;120 %', '120~%~: une part ne peut pas dépasser 100~%'],
    ['a share without its sign', 'mesure;visites;2022-10;;;9,5', 's’écrit avec son signe, par exemple 9,5~%'],
    ['a share for a delay', 'mesure;titles.licences.delay;2022-10;;;12 %', '«~12 %~» est une part'],
    ['a period to come', 'mesure;visites;2027-01;1;2;', 'Cette période n’a pas encore commencé~: janvier 2027.'],
    ['no period', 'mesure;visites;;1;2;', '«~période~» manque'],
    ['a count with decimals', 'mesure;visites;2022-10;1,5;10;', '«~effectif~»~: «~1,5~» n’est pas un nombre entier'],
    ['a column too many', 'mesure;visites;2022-10;1;10;;trop', '7 valeurs pour 6 colonnes'],
    ['an indicator of entries', 'mesure;letters.on-time;2022-10;1;10;', '«~letters.on-time~» n’est pas admis'],
    ['a result beside its counts', 'mesure;visites;2022-10;1;10;10 %', 'pas les deux'],
  ])('%s', async (_what, line, why) => {
    const register = new ImportRegister()
    const said = await refusalOf(importText([header, good, line].join('\n'), { register }))
    expect(said).toContain(why)
    expect(said).toContain('1 ligne à corriger. Rien n’a été enregistré.\nligne 3~: ')
    expect(register.entries).toEqual([])
  })
})

test('decimal commas, signs, a byte order mark, quoted cells and whole numbers with decimals are read as meant', async () => {
  const { entries } = await importText(
    `\uFEFF${[
      header,
      'mesure;visites;2022-10;;;"9,5 %"',
      'mesure;fraud.licences;2022-T3;;;0,05 ‰',
      'mesure;titles.licences.delay;2022-10;;;12,5',
      'mesure;"visites";2022-09;1 200,0;"48 000";',
    ].join('\r\n')}`,
  )
  expect(entries.map(contentOf)).toMatchObject([
    { value: 0.095 },
    { value: 0.00005 },
    { value: 12.5 },
    { numerator: 1200, denominator: 48000, start: '2022-09-01', end: '2022-09-30' },
  ])
})
