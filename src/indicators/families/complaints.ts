// Indicators of complaints and suggestions, whoever sends them and by whatever box. Source: Qual-e-Pref, module 1.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

export const complaints = [
  {
    id: 'complaints.on-time',
    module: 1,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(1),
    frequency: 'monthly',
    formula: { kind: 'on-time', families: ['complaints.email', 'complaints.paper'] },
  },
  {
    id: 'complaints.delay.email',
    module: 1,
    unit: 'days',
    direction: 'at-most',
    target: labelTarget(5),
    frequency: 'monthly',
    formula: { kind: 'delay', families: ['complaints.email'] },
  },
  {
    id: 'complaints.delay.paper',
    module: 1,
    unit: 'days',
    direction: 'at-most',
    target: labelTarget(10),
    frequency: 'monthly',
    formula: { kind: 'delay', families: ['complaints.paper'] },
  },
] as const satisfies readonly Indicator[]
