// The improvement plan in files: as officers keep it, as an export writes it, and what is said of lines that cannot be.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { planRate } from '../../src/digests/plan-list.ts'
import { words } from '../../src/i18n/words.ts'
import { planTable } from '../../src/indicators/plan.ts'
import { folderForTest, importing, importText, refusalOf } from './import-text.ts'
import { ImportRegister } from './import-register.ts'

const context = { today: localDate('2022-12-31') }

const plan = 'module;action;origine;responsable;échéance;avancement'
const dated = 'type;module;action;ajoutée le;prévue le;commencée le;fait le;état'

test('a French plan as officers keep it is read: its deadline is the planned day', async () => {
  const { entries, report } = await importText(
    `${plan}\n1;Refaire le livret;audit;Accueil;30/06/2022;en cours\nPilotage;Réunir le comité;;;;à faire`,
    { context },
  )
  expect(entries).toMatchObject([
    {
      kind: 'improvement',
      module: 'module-1',
      title: 'Refaire le livret',
      source: 'audit',
      owner: 'Accueil',
      due: '2022-06-30',
      added: '2022-12-31',
      started: '2022-12-31',
    },
    { kind: 'improvement', module: 'steering', added: '2022-12-31' },
  ])
  expect(entries[1]).not.toHaveProperty('due')
  expect(JSON.stringify(report)).toContain('added-assumed')
})

test('an action without the day on which it was added is in the plan since the first day known of it', async () => {
  const { entries } = await importText(
    `module;action;commencée le;fait le\n1;Livret;01/03/2022;12/05/2022\n2;Formation;;12/05/2022`,
    { context },
  )
  expect(entries).toMatchObject([{ added: '2022-03-01' }, { added: '2022-05-12', done: '2022-05-12' }])
})

test('the same file adds nothing a second time, another day', async () => {
  const register = new ImportRegister()
  const text = `${plan}\n1;Livret;;;;à faire`
  await importText(text, { context, register })
  const { entries } = await importText(text, { context: { today: localDate('2023-01-31') }, register })
  expect(entries).toHaveLength(1)
})

test('a deadline of requests beside it stays computed, and is passed over', async () => {
  const { entries } = await importText(
    'type;canal;reçu le;échéance;module;action\ndemande;courriel;02/05/2022;10/05/2022;;\naction;;;30/06/2022;1;Livret',
    { context },
  )
  expect(entries).toMatchObject([{ kind: 'request' }, { kind: 'improvement', due: '2022-06-30' }])
  expect(entries[0]).not.toHaveProperty('due')
})

test('names and numbers in its texts are masked', async () => {
  const { entries } = await importText(`${plan}\n1;Rappeler Mme Durand;06 12 34 56 78;M. Martin;;à faire`, { context })
  expect(JSON.stringify(entries)).not.toMatch(/Durand|06 12|Martin/)
})

test('Loire-Atlantique 2022: the published plan, imported, and its total put right', async () => {
  const published = [
    ['1', 65, 14, 14],
    ['2', 4, 0, 0],
    ['4', 1, 0, 3],
    ['pilotage', 25, 4, 5],
  ] as const
  const line =
    (module: string, state: string, done = '') =>
    (_: unknown, index: number) =>
      `${module};Action ${state} ${index + 1};02/01/2022;${state};${done}`
  const rows = published.flatMap(([module, done, running, idle]) => [
    ...Array.from({ length: done }, line(module, 'fait', '30/06/2022')),
    ...Array.from({ length: running }, line(module, 'en cours')),
    ...Array.from({ length: idle }, line(module, 'à faire')),
  ])
  const { entries } = await importText(['module;action;ajoutée le;état;fait le', ...rows].join('\n'), { context })
  const { modules, total } = planTable(entries, dayOf(context.today))
  expect(modules.map(({ module, done, inProgress, notDone }) => [module, done, inProgress, notDone])).toEqual([
    ['module-1', 65, 14, 14],
    ['module-2', 4, 0, 0],
    ['module-4', 1, 0, 3],
    ['steering', 25, 4, 5],
  ])
  expect(modules.map((counts) => planRate(counts, words.fr).replaceAll('\u00a0', ' '))).toEqual([
    '70 %',
    '100 %',
    '25 %',
    '74 %',
  ])
  // The report prints 15 in progress and 25 not done.
  expect([total.done, total.inProgress, total.notDone, total.total]).toEqual([95, 18, 22, 135])
  expect(planRate(total, words.fr)).toBe('70\u00a0%')
})

describe('a line that cannot be', () => {
  test.each([
    ['1;Livret;01/01/2022;;;;fait', 'fait le'],
    ['1;Livret;01/01/2022;;;12/05/2022;en cours', 'se contredisent'],
    ['1;Livret;01/01/2022;;01/02/2022;;à faire', 'se contredisent'],
    ['1;Livret;01/06/2022;;;12/05/2022;fait', 'avant l’inscription au plan'],
    ['1;Livret;01/01/2022;;01/06/2022;12/05/2022;fait', 'avant le début de l’action'],
    ['7;Livret;01/01/2022;;;;', 'n’est pas admis'],
    [';Livret;01/01/2022;;;;', 'manque'],
    ['1;;01/01/2022;;;;', 'manque'],
    ['1;Livret;01/01/2023;;;;', 'pas encore passée'],
    ['1;Livret;hier;;;;', 'date'],
    ['1;Livret;01/01/2022;;;;presque', 'n’est pas admis'],
    ['1;Livret;01/01/2022;;;;à faire;et de trop', 'colonne'],
  ])('%s is refused by its number, and nothing of its file is kept', async (cells, said) => {
    const register = new ImportRegister()
    const text = `${dated}\naction;1;Bonne;01/01/2022;;;;\naction;${cells}`
    const refusal = await refusalOf(importText(text, { context, register }))
    expect(refusal).toContain(said)
    expect(register.entries).toEqual([])
  })

  test('a column that nobody knows is refused with the nearest one', async () => {
    expect(await refusalOf(importText(`${plan};responsables 2\n1;Livret;;;;;x`, { context }))).toContain('responsable')
  })
})

test('a file on disk with a spreadsheet’s own mark and Windows lines is read alike', async () => {
  const file = join(await folderForTest(), 'plan.csv')
  await writeFile(file, `\uFEFF${plan}\r\n"1";"Refaire ""tout""";;;44742;\r\n`)
  const { entries } = await importing(file, { context })
  expect(entries).toMatchObject([{ title: 'Refaire "tout"', due: '2022-06-30' }])
})
