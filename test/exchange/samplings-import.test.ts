// Sampling weeks in files: as somebody writes them, and what is said of lines that cannot be.

import { describe, expect, test } from 'vitest'

import { localDate } from '../../src/calendar/local-date.ts'
import { declared, ImportRegister } from './import-register.ts'
import { importText, refusalOf } from './import-text.ts'

const context = { directory: declared, today: localDate('2026-11-20') }
const header = 'type;boîte;service;échantillon du;échantillon au;échantillon déclaré le'

test('a mailbox, letters, and the letters of a service', async () => {
  const { entries } = await importText(
    [
      header,
      'échantillon;PREF-ETRANGERS;;16/05/2022;22/05/2022;01/05/2022',
      'échantillon;;;14/11/2022;20/11/2022;2022-11-01',
      ';;base;2027-05-17;2027-05-23;20/11/2026',
    ].join('\n'),
    { context },
  )
  expect(entries).toMatchObject([
    { kind: 'sampling', mailbox: 'pref-etrangers', start: '2022-05-16', end: '2022-05-22', declared: '2022-05-01' },
    { kind: 'sampling', start: '2022-11-14', declared: '2022-11-01' },
    { kind: 'sampling', service: 'Séjour', start: '2027-05-17', end: '2027-05-23' },
  ])
  expect(entries[1]).not.toHaveProperty('mailbox')
})

test('weeks of which nobody says when they were declared are declared by the import, which figures then say', async () => {
  const { entries } = await importText('échantillon du;échantillon au\n16/05/2022;22/05/2022', { context })
  expect(entries).toMatchObject([{ kind: 'sampling', declared: '2026-11-20' }])
})

test('the same file adds nothing a second time, another day', async () => {
  const register = new ImportRegister()
  const text = 'échantillon du;échantillon au\n16/05/2022;22/05/2022'
  await importText(text, { context, register })
  const { entries } = await importText(text, { context: { today: localDate('2026-12-01') }, register })
  expect(entries).toHaveLength(1)
})

describe('the whole file is refused', () => {
  test.each([
    ['échantillon;autre-boite;;16/05/2022;22/05/2022;', 'autre-boite'],
    ['échantillon;;;22/05/2022;16/05/2022;', 'vient avant'],
    ['échantillon;;;28/12/2022;03/01/2023;', 'une année civile'],
    ['échantillon;;;16/05/2022;;', 'échantillon au~» manque'],
    ['échantillon;;;31/02/2022;03/03/2022;', '31/02/2022'],
    ['échantillon;;;16/05/2022;22/05/2022;01/01/2027', 'n’est pas encore passée'],
  ])('%s', async (row, reason) => {
    const said = await refusalOf(importText(`${header}\n${row}`, { context }))
    expect(said).toContain(reason)
    expect(said).toMatch(/ligne 2~:/)
  })
})
