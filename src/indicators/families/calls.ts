// Indicators of the telephone. Source: Qual-e-Pref, module 1.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

export const calls = [
  {
    id: 'tel.answered',
    module: 1,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.9),
    frequency: 'monthly',
    formula: { kind: 'calls-answered' },
  },
  {
    id: 'tel.received',
    module: 1,
    unit: 'count',
    direction: 'at-least',
    frequency: 'monthly',
    formula: { kind: 'calls-received' },
  },
] as const satisfies readonly Indicator[]
