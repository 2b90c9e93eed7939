// Indicators of elected officials and local authorities, together and by subject matter. Source: Qual-e-Pref, module 4.

import type { Family, Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

const onTime = (members: readonly Family[]) =>
  ({
    module: 4,
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.8),
    frequency: 'monthly',
    formula: { kind: 'on-time', families: members },
  }) as const

const letters = ['authorities.letters', 'authorities.letters.legality', 'authorities.letters.budget'] as const
const emails = ['authorities.emails', 'authorities.emails.legality', 'authorities.emails.budget'] as const

export const authorities = [
  { id: 'authorities.letters.on-time', ...onTime(letters) },
  { id: 'authorities.letters.legality.on-time', ...onTime(['authorities.letters.legality']) },
  { id: 'authorities.letters.budget.on-time', ...onTime(['authorities.letters.budget']) },
  { id: 'authorities.emails.on-time', ...onTime(emails) },
  { id: 'authorities.emails.legality.on-time', ...onTime(['authorities.emails.legality']) },
  { id: 'authorities.emails.budget.on-time', ...onTime(['authorities.emails.budget']) },
] as const satisfies readonly Indicator[]
