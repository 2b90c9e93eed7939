// Indicators of what happens after the first step: transfers and announced dates.

import type { Indicator } from '../indicator.ts'

export const followThrough = [
  {
    id: 'transfers.on-time',
    module: 1,
    unit: '%',
    direction: 'at-least',
    frequency: 'monthly',
    formula: { kind: 'on-time', families: ['transfers'] },
  },
  {
    id: 'holding.kept',
    module: 1,
    unit: '%',
    direction: 'at-least',
    frequency: 'monthly',
    formula: { kind: 'on-time', families: ['holdings'] },
  },
] as const satisfies readonly Indicator[]
