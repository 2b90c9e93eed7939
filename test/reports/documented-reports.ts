// The reports that stand in the documentation: the demonstration's year, and the dashboard of its last month.

import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod, yearPeriod } from '../../src/calendar/period.ts'
import type { FileBlock } from '../../src/chat/reply.ts'
import { fr } from '../../src/i18n/fr.ts'
import { line } from '../../src/i18n/rich-text.ts'
import { mysterySurveys, surveysKept } from '../../src/register/known-surveys.ts'
import { paragraph } from '../../src/reports/document.ts'
import { mysteryFiles } from '../../src/reports/mystery/mystery-files.ts'
import { reportFiles, sheetFile } from '../../src/reports/report-files.ts'
import { dashboardWorkbook } from '../../src/reports/workbook/dashboard-workbook.ts'
import { reportedOn, viewOn } from '../demo/view-on.ts'
import { config, yearOn } from '../demo/year-on.ts'
import { holding } from '../support/requests.ts'

/** What an officer would have written. */
const texts = new Map([
  [
    'analysis',
    [
      paragraph(
        line`Les réponses aux courriels tiennent la cible\u00a0; le standard reste en dessous, surtout en septembre.`,
      ),
    ],
  ],
  [
    'satisfaction',
    [
      paragraph(
        line`L’attente reste le premier motif d’insatisfaction\u00a0; elle est affichée à l’accueil depuis l’été.`,
      ),
    ],
  ],
  ['outlook', [paragraph(line`Renfort au standard à la rentrée, et second agent formé au contrôle budgétaire.`)]],
])

export const fileOf = (name: string): URL => new URL(`../../docs/reports/${name}`, import.meta.url)

const mystery = async (): Promise<readonly FileBlock[]> => {
  const known = await mysterySurveys(holding(yearOn(reportedOn)), surveysKept(reportedOn))
  const spring = known.find(({ name }) => name === 'Printemps 2026')
  if (spring === undefined) throw new Error('no mystery survey in the demonstration')
  const { organisation, figures } = config
  return mysteryFiles(spring, { today: reportedOn, organisation, smallNumber: figures.smallNumber }, fr)
}

/** The annual report as a page and as a text, the display sheet, a mystery survey's report, and a month's workbook. */
export const documentedReports = async (): Promise<readonly FileBlock[]> => {
  const year = await viewOn(yearPeriod(2026), { texts })
  const month = await viewOn(monthPeriod(monthFromParts(2026, 12)), { texts })
  return [
    ...(await reportFiles(year, fr)),
    await sheetFile(year, fr),
    ...(await mystery()),
    await dashboardWorkbook(month, fr),
  ]
}
