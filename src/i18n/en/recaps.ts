// The week's recap and the dashboards of a month or a quarter, in English.

import type { recaps as french } from '../fr/recaps.ts'
import { line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { numbers } from './numbers.ts'

const heading = (period: string, services: readonly string[]): string =>
  services.length === 0 ? period : `${period} · ${services.join(', ')}`

export const recaps: typeof french = {
  week: (period, services, { received, answered }) =>
    line`${strong(`Week of ${heading(period, services)}`)}: ${counted(received, ['request', 'requests'])} received, ${counted(answered, ['reply', 'replies'])}`,
  inTime: ({ answered, inTime }) =>
    line`Replies in time: ${strong(numbers.integer(inTime))} of ${numbers.integer(answered)}`,
  overdue: ({ overdue, fresh, cleared }) =>
    line`Overdue today: ${strong(numbers.integer(overdue))} · during the week: ${numbers.integer(fresh)} newly overdue, ${numbers.integer(cleared)} cleared`,
  byService: line`By the service that holds the request`,
  columns: {
    service: 'service',
    received: 'received',
    answered: 'answered',
    inTime: 'in time',
    overdue: 'overdue today',
    fresh: 'newly overdue',
    cleared: 'cleared',
  },
  total: 'all',
  noService: 'no service',
  dashboard: (period, services, met, measured) => {
    const what = strong(heading(period, services))
    if (measured === 0) return line`${what}: no indicator with a target was measured`
    return line`${what}: ${numbers.integer(met)} of ${counted(measured, ['target', 'targets'])} met`
  },
  provisional: line`Provisional figures: the period is not closed.`,
  notCounted: (labels) => line`Not known (n/k): ${labels.join('; ')}`,
  rates: (period) => ({ label: 'Rates', command: `!rates ${period}` }),
  listOverdue: { label: 'Overdue', command: '!overdue' },
}
