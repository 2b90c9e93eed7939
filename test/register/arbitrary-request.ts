// Requests as they may stand in a register, drawn at random: every date possible, none contradictory.

import fc from 'fast-check'
import { dateOf, type Day, dayFromParts } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { channels, natures, type Outcome, type RequestEntry, requesters } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import type { Rules } from '../../src/register/rules.ts'

const first = dayFromParts(2021, 1, 1)
const last = dayFromParts(2026, 12, 31)

/** A day so many after receipt: within the first weeks, where deadlines are. */
const after = fc.nat(45)

const outcome = (date: (days: number) => ReturnType<typeof dateOf>): fc.Arbitrary<Outcome | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    after.map((days): Outcome => ({ kind: 'replied', on: date(days) })),
    fc.constant<Outcome>({ kind: 'undated' }),
    after.map((days): Outcome => ({ kind: 'outside', to: 'CPAM', on: date(days) })),
    fc
      .tuple(after, fc.constantFrom(undefined, 'duplicate' as const, 'error' as const))
      .map(([days, vouched]): Outcome => ({
        kind: 'closed',
        reason: 'motif',
        on: date(days),
        ...(vouched === undefined ? {} : { void: vouched }),
      })),
  )

/** Drops the fields that are undefined, as entries have it. */
const present = (fields: { readonly [name: string]: unknown }): Partial<RequestEntry> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

export const anyRequest: fc.Arbitrary<RequestEntry> = fc.integer({ min: first, max: last }).chain((received) => {
  const date = (days: number) => dateOf((received + days) as Day)
  return fc
    .record({
      count: fc.integer({ min: 1, max: 50 }),
      channel: fc.constantFrom(...channels),
      nature: fc.constantFrom(...natures),
      requester: fc.constantFrom(...requesters),
      holdings: fc.option(
        fc
          .array(fc.tuple(after, after), { minLength: 1, maxLength: 2 })
          .map((pairs) =>
            pairs.toSorted(([a], [b]) => a - b).map(([sent, more]) => ({ on: date(sent), until: date(sent + more) })),
          ),
        { nil: undefined },
      ),
      incomplete: fc.option(
        fc.tuple(after, fc.option(after, { nil: undefined })).map(([asked, wait]) => ({
          asked: date(asked),
          ...(wait === undefined ? {} : { completed: date(asked + wait) }),
        })),
        { nil: undefined },
      ),
      outcome: outcome(date),
    })
    .map((fields) => ({
      kind: 'request',
      id: entryId(1042),
      revision: 1,
      count: 1,
      channel: 'email',
      nature: 'information',
      requester: 'public',
      received: date(0),
      logged: { at: '2026-11-20T08:30:00Z' as InstantText },
      ...present(fields),
    }))
})

const calendars = (['metropole', 'alsace-moselle', 'la-reunion'] as const).map((zone) => new WorkingDays(zone))

export const anyRules: fc.Arbitrary<Rules> = fc.record({
  workingDays: fc.constantFrom(...calendars),
  limits: fc.constant([]),
  receiptOnClosedDay: fc.constantFrom('same-day', 'next-opening-day'),
})
