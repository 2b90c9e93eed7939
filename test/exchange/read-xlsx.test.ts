// Excel workbooks: as people make them, and as nobody should.

import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import { openXlsx, xlsxLimits } from '../../src/exchange/read-xlsx.ts'
import { contentOf, importText, refusalOf } from './import-text.ts'
import { zipArchive } from './zip-archive.ts'

type Value =
  | string
  | number
  | boolean
  | null
  | { readonly day: string }
  | { readonly formula: string; readonly result: number }

/** A workbook as Excel saves it: typed cells under French headers. */
const workbook = async (rows: readonly (readonly Value[])[]): Promise<Buffer> => {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Suivi')
  for (const cells of rows) {
    const row = sheet.addRow(
      cells.map((cell) => (cell !== null && typeof cell === 'object' && 'day' in cell ? null : cell)),
    )
    for (const [index, cell] of cells.entries())
      if (cell !== null && typeof cell === 'object' && 'day' in cell) {
        const days = Temporal.PlainDate.from('1899-12-30').until(cell.day).days
        row.getCell(index + 1).value = days
        row.getCell(index + 1).numFmt = 'dd/mm/yyyy'
      }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const options = { name: 'suivi.xlsx' }
const header = ['Canal', 'Reçu le', 'Répondu le', 'Nombre', 'Urgent', 'Thème']

describe('an Excel workbook', () => {
  test('made in French is read with its dates, numbers and booleans', async () => {
    const file = await workbook([
      [...header],
      ['Courriel', { day: '2022-05-17' }, '20/05/2022', 3, true, 'récépissé'],
      ['courrier', 44_698, null, { formula: '1+1', result: 2 }, false, null],
    ])
    const { entries } = await importText(file, options)
    expect(entries.map(contentOf)).toMatchObject([
      {
        channel: 'email',
        received: '2022-05-17',
        outcome: { kind: 'replied', on: '2022-05-20' },
        count: 3,
        urgent: true,
        theme: 'récépissé',
      },
      { channel: 'letter', received: '2022-05-17', count: 2 },
    ])
    expect(entries[1]).not.toHaveProperty('urgent')
  })

  test('names bad lines by the row numbers that Excel shows, empty rows included', async () => {
    const file = await workbook([[], [...header], ['fax', { day: '2022-05-17' }], [], ['courriel', 'hier']])
    const said = await refusalOf(importText(file, options))
    expect(said).toContain('ligne 3~: «~canal~»~: «~fax~» n’est pas admis.')
    expect(said).toContain('ligne 5~: «~reçu le~»~: «~hier~» n’est pas une date.')
  })

  test('is known by its content, whatever its name', async () => {
    const file = await workbook([[...header], ['courriel', { day: '2022-05-17' }]])
    expect((await importText(file, { name: 'suivi.csv' })).report.added).toBe(1)
  })

  test('without a line is empty', async () => {
    expect(await refusalOf(importText(await workbook([]), options))).toContain('est vide.')
  })
})

describe('a workbook that cannot be read is refused in words', () => {
  const part = (name: string, content: Buffer) => ({ name, content })
  const book = part('xl/workbook.xml', Buffer.from('<workbook/>'))
  const attempt = (archive: Buffer) => refusalOf(importText(archive, options))

  test('when it is truncated', async () => {
    const whole = await workbook([[...header], ['courriel', { day: '2022-05-17' }]])
    for (const length of [4, 100, whole.length - 30, whole.length - 1])
      expect(await attempt(whole.subarray(0, length))).toContain('ce classeur est incomplet ou abîmé')
  })

  test('when it is under a password, in the archive or around it', async () => {
    expect(await attempt(zipArchive([{ ...book, encrypted: true }]))).toContain('protégé par un mot de passe')
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await attempt(ole)).toContain('protégé par un mot de passe ou d’un ancien format (.xls)')
  })

  test('when it is another kind of archive', async () => {
    expect(await attempt(zipArchive([part('word/document.xml', Buffer.from('<a/>'))]))).toContain(
      'n’est pas un classeur',
    )
    expect(await attempt(zipArchive([book]))).toContain('incomplet ou abîmé')
  })

  test('when it says that it unpacks to more than 256 MB', async () => {
    const bomb = { ...part('xl/worksheets/sheet1.xml', Buffer.from('<a/>')), declaredSize: 300 * 1024 * 1024 }
    expect(await attempt(zipArchive([book, bomb]))).toContain('une fois décompressé, ce classeur dépasse 256~Mo')
  })

  test('when it unpacks to over a hundred times its size, before it is unpacked', async () => {
    const sheet = part('xl/worksheets/sheet1.xml', Buffer.alloc(240 * 1024 * 1024, 'x'))
    const said = await refusalOf(openXlsx(zipArchive([book, sheet]), 'suivi.xlsx', { ...xlsxLimits, megabytes: 64 }))
    expect(said).toContain('suivi.xlsx~: une cellule de ce classeur est démesurée')
  })

  test('when a cell is longer than Excel lets one be', async () => {
    const cell = (length: number) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c></row>`
    const sheet = (length: number) =>
      zipArchive([book, part('xl/worksheets/sheet1.xml', Buffer.from(`<sheetData>${cell(length)}</sheetData>`))])
    expect(await attempt(sheet(400_000))).toContain('une cellule de ce classeur est démesurée')
    expect(await attempt(sheet(300_000))).not.toContain('démesurée')
  })

  test('when it unpacks to more than it says', async () => {
    const bomb = { ...part('xl/worksheets/sheet1.xml', Buffer.alloc(20 * 1024 * 1024)), declaredSize: 1_000 }
    expect(await attempt(zipArchive([book, bomb]))).toContain('incomplet ou abîmé')
  })

  test('when it takes too long', async () => {
    const file = await workbook([[...header], ['courriel', { day: '2022-05-17' }]])
    const late = refusalOf(openXlsx(file, 'suivi.xlsx', { ...xlsxLimits, milliseconds: 1 }))
    expect(await late).toContain('suivi.xlsx~: ce classeur demande trop de temps ou de mémoire. Enregistrez-le en CSV.')
  })
})
