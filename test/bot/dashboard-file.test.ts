// Scheduled dashboards carry the period's workbook; other digests stay as they are.

import excel from 'exceljs'
import { expect, test } from 'vitest'

import { withWorkbook } from '../../src/bot/dashboard-file.ts'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { fileBytes } from '../../src/chat/file-bytes.ts'
import { textReply } from '../../src/chat/reply.ts'
import { fr } from '../../src/i18n/fr.ts'
import type { JobContent } from '../../src/schedule/job.ts'
import { setting, smallRegister } from '../reports/annual/small-register.ts'
import { holding } from '../support/requests.ts'

const carried = async (content: JobContent, today: string, services: readonly string[] = []) => {
  const reply = await withWorkbook(
    textReply(['Tableau']),
    { content, today: dayOf(localDate(today)), services },
    holding(smallRegister),
    { figures: setting, organisation: undefined },
    fr,
  )
  return reply.blocks.find((block) => block.kind === 'file')
}

test.each([
  ['monthly', '2026-11-02', 'tableau-2026-10.xlsx'],
  ['quarterly', '2027-01-04', 'tableau-2026-T4.xlsx'],
  ['annual', '2027-01-04', 'tableau-2026.xlsx'],
] as const)('the %s dashboard carries the workbook of the last period that is over', async (content, today, name) => {
  expect((await carried(content, today))?.name).toBe(name)
})

test.each(['morning', 'weekly'] as const)('the %s digest carries no workbook', async (content) => {
  expect(await carried(content, '2026-11-02')).toBeUndefined()
})

test('one row per case, with dates and numbers, under a header that stays and filters', async () => {
  const file = await carried('monthly', '2026-11-02')
  if (file === undefined) throw new Error('no file')
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(fileBytes(file)) as unknown as ArrayBuffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Synthèse', 'Registre'])
  for (const sheet of book.worksheets) {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rowCount}$`))
  }
  const register = book.getWorksheet('Registre')
  expect(register?.rowCount).toBe(1 + smallRegister.length)
  const header = (register?.getRow(1).values ?? []) as readonly unknown[]
  expect(JSON.stringify(register?.getRow(2).getCell(header.indexOf('reçu le')).value)).toBe(
    '"2026-10-01T00:00:00.000Z"',
  )
  expect(register?.getRow(2).getCell(header.indexOf('nombre')).value).toBe(2)
})

test('a room of one service has its own rows', async () => {
  const file = await carried('monthly', '2026-11-02', ['Séjour'])
  if (file === undefined) throw new Error('no file')
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(fileBytes(file)) as unknown as ArrayBuffer)
  expect(book.getWorksheet('Registre')?.rowCount).toBe(2)
})
