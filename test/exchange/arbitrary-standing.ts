// Arbitrary actions of the improvement plan, reply templates and sampling weeks.

import fc from 'fast-check'
import { addDays, localDate } from '../../src/calendar/local-date.ts'
import { planModules } from '../../src/register/kinds/improvement.ts'
import { templatePurposes } from '../../src/register/kinds/template.ts'
import { fields, name, perhaps, perhapsAfter, someDay, text } from './arbitrary-parts.ts'

export const improvement: fc.Arbitrary<object> = someDay.chain((added) =>
  fields(
    fc.record({
      kind: fc.constant('improvement'),
      module: fc.constantFrom(...planModules),
      title: text,
      added: fc.constant(added),
    }),
    perhaps('service', name),
    ...['source', 'owner'].map((field) => perhaps(field, text)),
    perhapsAfter('due', added),
    perhaps('started', fc.constant(added)),
    perhapsAfter('done', added),
  ),
)

export const template: fc.Arbitrary<object> = fields(
  fc.record({
    kind: fc.constant('template'),
    name: text,
    purpose: fc.constantFrom(...templatePurposes),
    text,
    added: someDay,
  }),
  perhaps('service', name),
)

export const sampling: fc.Arbitrary<object> = fc.tuple(someDay, fc.nat(27)).chain(([start, days]) =>
  fields(
    // Never across two years.
    fc.constant({
      kind: 'sampling',
      start,
      end: [addDays(start, days), localDate(`${start.slice(0, 4)}-12-31`)].toSorted()[0],
      declared: start,
    }),
    ...['service', 'mailbox'].map((field) => perhaps(field, name)),
  ),
)
