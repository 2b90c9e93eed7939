// Appointments asked for by elected officials: a date is proposed, then the meeting is held or proves impossible.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate, type DatedFact } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

export interface AppointmentEntry extends EntryBase {
  readonly kind: 'appointment'
  readonly asked: LocalDate
  /** The day on which a date was proposed, not the date proposed. */
  readonly proposed?: LocalDate
  readonly held?: LocalDate
  /** It cannot be held because of the requester, known since that day. */
  readonly impossible?: LocalDate
  /** A short label, masked of personal data before it gets here. */
  readonly label?: string
  readonly reference?: string
}

const steps = ['proposed', 'held', 'impossible'] as const

const contradiction = (entry: Draft<AppointmentEntry>, today: LocalDate): Contradiction | undefined => {
  const { asked, proposed, held, impossible } = entry
  const dated: readonly (readonly [DatedFact, LocalDate | undefined])[] = [
    ['asked', asked],
    ...steps.map((step) => [step, entry[step]] as const),
  ]
  for (const [what, date] of dated) {
    if (date === undefined) continue
    const fault = impossibleDate(what, date, today)
    if (fault) return fault
    if (date < asked) return { kind: 'out-of-order', what, date, after: 'asked', earlier: asked }
  }
  if (held !== undefined && impossible !== undefined) return { kind: 'held-and-impossible' }
  if (proposed !== undefined && held !== undefined && held < proposed)
    return { kind: 'out-of-order', what: 'held', date: held, after: 'proposed', earlier: proposed }
  return undefined
}

export const appointmentKind: Kind<AppointmentEntry> = {
  ...plain,
  contradiction,
  day: ({ asked }) => asked,
  lastDay: ({ asked, proposed, held, impossible }) => lastOf(asked, proposed, held, impossible),
  // The meeting's limit may be counted from the proposal.
  countedFrom: ({ asked, proposed }) => lastOf(asked, proposed),
  isAwaited: ({ held, impossible }) => held === undefined && impossible === undefined,
  personal: ['label'],
}
