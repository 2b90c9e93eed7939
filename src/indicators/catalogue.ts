// Every indicator, in the order in which they are read: one small file per family adds its own here.

import { authorities } from './families/authorities.ts'
import { calls } from './families/calls.ts'
import { complaints } from './families/complaints.ts'
import { emails } from './families/emails.ts'
import { followThrough } from './families/follow-through.ts'
import { letters } from './families/letters.ts'
import { measuredIndicators } from './families/measured.ts'
import { plan } from './families/plan.ts'
import { surveys } from './families/surveys.ts'
import { tasks } from './families/tasks.ts'
import type { Indicator } from './indicator.ts'

const all = [
  ...calls,
  ...complaints,
  ...letters,
  ...emails,
  ...followThrough,
  ...authorities,
  ...tasks,
  ...measuredIndicators,
  ...surveys,
  ...plan,
] as const

export type IndicatorId = (typeof all)[number]['id']

/** An indicator whose id is known to the program. */
export type KnownIndicator = Indicator & { readonly id: IndicatorId }

export const catalogue: readonly KnownIndicator[] = all

const byId = new Map<string, KnownIndicator>(catalogue.map((indicator) => [indicator.id, indicator]))

/** The indicator that an id names, or nothing when it names none. */
export const indicatorNamed = (id: string): KnownIndicator | undefined => byId.get(id)
