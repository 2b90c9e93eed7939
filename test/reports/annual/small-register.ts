// A few weeks of a small préfecture: complaints and other sheets from the box, calls of three services, missed letters.

import { dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { monthPeriod } from '../../../src/calendar/period.ts'
import { monthFromParts } from '../../../src/calendar/month.ts'
import { fr } from '../../../src/i18n/fr.ts'
import { defaultFigureSetting, type FigureSetting } from '../../../src/indicators/query.ts'
import { Directory } from '../../../src/register/directory.ts'
import type { Entry } from '../../../src/register/entry.ts'
import { entryId, type InstantText } from '../../../src/register/ids.ts'
import { WorkingDays } from '../../../src/calendar/working-days.ts'
import { viewOf } from '../../../src/reports/annual/annual-report.ts'
import type { ReportQuery } from '../../../src/reports/annual/report-query.ts'
import { aRequest, holding, usualRules } from '../../support/requests.ts'

const on = localDate
const replied = (date: string) => ({ outcome: { kind: 'replied', on: on(date) } }) as const

const calls = (id: number, service: string, received: number, answered: number): Entry => ({
  kind: 'calls',
  id: entryId(id),
  revision: 1,
  logged: { at: '2026-10-06T08:00:00Z' as InstantText },
  on: on('2026-10-06'),
  service,
  received,
  answered,
})

export const smallRegister: readonly Entry[] = [
  aRequest(1, '2026-10-01', { channel: 'email', nature: 'complaint', count: 2, ...replied('2026-10-05') }),
  aRequest(2, '2026-10-01', { channel: 'email', nature: 'complaint', ...replied('2026-10-20') }),
  aRequest(3, '2026-10-01', { channel: 'box', nature: 'suggestion', ...replied('2026-10-09') }),
  aRequest(4, '2026-10-01', { channel: 'box', nature: 'other', count: 3, ...replied('2026-10-09') }),
  aRequest(5, '2026-10-01', { channel: 'letter', count: 6, ...replied('2026-10-29') }),
  aRequest(6, '2026-10-01', { channel: 'letter', count: 2, ...replied('2026-10-09') }),
  calls(7, 'Accueil', 100, 80),
  calls(8, 'Séjour', 30, 12),
]

const directory = new Directory(
  [
    { name: 'Accueil', aliases: [], switchboard: true },
    { name: 'Séjour', aliases: [], switchboard: false },
  ],
  [],
)

const october = monthPeriod(monthFromParts(2026, 10))

export const setting: FigureSetting = {
  ...defaultFigureSetting,
  rules: {
    ...usualRules,
    workingDays: new WorkingDays('metropole', [{ day: dayOf(on('2026-10-12')), reason: 'pont <local>' }]),
  },
  directory,
  targets: [{ indicator: 'letters.on-time', target: 0.95, from: on('2027-01-01') }],
}

export const smallView = (more: Partial<ReportQuery> = {}) =>
  viewOf({
    period: october,
    today: dayOf(on('2026-11-20')),
    organisation: 'Préfecture d’essai',
    entries: holding(smallRegister),
    figures: setting,
    ...more,
  })

export const words = fr
