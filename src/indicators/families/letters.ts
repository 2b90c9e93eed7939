// Indicators of letters from the public. Source: Qual-e-Pref, module 1.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

export const letters = [
  {
    id: 'letters.on-time',
    module: 1,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.9),
    frequency: 'monthly',
    formula: { kind: 'on-time', families: ['letters'] },
  },
  {
    id: 'letters.delay',
    module: 1,
    unit: 'days',
    direction: 'at-most',
    target: labelTarget(10),
    frequency: 'monthly',
    formula: { kind: 'delay', families: ['letters'] },
  },
] as const satisfies readonly Indicator[]
