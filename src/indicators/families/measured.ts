// Indicators whose figures are counted elsewhere and typed in as measures. Source: Qual-e-Pref and published reports.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

const measured = { formula: { kind: 'measured' } } as const
const quarterly = { ...measured, frequency: 'quarterly' } as const
const monthly = { ...measured, frequency: 'monthly' } as const
const titles = { ...measured, module: 'titles' } as const
const crises = { ...measured, module: 'crises' } as const

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
    module: 'titles',
    unit: '‰',
    direction: 'at-least',
    target: labelTarget(0.00005),
  },
  {
    ...titles,
    id: 'titles.licences.delay',
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(5),
  },
  {
    ...titles,
    id: 'titles.foreigners.delay',
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(90),
  },
  {
    ...titles,
    id: 'titles.renewal.delay',
    unit: 'calendar-days',
    direction: 'at-most',
    target: labelTarget(30),
  },
  { ...crises, id: 'crisis.exercises', unit: 'count', direction: 'at-least' },
  { ...crises, id: 'crisis.activations', unit: 'count', direction: 'at-most' },
  { ...crises, id: 'crisis.elected-informed', unit: 'minutes', direction: 'at-most' },
] as const satisfies readonly Indicator[]
