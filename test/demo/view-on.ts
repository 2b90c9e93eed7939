// A period of the demonstration's year, as reports see it when it is over.

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { Period } from '../../src/calendar/period.ts'
import { viewOf } from '../../src/reports/annual/annual-report.ts'
import type { ReportQuery, ReportView } from '../../src/reports/annual/report-query.ts'
import { holding } from '../support/requests.ts'
import { config, yearOn } from './year-on.ts'

/** The year is over, and its last deadlines too. */
export const reportedOn = dayOf(localDate('2027-01-08'))

export const viewOn = (period: Period, more: Pick<ReportQuery, 'texts'> = {}): Promise<ReportView> =>
  viewOf({
    period,
    today: reportedOn,
    organisation: config.organisation,
    entries: holding(yearOn(reportedOn)),
    figures: config.figures,
    ...more,
  })
