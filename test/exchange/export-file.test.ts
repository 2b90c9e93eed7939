// Exported files: what they hold, and that they appear whole or not at all.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import excel from 'exceljs'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod } from '../../src/calendar/period.ts'
import { exportFile, exportTo, formatOfName } from '../../src/exchange/export-file.ts'
import type { Entry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { aRequest, usualRules } from '../support/requests.ts'
import { ImportRegister } from './import-register.ts'
import { folderForTest, refusalOf } from './import-text.ts'

const on = localDate
const calls: Entry = {
  kind: 'calls',
  id: entryId(9),
  revision: 1,
  logged: { at: '2026-11-19T08:00:00Z' as InstantText },
  on: on('2026-11-19'),
  received: 120,
  answered: 96,
}

const entries: readonly Entry[] = [
  aRequest(1, '2022-11-07', { label: '=1+1', outcome: { kind: 'replied', on: on('2022-11-15') } }),
  aRequest(2, '2022-11-07', { outcome: { kind: 'replied', on: on('2022-11-16') }, count: 3 }),
  aRequest(3, '2026-11-18', { urgent: true, chasers: [on('2026-11-19'), on('2026-11-20')] }),
  aRequest(4, '2026-11-02', { transfers: [{ from: 'Accueil', to: 'Séjour', on: on('2026-11-03') }] }),
  aRequest(5, '2026-11-02', {
    outcome: { kind: 'closed', on: on('2026-11-03'), reason: 'doublon', void: 'duplicate' },
  }),
  aRequest(6, '2026-11-02', { holdings: [{ on: on('2026-11-04'), until: on('2026-12-15') }] }),
  aRequest(7, '2026-11-02', { outcome: { kind: 'outside', on: on('2026-11-04'), to: 'CPAM' } }),
  aRequest(8, '2026-11-02', { cancelled: true }),
  calls,
]

const register = new ImportRegister()
register.entries = entries

const request = { rules: usualRules, today: dayOf(on('2026-11-20')), language: 'fr' } as const

const exported = async (format: 'csv' | 'json' | 'xlsx', more: object = {}): Promise<Buffer> => {
  const file = join(await folderForTest(), `registre.${format}`)
  await exportFile(file, register, { ...request, format, ...more })
  return readFile(file)
}

/** The lines of a CSV export as objects, without their empty cells. */
const rowsOf = (csv: Buffer): readonly Record<string, string>[] => {
  const [header = '', ...rows] = csv.toString('utf8').slice(1).trimEnd().split('\r\n')
  const names = header.split(';')
  return rows.map((row) =>
    Object.fromEntries(row.split(';').flatMap((cell, index) => (cell === '' ? [] : [[names[index] ?? '', cell]]))),
  )
}

describe('a CSV export', () => {
  test('has a byte order mark, semicolons, CRLF, and texts that no spreadsheet runs', async () => {
    const csv = await exported('csv')
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString('utf8').slice(1, 30)).toBe('n°;type;canal;boîte;service;n')
    expect(csv.toString('utf8').match(/\r\n/g)).toHaveLength(9)
    expect(rowsOf(csv)[0]).toMatchObject({ libellé: "'=1+1" })
  })

  test('gives the due date, the delay in working days, and whether the deadline was kept', async () => {
    const rows = rowsOf(await exported('csv'))
    expect(rows[0]).toMatchObject({ 'n°': '1', échéance: '2022-11-15', délai: '5', 'dans les délais': 'oui' })
    expect(rows[1]).toMatchObject({ 'n°': '2', délai: '6', 'dans les délais': 'non', nombre: '3' })
    expect(rows[2]).toMatchObject({ 'n°': '3', échéance: '2026-11-25', 'dans les délais': 'en cours' })
    expect(rows[3]).toMatchObject({ 'n°': '4', échéance: '2026-11-09', 'dans les délais': 'non' })
    expect(rows[5]).toMatchObject({ 'n°': '6', délai: '2', 'dans les délais': 'oui', réponse: 'attente' })
    expect(rows[4]).not.toHaveProperty('dans les délais')
    expect(rows[6]).not.toHaveProperty('dans les délais')
  })

  test('writes lists, endings and calls in the words that an import reads', async () => {
    const rows = rowsOf(await exported('csv'))
    expect(rows[2]).toMatchObject({ urgent: 'oui', relances: '2026-11-19|2026-11-20' })
    expect(rows[3]).toMatchObject({ 'transféré de': 'Accueil', 'transféré à': 'Séjour', 'transféré le': '2026-11-03' })
    expect(rows[4]).toMatchObject({ 'classé le': '2026-11-03', motif: 'doublon' })
    expect(rows[6]).toMatchObject({ 'transféré à': 'externe:CPAM', 'transféré le': '2026-11-04' })
    expect(rows[7]).toEqual({ 'n°': '9', type: 'appels', date: '2026-11-19', reçus: '120', décrochés: '96' })
  })

  test('of a period has what was received in it, and leaves out what was undone', async () => {
    const period = monthPeriod(monthFromParts(2026, 11))
    const rows = rowsOf(await exported('csv', { period }))
    expect(rows.map((row) => row['n°'])).toEqual(['3', '4', '5', '6', '7', '9'])
  })
})

test('a JSON export has the code’s English names', async () => {
  const parsed: unknown = JSON.parse((await exported('json')).toString('utf8'))
  const kept = { id: 1, kind: 'request', channel: 'email', received: '2022-11-07', label: '=1+1' }
  expect(parsed).toMatchObject([
    { ...kept, due: '2022-11-15', replied: '2022-11-15', delay: 5, onTime: true, count: 1 },
    { id: 2, delay: 6, onTime: false, count: 3 },
    { id: 3, replied: null, delay: null, onTime: null, urgent: true },
    { id: 4, onTime: false },
    { id: 5, closed: { on: '2026-11-03', reason: 'doublon', void: 'duplicate' }, onTime: null },
    { id: 6, onTime: true, replied: null, holdings: [{ on: '2026-11-04', until: '2026-12-15' }] },
    { id: 7, outside: { to: 'CPAM', on: '2026-11-04' }, onTime: null },
    { id: 9, kind: 'calls', on: '2026-11-19', received: 120, answered: 96 },
  ])
})

test('an Excel export has texts, real dates and numbers, a frozen header and filters', async () => {
  const book = new excel.Workbook()
  await book.xlsx.load((await exported('xlsx')).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Registre')
  const names = sheet?.getRow(1).values as readonly string[]
  const cell = (name: string) => sheet?.getRow(2).getCell(names.indexOf(name))
  expect(cell('libellé')).toMatchObject({ value: '=1+1', type: excel.ValueType.String })
  expect(cell('reçu le')).toMatchObject({
    type: excel.ValueType.Date,
    numFmt: 'dd/mm/yyyy',
  })
  expect(JSON.stringify(cell('reçu le')?.value)).toBe('"2022-11-07T00:00:00.000Z"')
  expect(cell('délai')).toMatchObject({ value: 5 })
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
  expect(sheet?.autoFilter).toMatch(new RegExp(`^A1:[A-Z]+${sheet?.rowCount}$`))
})

describe('an exported file', () => {
  test('that cannot be written leaves nothing and says so', async () => {
    const folder = await folderForTest()
    const attempt = exportFile(join(folder, 'absent/registre.csv'), register, { ...request, format: 'csv' })
    expect(await refusalOf(attempt)).toContain('ne peut pas être écrit')
    expect(await readdir(folder)).toEqual([])
  })

  test('stays as it was when the register cannot be read to the end', async () => {
    const file = join(await folderForTest(), 'registre.csv')
    await writeFile(file, 'avant')
    const broken = {
      standing: async () => [],
      async *touching() {
        yield entries
        throw new Error('a shard is damaged')
      },
    }
    for (const format of ['csv', 'json', 'xlsx'] as const)
      await expect(exportFile(file, broken, { ...request, format })).rejects.toThrow('a shard is damaged')
    expect(await readFile(file, 'utf8')).toBe('avant')
    expect(await readdir(join(file, '..'))).toEqual(['registre.csv'])
  })

  test('takes its format from its name, CSV on the standard output', () => {
    expect(['a.XLSX', 'b.json', 'c.csv', '-'].map(formatOfName)).toEqual(['xlsx', 'json', 'csv', 'csv'])
  })

  test.each(['a.xyz', 'registre', 'csv'])(
    'whose name %s tells no format is refused, with the formats',
    async (name) => {
      const said = await refusalOf(Promise.try(formatOfName, name))
      expect(said).toContain(`${name}~: son nom ne dit pas le format.`)
      expect(said).toContain('Formats possibles~: csv, xlsx, json.')
    },
  )
})

test('a stream that is not ours to end stays open', async () => {
  let written = ''
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString('utf8')
      done()
    },
  })
  expect(await exportTo(out, register, { ...request, format: 'json' }, { end: false })).toBe(8)
  expect(out.writableEnded).toBe(false)
  expect(JSON.parse(written)).toHaveLength(8)
})
