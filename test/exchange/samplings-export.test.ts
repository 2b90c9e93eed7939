// What an export says of samples: each declaration, and of each request whether it stands for its box.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { exportFile, type ExportFormat } from '../../src/exchange/export-file.ts'
import { figures } from '../../src/indicators/figures.ts'
import { inSample } from '../../src/indicators/sampled-requests.ts'
import { figureIn, replied, request, sampling, settingWith } from '../indicators/logged.ts'
import { folderForTest, importing } from './import-text.ts'
import { declared, ImportRegister } from './import-register.ts'

const setting = { ...settingWith(), directory: declared }
const today = dayOf(localDate('2023-02-01'))

const sampled = (): ImportRegister => {
  const register = new ImportRegister()
  const box = { mailbox: 'pref-etrangers' } as const
  register.entries = [
    sampling('2022-05-16', '2022-05-22', { ...box, service: 'Séjour', declared: localDate('2022-05-20') }),
    request('2022-05-17', { ...box, count: 4, ...replied('2022-05-18') }),
    request('2022-06-17', { ...box, count: 3, ...replied('2022-06-20') }),
    request('2022-06-17', { mailbox: 'prefecture', ...replied('2022-06-20') }),
  ]
  return register
}

const exported = async (register: ImportRegister, format: ExportFormat): Promise<string> => {
  const file = join(await folderForTest(), `registre.${format}`)
  const samples = inSample(setting)
  await exportFile(file, register, { format, language: 'fr', rules: setting.rules, today, samples })
  return file
}

test('a request of a sampled box is in its sample or not; those of others say nothing', async () => {
  const told = JSON.parse(await readFile(await exported(sampled(), 'json'), 'utf8')) as readonly object[]
  expect(told).toMatchObject([
    { kind: 'sampling', mailbox: 'pref-etrangers', start: '2022-05-16', end: '2022-05-22', declared: '2022-05-20' },
    { received: '2022-05-17', inSample: true },
    { received: '2022-06-17', inSample: false },
    { mailbox: 'prefecture', inSample: null },
  ])
})

test.each(['csv', 'xlsx'] as const)(
  'what is imported again from %s gives the same figures, afterwards included',
  async (format) => {
    const register = sampled()
    const context = { directory: declared, today: localDate('2026-11-20') }
    const { entries } = await importing(await exported(register, format), { context })
    const again = new ImportRegister()
    again.entries = entries
    const query = { period: yearPeriod(2022), basis: 'decided', today } as const
    const told = async (from: ImportRegister) => {
      const found = figureIn(await figures(query, from, setting), 'emails.mailboxes.on-time')
      return { ...found, sampled: { ...found.sampled, days: found.sampled?.days.map(({ id: _id, ...days }) => days) } }
    }
    expect(await told(again)).toEqual(await told(register))
    expect((await told(again)).sampled).toMatchObject({ messages: 4, aside: 3, days: [{ afterwards: true }] })
  },
)
