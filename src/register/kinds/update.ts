// Updates of the website that a service asked for.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

export interface UpdateEntry extends EntryBase {
  readonly kind: 'update'
  readonly asked: LocalDate
  readonly done?: LocalDate
  /** A short label, masked of personal data before it gets here. */
  readonly label?: string
  readonly reference?: string
}

const contradiction = ({ asked, done }: Draft<UpdateEntry>, today: LocalDate): Contradiction | undefined => {
  const fault =
    impossibleDate('asked', asked, today) ?? (done === undefined ? undefined : impossibleDate('done', done, today))
  if (fault) return fault
  return done !== undefined && done < asked
    ? { kind: 'out-of-order', what: 'done', date: done, after: 'asked', earlier: asked }
    : undefined
}

export const updateKind: Kind<UpdateEntry> = {
  ...plain,
  contradiction,
  day: ({ asked }) => asked,
  lastDay: ({ asked, done }) => lastOf(asked, done),
  countedFrom: ({ asked }) => asked,
  isAwaited: ({ done }) => done === undefined,
  personal: ['label'],
}
