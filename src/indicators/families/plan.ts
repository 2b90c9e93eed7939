// The indicator of the improvement plan (PAQ); the préfecture sets its own target.

import type { Indicator } from '../indicator.ts'

export const plan = [
  {
    id: 'plan.done',
    module: 'steering',
    unit: '%',
    direction: 'at-least',
    frequency: 'quarterly',
    formula: { kind: 'plan' },
  },
] as const satisfies readonly Indicator[]
