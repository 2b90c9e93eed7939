// Whether two files of reports say the same: archives hold the hour at which they were made, their content does not.

import excel from 'exceljs'

import { documentXml } from './read-docx.ts'

const rowsOf = async (bytes: Uint8Array): Promise<string> => {
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const rows: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => rows.push(JSON.stringify(row.values)))
  return rows.join('\n')
}

/** Pictures are numbered by chance in the archive's relations. */
const textOfDocx = (bytes: Uint8Array): string => documentXml(bytes).replace(/r:embed="[^"]*"|wp:docPr id="[^"]*"/g, '')

export const isSameContent = async (name: string, one: Uint8Array, other: Uint8Array): Promise<boolean> => {
  if (name.endsWith('.docx')) return textOfDocx(one) === textOfDocx(other)
  if (name.endsWith('.xlsx')) return (await rowsOf(one)) === (await rowsOf(other))
  return Buffer.compare(one, other) === 0
}
