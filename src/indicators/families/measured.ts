// Indicators whose figures are counted elsewhere and typed in as measures. Source: Qual-e-Pref, modules 1 to 3.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

const measured = { formula: { kind: 'measured' } } as const
const quarterly = { ...measured, frequency: 'quarterly' } as const
const monthly = { ...measured, frequency: 'monthly' } as const

export const measuredIndicators = [
  {
    ...quarterly,
    id: 'website.visits',
    module: 1,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.05),
  },
  {
    ...quarterly,
    id: 'social.engagement',
    module: 1,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.02),
  },
  { ...monthly, id: 'pan.users', module: 1, unit: 'per-month', direction: 'at-least' },
  { ...monthly, id: 'pan.satisfaction', module: 1, unit: '%', direction: 'at-least', target: labelTarget(1) },
  {
    ...quarterly,
    id: 'fraud.licences',
    module: 2,
    unit: '‰',
    direction: 'at-least',
    target: labelTarget(0.00005),
  },
  {
    ...monthly,
    id: 'titles.licences.delay',
    module: 2,
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(5),
  },
  {
    ...monthly,
    id: 'titles.foreigners.delay',
    module: 2,
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(90),
  },
  {
    ...monthly,
    id: 'titles.renewal.delay',
    module: 2,
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(30),
  },
  { ...quarterly, id: 'crisis.exercises', module: 3, unit: 'count', direction: 'at-least' },
  { ...quarterly, id: 'crisis.activations', module: 3, unit: 'count', direction: 'at-most' },
  { ...quarterly, id: 'crisis.elected-informed', module: 3, unit: 'minutes', direction: 'at-most' },
] as const satisfies readonly Indicator[]
