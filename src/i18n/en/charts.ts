// Words on pictures, in English.

import type { charts as french } from '../fr/charts.ts'
import { agree } from './agreement.ts'

export const charts: typeof french = {
  empty: 'No data to show.',
  target: 'target',
  missing: 'no data',
  gaps: 'Broken line: no data.',
  interval: 'Light area: 95% confidence interval.',
  partial: 'Unknown parts are missing from some totals.',
  others: (count: number): string => `${count} others`,
  left: (count: number): string => `${count} ${agree(count, ['other is', 'others are'])} not shown here.`,
}
