// What an export writes, an import reads into the same entries and the same figures, or knows again.

import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { exportFile, type ExportFormat } from '../../src/exchange/export-file.ts'
import { figures } from '../../src/indicators/figures.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import type { Entry } from '../../src/register/entry.ts'
import { usualRules } from '../support/requests.ts'
import { arbitraryEntries } from './arbitrary-entry.ts'
import { importContext, ImportRegister } from './import-register.ts'
import { contentOf, folderForTest, importing } from './import-text.ts'

const today = dayOf(localDate('2026-11-20'))

const registerOf = (entries: readonly Entry[]): ImportRegister => {
  const register = new ImportRegister()
  register.entries = entries
  return register
}

const figuresOf = (register: ImportRegister) =>
  figures({ period: yearPeriod(2023), basis: 'decided', today, by: 'mailbox' }, register, {
    ...defaultFigureSetting,
    rules: usualRules,
    directory: importContext.directory,
  })

/** How many entries came back as they were. */
const roundTrips = async (format: ExportFormat, language: 'fr' | 'en', runs: number, most: number): Promise<number> => {
  let compared = 0
  const file = join(await folderForTest(), `registre.${format}`)
  const property = fc.asyncProperty(arbitraryEntries(most), async (entries) => {
    // As files give them back: fast-check draws objects without prototype.
    const exported = registerOf(structuredClone(entries))
    const rows = await exportFile(file, exported, { format, language, rules: usualRules, today })
    expect(rows).toBe(entries.length)
    const imported = new ImportRegister()
    const { report } = await importing(file, { register: imported })
    expect(report.added).toBe(entries.length)
    expect(imported.entries.map(contentOf)).toEqual(entries.map(contentOf))
    expect(await figuresOf(imported)).toEqual(await figuresOf(exported))
    // Brought back to where it came from, it is known again, line by line.
    const { report: again } = await importing(file, { register: exported })
    expect(again).toMatchObject({ added: 0, alreadyKnown: rows })
    compared += rows
  })
  await fc.assert(property, { numRuns: runs })
  return compared
}

test('a CSV export is imported into the same entries and figures, in French and in English', async () => {
  expect(await roundTrips('csv', 'fr', 60, 12)).toBeGreaterThan(100)
  expect(await roundTrips('csv', 'en', 30, 12)).toBeGreaterThan(50)
})

test('an Excel export is imported into the same entries and figures', async () => {
  expect(await roundTrips('xlsx', 'fr', 8, 40)).toBeGreaterThan(10)
}, 20_000)
