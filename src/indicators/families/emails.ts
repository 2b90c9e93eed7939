// Indicators of e-mails and contact forms from the public: the main mailbox, the other ones, and volumes. Source: Qual-e-Pref, module 1.

import type { Indicator } from '../indicator.ts'
import { labelTarget } from '../targets.ts'

const shared = { module: 1, frequency: 'monthly' } as const

export const emails = [
  {
    ...shared,
    id: 'emails.main.on-time',
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.9),
    formula: { kind: 'on-time', families: ['emails.main'] },
  },
  {
    ...shared,
    id: 'emails.main.delay',
    unit: 'days',
    direction: 'at-most',
    target: labelTarget(5),
    formula: { kind: 'delay', families: ['emails.main'] },
  },
  {
    ...shared,
    id: 'emails.mailboxes.on-time',
    unit: '%',
    direction: 'at-least',
    target: labelTarget(0.9),
    formula: { kind: 'on-time', families: ['emails.mailboxes'] },
  },
  {
    ...shared,
    id: 'emails.mailboxes.delay',
    unit: 'days',
    direction: 'at-most',
    target: labelTarget(5),
    formula: { kind: 'delay', families: ['emails.mailboxes'] },
  },
  { ...shared, id: 'emails.received', unit: 'count', direction: 'at-least', formula: { kind: 'emails-received' } },
  { ...shared, id: 'emails.transferred', unit: '%', direction: 'at-most', formula: { kind: 'emails-transferred' } },
  { ...shared, id: 'emails.acknowledged', unit: '%', direction: 'at-least', formula: { kind: 'emails-acknowledged' } },
  { ...shared, id: 'emails.themes', unit: '%', direction: 'at-least', formula: { kind: 'emails-themes' } },
] as const satisfies readonly Indicator[]
