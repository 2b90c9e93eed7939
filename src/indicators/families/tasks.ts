// Indicators of appointments of elected officials and of website updates. Source: Qual-e-Pref, modules 1 and 4.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

const shared = { unit: '%', direction: 'at-least', frequency: 'monthly' } as const

export const tasks = [
  {
    ...shared,
    id: 'appointments.proposed',
    module: 4,
    target: labelTarget(0.8),
    formula: { kind: 'on-time', families: ['appointments.proposed'] },
  },
  {
    ...shared,
    id: 'appointments.held',
    module: 4,
    target: labelTarget(0.8),
    formula: { kind: 'on-time', families: ['appointments.held'] },
  },
  {
    ...shared,
    id: 'website.updates.on-time',
    module: 1,
    target: labelTarget(0.9),
    formula: { kind: 'on-time', families: ['website.updates'] },
  },
] as const satisfies readonly Indicator[]
