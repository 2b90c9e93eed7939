// The demonstration's October in chat, in the dashboard, in the report, in the text to complete and in the workbook: the same figures.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { fr } from '../../src/i18n/fr.ts'
import { runVigie } from '../support/command-line.ts'
import { documentXml } from './read-docx.ts'
import { plainCells, tablesIn } from './read-html.ts'

let folder: string
let output = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-reports-'))
  const said = ['!taux octobre détail', '!tableau octobre fichier', '!bilan octobre', '!bilan octobre affiche']
  const run = await runVigie(['start', '--demo', '--at', '2026-11-20T09:00'], `${said.join('\n')}\n`, {}, folder)
  if (run.errors !== '') throw new Error(run.errors)
  output = run.output
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const labels = Object.entries(fr.indicators.labels)

/** Results by indicator as `/taux` prints them: "Courriels dans les délais : 95,2 % · …". */
const inChat = (): ReadonlyMap<string, string> => {
  const [rates = ''] = output.split('\n\n')
  return new Map(
    labels.flatMap(([id, { short }]) => {
      const line = rates.split('\n').find((text) => text.startsWith(`${short}\u00a0: `))
      const value = line?.slice(short.length + 3).split(' · ')[0]
      return value === undefined || value === fr.indicators.empty || value === fr.indicators.unknown
        ? []
        : [[id, value] as const]
    }),
  )
}

const html = async (name: string) => tablesIn(await readFile(join(folder, name), 'utf8'))

/** The second cell of the row that begins with each indicator's short name. */
const results = (rows: readonly (readonly string[])[], at = 1): ReadonlyMap<string, string> =>
  new Map(
    labels.flatMap(([id, { short }]) => {
      const row = rows.find(([name]) => name === short)
      return row === undefined ? [] : [[id, row[at] ?? ''] as const]
    }),
  )

test('files are written where the person stands, and named', async () => {
  const names = ['bilan-2026-10.docx', 'bilan-2026-10.html', 'tableau-2026-10.xlsx', 'transparence-2026-10.html']
  expect((await readdir(folder)).toSorted()).toEqual(names)
  for (const name of names) expect(output).toContain(join(folder, name))
})

test('the report’s summary prints what chat prints', async () => {
  const chat = inChat()
  expect(chat.size).toBeGreaterThan(15)
  const [summary] = await html('bilan-2026-10.html')
  expect(results(summary?.rows ?? [])).toEqual(chat)
})

test('so do each indicator’s own section, and the text to complete', async () => {
  const page = await readFile(join(folder, 'bilan-2026-10.html'), 'utf8')
  const xml = plainCells(documentXml(await readFile(join(folder, 'bilan-2026-10.docx'))))
  for (const [id, value] of inChat()) {
    const { full } = fr.indicators.labels[id as keyof typeof fr.indicators.labels]
    const [, section = ''] = page.split(`>${full.replaceAll("'", '&#39;')}</h3>`)
    expect([id, section.slice(0, section.indexOf('<h3'))]).toEqual([
      id,
      expect.stringContaining(`<strong>Résultat</strong>\u00a0: <strong>${value}</strong>`),
    ])
    expect(xml).toContain(`Résultat\u00a0: ${value}`)
  }
})

test('the display sheet has the results that have a target', async () => {
  const [sheet] = await html('transparence-2026-10.html')
  const chat = inChat()
  const shown = results(sheet?.rows ?? [], 2)
  expect(shown.size).toBeGreaterThan(5)
  for (const [id, value] of shown) expect([id, value]).toEqual([id, chat.get(id)])
})

test('the workbook’s numbers are the exact ones behind the printed', async () => {
  const book = new excel.Workbook()
  await book.xlsx.readFile(join(folder, 'tableau-2026-10.xlsx'))
  const sheet = book.getWorksheet('Synthèse')
  const chat = inChat()
  const seen = new Map<string, string>()
  sheet?.eachRow((row, number) => {
    if (number === 1) return
    const id = row.getCell(10).text
    const result = row.getCell(2).value
    const [numerator, denominator] = [Number(row.getCell(4).value), row.getCell(5).value]
    if (typeof result !== 'number') return
    expect(result).toBeCloseTo(denominator === null ? numerator : numerator / Number(denominator), 10)
    const format = row.getCell(2).numFmt
    const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0
    seen.set(id, format.endsWith('%') ? fr.numbers.percent(result, digits) : fr.numbers.decimal(result, digits))
  })
  expect(seen.size).toBeGreaterThan(15)
  for (const [id, printed] of seen) expect(chat.get(id)).toContain(printed)
  expect(book.getWorksheet('Registre')?.rowCount).toBeGreaterThan(400)
})
