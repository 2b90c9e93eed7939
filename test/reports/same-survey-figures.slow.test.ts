// The demonstration's surveys, plan and calls in chat, in the report, in a mystery survey's own report and in the workbook: the same figures.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { fr } from '../../src/i18n/fr.ts'
import { runVigie } from '../support/command-line.ts'
import { documentXml } from './read-docx.ts'
import { plainCells, type ReadTable, tablesIn } from './read-html.ts'

const said = [
  '!taux 2026 détail',
  '!enquête voir "Accueil 2026"',
  '!enquête voir "Prise de rendez-vous 2026"',
  '!mystère voir "Printemps 2026"',
  '!action liste',
  '!bilan 2026',
  '!mystère voir "Printemps 2026" fichier',
  '!tableau 2026 fichier',
] as const

let folder: string
let chat = ''
let report: readonly ReadTable[] = []
let mystery: readonly ReadTable[] = []
let text = ''

const spaced = (line: string): string => line.replace(/[\u00a0\u202f]/g, ' ')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-surveys-'))
  const run = await runVigie(['start', '--demo', '--at', '2026-11-20T09:00'], `${said.join('\n')}\n`, {}, folder)
  if (run.errors !== '') throw new Error(run.errors)
  chat = spaced(run.output)
  const own = (await readdir(folder)).find((name) => /^enquete-mystere-2026-03-\d+\.html$/.test(name)) ?? ''
  report = tablesIn(await readFile(join(folder, 'bilan-2026.html'), 'utf8'))
  mystery = tablesIn(await readFile(join(folder, own), 'utf8'))
  text = spaced(plainCells(documentXml(await readFile(join(folder, 'bilan-2026.docx')))))
}, 90_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Rows of chat's tables, as their cells stand apart by two spaces or more. */
const chatRows = (): ReadonlySet<string> =>
  new Set(
    chat.split('\n').map((line) =>
      line
        .trim()
        .split(/ {2,}/)
        .filter((cell) => cell !== '')
        .join('|'),
    ),
  )

const rowText = (row: readonly string[]): string =>
  row
    .map(spaced)
    .filter((cell) => cell !== '')
    .join('|')

const captioned = (tables: readonly ReadTable[], caption: string): readonly ReadTable[] =>
  tables.filter((table) => spaced(table.caption) === caption)

/** "81,6 %" and the two counts, as `/taux` says them of an indicator. */
const rateOf = (id: keyof typeof fr.indicators.labels) => {
  const label = spaced(fr.indicators.labels[id].short)
  const line = chat.split('\n').find((each) => each.startsWith(`${label} : `)) ?? ''
  const [, value = '', part = '', whole = ''] = /: ([\d,]+ %) · ([\d ]+) sur ([\d ]+?) ·/.exec(line) ?? []
  return { value, part: Number(part.replaceAll(' ', '')), whole: Number(whole.replaceAll(' ', '')) }
}

const numberIn = (cell: string | undefined): number => Number(spaced(cell ?? '').replaceAll(' ', ''))

test('each survey of the year is told in the report row by row as in chat', () => {
  const tables = captioned(report, 'Réponses par question')
  expect(tables.map(({ rows }) => rows.length)).toEqual([5, 4])
  const told = chatRows()
  for (const row of tables.flatMap(({ rows }) => rows))
    expect([rowText(row), told.has(rowText(row))]).toEqual([rowText(row), true])
  expect(rowText(tables[1]?.rows[2] ?? [])).toContain('n.c.')
})

test('all surveys together are the indicator', () => {
  const { value, part, whole } = rateOf('satisfaction.surveys')
  const totals = captioned(report, 'Réponses par question').map(({ rows }) => rows.at(-1) ?? [])
  expect(whole).toBeGreaterThan(1000)
  expect(totals.reduce((sum, row) => sum + numberIn(row[3]), 0)).toBe(whole)
  expect(totals.reduce((sum, row) => sum + numberIn(row[4]), 0)).toBe(part)
  expect(text).toContain(`Toutes les enquêtes de la période réunies : ${value}`)
})

const classes = [
  'Accusés de réception, sur tous les contacts',
  'Réponses, sur tous les contacts',
  'Satisfaction, sur tous les contacts',
  'Services par situation',
]

test('a mystery survey has the same classes in chat, in the report and in its own report, adding up to 100 %', () => {
  const told = chatRows()
  for (const caption of classes) {
    const [inReport] = captioned(report, caption)
    const [alone] = captioned(mystery, caption)
    const rows = inReport?.rows ?? []
    expect(rows.length).toBeGreaterThan(2)
    expect(alone?.rows).toEqual(rows)
    for (const row of rows) expect([rowText(row), told.has(rowText(row))]).toEqual([rowText(row), true])
    expect(rows.slice(0, -1).reduce((sum, row) => sum + numberIn(row[1]), 0)).toBe(numberIn(rows.at(-1)?.[1]))
    expect(rowText(rows.at(-1) ?? [])).toMatch(/^Ensemble\|15\|100,0 %/)
  }
})

test('and its classes are the indicators', () => {
  const contactsIn = (caption: string, ...labels: readonly string[]): number =>
    (captioned(mystery, caption)[0]?.rows ?? [])
      .filter(([label = '']) => labels.includes(spaced(label)))
      .reduce((sum, row) => sum + numberIn(row[1]), 0)
  const [acknowledged = '', answered = ''] = classes
  expect(rateOf('mystery.acknowledged')).toMatchObject({ part: contactsIn(acknowledged, 'Sous 24 h'), whole: 15 })
  expect(rateOf('mystery.answered').part).toBe(contactsIn(answered, 'Répondu sous 24 h', 'Répondu plus tard'))
  expect(rateOf('mystery.answered-within-day').part).toBe(contactsIn(answered, 'Répondu sous 24 h'))
})

test('every contact stands in one grid of its direction, in both reports', () => {
  const grids = (tables: readonly ReadTable[]) => tables.filter(({ header }) => header.includes('Clair et précis'))
  expect(grids(report)).toEqual(grids(mystery))
  expect(grids(mystery).map(({ caption }) => caption)).toEqual(['Cabinet', 'DCL', 'DMI', 'SGCD'])
  expect(grids(mystery).flatMap(({ rows }) => rows)).toHaveLength(15)
})

test('the plan by module adds up to its indicator, and to what /action says', () => {
  const [plan] = captioned(report, 'Plan d’actions par module')
  const rows = plan?.rows ?? []
  const { part, whole } = rateOf('plan.done')
  const total = rows.at(-1) ?? []
  expect(whole).toBeGreaterThan(10)
  expect([numberIn(total[1]), numberIn(total[4])]).toEqual([part, whole])
  for (const column of [1, 2, 3, 4])
    expect(rows.slice(0, -1).reduce((sum, row) => sum + numberIn(row[column]), 0)).toBe(numberIn(total[column]))
  expect(chat).toContain(`${part} faites sur ${whole} (${spaced(total[5] ?? '')})`)
  const [open] = captioned(report, 'Actions à faire ou en cours')
  expect(open?.rows).toHaveLength(whole - part)
})

test('complaints and suggestions are their indicator, and other sheets count in the last line only', () => {
  const rows = captioned(report, 'Réponses dans les délais par canal')[0]?.rows.map((row) => row.map(spaced)) ?? []
  const { value, part, whole } = rateOf('complaints.on-time')
  expect(rows.at(-2)?.slice(-2)).toEqual([`${part} sur ${whole}`, value])
  const [, others = ''] = / sur (\d+)$/.exec(rows.at(-1)?.[3] ?? '') ?? []
  expect(rows.at(-1)?.[4]).toContain(`sur ${whole + Number(others)}`)
})

test('calls of the other services, lost ones included, are those of chat', () => {
  const [calls] = captioned(report, 'Appels reçus, décrochés et perdus, par service')
  const row = calls?.rows.find(([name]) => name === 'Séjour') ?? []
  // Only the switchboard has a voice server: its column is in the report alone.
  expect(chatRows()).toContain(rowText(row.filter((_, column) => column !== 4)))
  const { part, whole } = rateOf('tel.answered')
  expect(calls?.rows[0]?.slice(1, 3).map(numberIn)).toEqual([whole, part])
})

test('the workbook has the counts of surveys and plan', async () => {
  const book = new excel.Workbook()
  await book.xlsx.readFile(join(folder, 'tableau-2026.xlsx'))
  const counts = new Map<string, readonly [unknown, unknown]>()
  book.getWorksheet('Synthèse')?.eachRow((row) => {
    counts.set(row.getCell(10).text, [row.getCell(4).value, row.getCell(5).value])
  })
  for (const id of ['satisfaction.surveys', 'mystery.answered', 'mystery.acknowledged', 'plan.done'] as const) {
    const { part, whole } = rateOf(id)
    expect([id, counts.get(id)]).toEqual([id, [part, whole]])
  }
})
