// Random registers of a few months, contradictions excluded by the register's own rules.

import fc from 'fast-check'
import { type Day, dateOf } from '../../src/calendar/local-date.ts'
import {
  channels,
  type Entry,
  matters,
  natures,
  type Outcome,
  requesters,
  type RequestEntry,
} from '../../src/register/entry.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import { contradictionIn } from '../../src/register/invariants.ts'
import { calls, day, request, sampling } from './logged.ts'

export const firstDay = day('2022-08-01')
export const lastDay = day('2022-12-31')

const services = ['Accueil', 'Séjour', 'Titres'] as const

const on = (start: number) => fc.nat(40).map((later) => dateOf((start + later) as Day))

const outcomeFrom = (start: number): fc.Arbitrary<Outcome | undefined> =>
  fc.oneof(
    { weight: 5, arbitrary: on(start).map((date) => ({ kind: 'replied' as const, on: date })) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant({ kind: 'undated' as const }) },
    { weight: 1, arbitrary: on(start).map((date) => ({ kind: 'outside' as const, on: date, to: 'CPAM' })) },
    { weight: 1, arbitrary: on(start).map((date) => ({ kind: 'closed' as const, on: date, reason: 'sans suite' })) },
    {
      weight: 1,
      arbitrary: on(start).map((date) => ({
        kind: 'closed' as const,
        on: date,
        reason: 'doublon',
        void: 'duplicate' as const,
      })),
    },
  )

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const requestFrom = (start: number): fc.Arbitrary<RequestEntry> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 9 }),
      channel: fc.constantFrom(...channels),
      nature: fc.constantFrom(...natures),
      requester: fc.constantFrom(...requesters),
      matter: sometimes(fc.constantFrom(...matters)),
      mailbox: sometimes(fc.constantFrom('prefecture', 'pref-etrangers')),
      service: sometimes(fc.constantFrom(...services)),
      receivedAssumed: sometimes(fc.constant(true as const)),
      incomplete: sometimes(
        fc.tuple(on(start), sometimes(fc.nat(20))).map(([asked, later]) => ({
          asked,
          ...(later !== undefined && { completed: dateOf((day(asked) + later) as Day) }),
        })),
      ),
      holdings: sometimes(
        fc
          .tuple(on(start), fc.nat(30))
          .map(([date, later]) => [{ on: date, until: dateOf((day(date) + later) as Day) }]),
      ),
      transfers: sometimes(
        fc
          .array(fc.record({ to: fc.constantFrom(...services), on: on(start) }), { minLength: 1, maxLength: 3 })
          .map((moves) => moves.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
      ),
      outcome: outcomeFrom(start),
    })
    .map((fields) => {
      const present = Object.entries(fields).filter(([, value]) => value !== undefined)
      return request(dateOf(start as Day), Object.fromEntries(present))
    })

const latest = dateOf((lastDay + 400) as Day)

const anyRequest = fc
  .integer({ min: firstDay, max: lastDay })
  .chain(requestFrom)
  .filter((entry) => contradictionIn(entry, latest) === undefined)

const anyCalls = fc
  .record({ at: fc.integer({ min: firstDay, max: lastDay }), received: fc.nat(50), answered: fc.nat(50) })
  .map(({ at, received, answered }) => calls(dateOf(at as Day), { received, answered: Math.min(answered, received) }))

const anySampling = fc
  .record({
    at: fc.integer({ min: firstDay, max: lastDay }),
    days: fc.nat(20),
    place: fc.constantFrom(
      { mailbox: 'prefecture' },
      { mailbox: 'pref-etrangers' },
      {},
      ...services.map((service) => ({ service })),
    ),
  })
  .map(({ at, days, place }) => sampling(dateOf(at as Day), dateOf(Math.min(at + days, lastDay) as Day), place))

export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: anyRequest }, { weight: 1, arbitrary: anyCalls }),
  { maxLength: 40 },
)

/** Requests received about the first and the last day of weeks. */
const around = ({ start, end }: SamplingEntry) =>
  fc
    .tuple(fc.constantFrom(day(start), day(end)), fc.integer({ min: -2, max: 2 }))
    .chain(([edge, apart]) => requestFrom(edge + apart))
    .filter((entry) => contradictionIn(entry, latest) === undefined)

/** The same with sampling weeks of some mailboxes, of letters, and of one service's letters. */
export const sampledEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(anySampling, { minLength: 1, maxLength: 3 })
  .chain((samplings) =>
    fc
      .tuple(anyEntries, ...samplings.map((sampling) => fc.array(around(sampling), { maxLength: 20 })))
      .map(([entries, ...others]) => [...samplings, ...entries, ...others.flat()]),
  )
