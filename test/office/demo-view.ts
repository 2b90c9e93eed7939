// A period of the demonstration's year, as reports see it when it is over.

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { Period } from '../../src/calendar/period.ts'
import { viewOf } from '../../src/reports/annual/annual-report.ts'
import type { ReportView } from '../../src/reports/annual/report-query.ts'
import { config, yearOn } from '../demo/year-on.ts'
import { holding } from '../support/requests.ts'

const today = dayOf(localDate('2027-01-08'))

export const viewOn = (period: Period): Promise<ReportView> =>
  viewOf({
    period,
    today,
    organisation: config.organisation,
    entries: holding(yearOn(today)),
    figures: config.figures,
  })
