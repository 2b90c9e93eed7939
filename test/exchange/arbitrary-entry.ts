// Arbitrary entries that the register could hold.

import fc from 'fast-check'
import { fold } from '../../src/register/directory.ts'
import type { TemplateEntry } from '../../src/register/kinds/template.ts'
import { addDays, dateOf, type LocalDate } from '../../src/calendar/local-date.ts'
import { firstDayOf, lastDayOf, type Month, monthFromParts } from '../../src/calendar/month.ts'
import {
  type CallsEntry,
  channels,
  type Entry,
  type EntryKind,
  matters,
  natures,
  requesters,
} from '../../src/register/entry.ts'
import type { Outcome, RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { hasTwoCounts, type MeasurableId, measurableIds } from '../../src/register/measurable.ts'
import { dayAfter, fields, name, perhaps, perhapsAfter, someDay, text } from './arbitrary-parts.ts'
import { improvement, sampling, template } from './arbitrary-standing.ts'
import { contact, mystery, survey } from './arbitrary-surveys.ts'

const sorted = <Item extends { readonly on: LocalDate }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => a.on.localeCompare(b.on))

const outcomeAfter = (received: LocalDate): fc.Arbitrary<Outcome> =>
  fc.oneof(
    fc.record({ kind: fc.constant('replied'), on: dayAfter(received) }),
    fc.constant({ kind: 'undated' as const }),
    fc.record({ kind: fc.constant('outside'), on: dayAfter(received), to: text }),
    fc.record({ kind: fc.constant('closed'), on: dayAfter(received), reason: text }),
    fc.record({
      kind: fc.constant('closed'),
      on: dayAfter(received),
      reason: text,
      void: fc.constantFrom('duplicate', 'error'),
    }),
  )

const flag = fc.constant(true)

const requestAfter = (received: LocalDate): fc.Arbitrary<object> => {
  const day = dayAfter(received)
  const holding = fc.tuple(day, fc.nat(90)).map(([on, days]) => ({ on, until: addDays(on, days) }))
  const transfer = fields(fc.record({ to: name, on: day }), perhaps('from', name)) as fc.Arbitrary<{ on: LocalDate }>
  const incomplete = fc
    .tuple(day, fc.option(fc.nat(20), { nil: undefined }))
    .map(([asked, days]) => ({ asked, ...(days === undefined ? {} : { completed: addDays(asked, days) }) }))
  return fields(
    fc.record({
      kind: fc.constant('request'),
      count: fc.integer({ min: 1, max: 500 }),
      channel: fc.constantFrom(...channels),
      nature: fc.constantFrom(...natures),
      requester: fc.constantFrom(...requesters),
    }),
    perhaps('matter', fc.constantFrom(...matters)),
    ...['service', 'mailbox', 'reference'].map((field) => perhaps(field, name)),
    ...['theme', 'label'].map((field) => perhaps(field, text)),
    ...['receivedAssumed', 'urgent'].map((field) => perhaps(field, flag)),
    perhaps('incomplete', incomplete),
    perhaps(
      'acknowledgement',
      fc.oneof(
        fc.constant({ sent: false }),
        fc.constant({ sent: true }),
        day.map((on) => ({ sent: true, on })),
      ),
    ),
    perhaps('transfers', fc.array(transfer, { minLength: 1, maxLength: 3 }).map(sorted)),
    perhaps(
      'chasers',
      fc.array(day, { minLength: 1, maxLength: 3 }).map((days) => days.toSorted()),
    ),
    perhaps('holdings', fc.array(holding, { minLength: 1, maxLength: 2 }).map(sorted)),
    perhaps('outcome', outcomeAfter(received)),
  ).map((drawn) => ({ ...drawn, received }))
}

const calls: fc.Arbitrary<object> = fc
  .tuple(someDay, fc.nat(500), fc.nat(500), fc.nat(500), perhaps('service', name), perhaps('lost', fc.nat(500)))
  .map(
    ([on, one, other, voiceServer, ...more]) =>
      Object.assign({ kind: 'calls', on, received: one + other, answered: one, voiceServer }, ...more) as object,
  )

const named = ['service', 'reference'].map((field) => perhaps(field, name))

const appointment: fc.Arbitrary<object> = someDay.chain((asked) =>
  fields(
    fc.record({ kind: fc.constant('appointment'), asked: fc.constant(asked) }),
    ...named,
    perhaps('label', text),
    fc.oneof(
      perhapsAfter('proposed', asked),
      perhapsAfter('impossible', asked),
      fc
        .tuple(fc.nat(20), fc.nat(20))
        .map(([days, more]) => ({ proposed: addDays(asked, days), held: addDays(asked, days + more) })),
    ),
  ),
)

const update: fc.Arbitrary<object> = someDay.chain((asked) =>
  fields(
    fc.record({ kind: fc.constant('update'), asked: fc.constant(asked) }),
    ...named,
    perhaps('label', text),
    perhapsAfter('done', asked),
  ),
)

/** Whole months of 2022 to 2024. */
const months = fc.tuple(fc.nat(30), fc.nat(5)).map(([first, more]) => {
  const start = monthFromParts(2022, first + 1)
  return { start: dateOf(firstDayOf(start)), end: dateOf(lastDayOf((start + more) as Month)) }
})

const counts = (id: MeasurableId): fc.Arbitrary<object> => {
  const part = fc.nat(50_000).map((numerator) => ({ numerator }))
  if (!hasTwoCounts(id)) return part
  const whole = fc.integer({ min: 50_000, max: 10_000_000 }).map((denominator) => ({ denominator }))
  const result = fc.nat(1000).map((value) => ({ value: value / 1000 }))
  return fc.oneof(part, whole, fields(part, whole), result)
}

const measure: fc.Arbitrary<object> = fc
  .constantFrom(...measurableIds)
  .chain((indicator) =>
    fields(
      fc.record({ kind: fc.constant('measure'), indicator: fc.constant(indicator) }),
      months,
      counts(indicator),
      perhaps('service', name),
      ...(indicator === 'emails.received' ? [perhaps('mailbox', name)] : []),
    ),
  )

/** One arbitrary per kind: the types ask for another when a kind is added. */
const others: Readonly<Record<Exclude<EntryKind, 'request'>, fc.Arbitrary<object>>> = {
  calls,
  appointment,
  update,
  measure,
  survey,
  mystery,
  contact,
  improvement,
  template,
  sampling,
}

/** A name is one template's alone. */
const withoutNamesakes = (drawn: readonly object[]): readonly object[] => {
  const names = new Set<string>()
  return drawn.filter((content) => {
    const draft = content as Partial<TemplateEntry>
    if (draft.kind !== 'template') return true
    const name = fold(draft.name ?? '')
    return !names.has(name) && names.add(name)
  })
}

const numbered = (content: object, index: number): Entry =>
  ({
    ...(content as Omit<RequestEntry | CallsEntry, 'id'>),
    id: entryId(index + 1),
    revision: 1,
    logged: { at: '2026-01-05T08:00:00Z' as InstantText },
  }) as Entry

/** Up to `most` valid entries of 2022 to 2025, numbered from 1. */
export const arbitraryEntries = (most: number): fc.Arbitrary<readonly Entry[]> =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: someDay.chain(requestAfter) }, ...Object.values(others)), {
      maxLength: most,
    })
    .map((drawn) => withoutNamesakes(drawn).map(numbered))
