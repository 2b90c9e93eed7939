// Large files: what is kept in memory does not grow with the entries.

import excel from 'exceljs'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { exportFile } from '../../src/exchange/export-file.ts'
import { openXlsx, xlsxLimits } from '../../src/exchange/read-xlsx.ts'
import { entryId } from '../../src/register/ids.ts'
import { aRequest, usualRules } from '../support/requests.ts'
import { fileOf, folderForTest, importing, refusalOf } from './import-text.ts'

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `courriel;${(index % 28) + 1}/10/2022;${(index % 28) + 1}/11/2022;demande de renouvellement ${index % 97}`,
  ).join('\n')

const header = 'canal;reçu le;répondu le;libellé'

test('100 000 lines are imported with 32 MB of heap', async () => {
  const file = await fileOf(`${header}\n${rows(100_000)}`)
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: 32 },
  })
  const report = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  expect(report).toMatchObject({ read: 100_000, added: 100_000 })
})

test('a file of more than a million lines is refused', async () => {
  const file = await fileOf(`canal;reçu le\n${'form;1/1/22\n'.repeat(10)}${'box;44698\n'.repeat(1_000_001)}`)
  expect(await refusalOf(importing(file))).toContain('plus d’un million de lignes')
})

test('a file of more than 50 MB is refused before it is read', async () => {
  const file = await fileOf(Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))
  expect(await refusalOf(importing(file))).toContain('dépasse 50~Mo')
})

test('300 000 entries are exported chunk by chunk', async () => {
  const chunk = Array.from({ length: 1_000 }, (_, index) => aRequest(index + 1, '2022-10-05', { label: 'récépissé' }))
  const register = {
    standing: async () => [],
    async *touching() {
      for (let start = 0; start < 300_000; start += 1_000) {
        yield chunk.map((entry) => ({ ...entry, id: entryId(entry.id + start) }))
      }
    },
  }
  const file = join(await folderForTest(), 'registre.csv')
  const today = dayOf(localDate('2026-11-20'))
  expect(await exportFile(file, register, { rules: usualRules, today, format: 'csv', language: 'fr' })).toBe(300_000)
  let lines = 0
  for await (const _ of createInterface(createReadStream(file))) lines += 1
  expect(lines).toBe(300_001)
})

test('a workbook that takes too much memory is refused, and the process goes on', async () => {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Suivi')
  for (let index = 0; index < 60_000; index += 1) sheet.addRow(['courriel', `texte ${index}`, index])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  // Reading it takes some twenty megabytes.
  const attempt = openXlsx(bytes, 'suivi.xlsx', { ...xlsxLimits, megabytes: 8 })
  expect(await refusalOf(attempt)).toContain('trop de temps ou de mémoire')
})
