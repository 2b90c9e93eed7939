// Requests among the kinds of entries.

import type { RequestEntry } from '../entry.ts'
import { holderOf } from '../follow-up.ts'
import { contradictionIn } from '../invariants.ts'
import { type Kind, lastOf } from './kind.ts'

export const requestKind: Kind<RequestEntry> = {
  contradiction: contradictionIn,
  day: ({ received }) => received,
  lastDay: ({ received, incomplete, outcome, acknowledgement, transfers = [], chasers = [], holdings = [] }) =>
    lastOf(
      received,
      outcome !== undefined && 'on' in outcome ? outcome.on : undefined,
      incomplete?.asked,
      acknowledgement?.sent === true ? acknowledgement.on : undefined,
      ...transfers.map(({ on }) => on),
      ...chasers,
      ...holdings.flatMap(({ on, until }) => [on, until]),
    ),
  countedFrom: ({ received, incomplete }) => lastOf(received, incomplete?.completed),
  isStanding: false,
  isInHand: () => false,
  isOfficial: false,
  isAwaited: ({ outcome }) => outcome === undefined,
  personal: ['label', 'takenBy'],
  holder: holderOf,
  takenBy: ({ takenBy }) => takenBy,
}
