// A figure that rests on a sample says so wherever it is printed, and counts the same everywhere.

import { describe, expect, test } from 'vitest'

import { localDate as on } from '../../src/calendar/local-date.ts'
import { dashboard } from '../../src/digests/dashboard.ts'
import { fr } from '../../src/i18n/fr.ts'
import { figures } from '../../src/indicators/figures.ts'
import { annualReport } from '../../src/reports/annual/annual-report.ts'
import { dashboardTable } from '../../src/reports/dashboard-table.ts'
import { htmlPage } from '../../src/reports/html/html-page.ts'
import { displaySheet } from '../../src/reports/sheet/display-sheet.ts'
import { dashboardWorkbook } from '../../src/reports/workbook/dashboard-workbook.ts'
import { figureIn, sampling } from '../indicators/logged.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding } from '../support/requests.ts'
import { smallView } from './annual/small-register.ts'
import { textOf } from './read-html.ts'

const replied = { outcome: { kind: 'replied', on: on('2026-10-09') } } as const
const entries = holding([
  sampling('2026-10-05', '2026-10-11'),
  aRequest(1, '2026-10-06', { channel: 'letter', count: 101, ...replied }),
  aRequest(2, '2026-10-01', { channel: 'letter', count: 7, ...replied }),
])
const plain = (text: string): string => text.replace(/[\u00a0\u202f~]/g, ' ')
const told = 'échantillon : courriers du 5 au 11 octobre 2026, 101 courriers'

describe('letters of October, of which one week was sampled', () => {
  test('in the dashboard, the report, the table, the sheet and the workbook', async () => {
    const view = await smallView({ entries })
    const { services = [], figures: setting, period, today } = view
    const digest = plain(plainReply(await dashboard({ period, today, services, entries, figures: setting }, fr)))
    expect(digest).toContain(told)
    expect(digest).toContain('hors échantillon : 7, non comptés')
    const drawn = { png: Buffer.from('89504e470d0a1a0a', 'hex'), width: 1, height: 1 }
    const page = textOf(plain(await htmlPage(await annualReport(view, fr), async () => drawn)))
    expect(page).toContain(told)
    expect(page).toContain('Une boîte en échantillon n’est comptée que par les demandes reçues les jours déclarés')
    expect(dashboardTable(view.trends, fr).rows.flat()).toContain('Courriers dans les délais (échantillon)')
    expect(displaySheet(view, fr)).toContain('Courriers dans les délais (échantillon)')
    expect((await dashboardWorkbook(view, fr)).content.length).toBeGreaterThan(0)
  })

  test('counts 101 of 101', async () => {
    const { scope, figures: setting } = await smallView({ entries })
    const { numerator, denominator } = figureIn(await figures(scope, entries, setting), 'letters.on-time')
    expect([numerator, denominator]).toEqual([101, 101])
  })
})
