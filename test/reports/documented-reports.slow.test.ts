// The reports in the documentation are what the program makes today: the page to the byte, the others by what they say.

import { readdir, readFile } from 'node:fs/promises'

import excel from 'exceljs'
import { expect, test } from 'vitest'

import { fileBytes } from '../../src/chat/file-bytes.ts'
import { documentedReports, fileOf } from './documented-reports.ts'
import { documentXml } from './read-docx.ts'

/** Rows as texts: archives hold the hour at which they were made, sheets do not. */
const rowsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const rows: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => rows.push(JSON.stringify(row.values)))
  return rows
}

/** Pictures are numbered by chance in the archive's relations. */
const settled = (xml: string): string => xml.replace(/r:embed="[^"]*"|wp:docPr id="[^"]*"/g, '')

test('they are up to date', { timeout: 60_000 }, async () => {
  const files = await documentedReports()
  expect((await readdir(fileOf(''))).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
  for (const file of files) {
    const [kept, made] = [new Uint8Array(await readFile(fileOf(file.name))), fileBytes(file)]
    if (file.name.endsWith('.html')) expect(Buffer.compare(kept, made)).toBe(0)
    else if (file.name.endsWith('.docx')) expect(settled(documentXml(kept)) === settled(documentXml(made))).toBe(true)
    else expect(await rowsOf(kept)).toEqual(await rowsOf(made))
  }
})
