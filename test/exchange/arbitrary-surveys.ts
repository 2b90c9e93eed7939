// Arbitrary questions of satisfaction surveys, mystery surveys and their contacts.

import fc from 'fast-check'
import { addDays } from '../../src/calendar/local-date.ts'
import { acknowledgementsOfContacts, satisfactions } from '../../src/register/kinds/mystery.ts'
import { fields, name, perhaps, perhapsAfter, someDay, text } from './arbitrary-parts.ts'

export const survey: fc.Arbitrary<object> = fc
  .tuple(someDay, fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(60))
  .chain(([opened, satisfied, other, silent, days]) =>
    fields(
      fc.record({
        kind: fc.constant('survey'),
        survey: text,
        position: fc.integer({ min: 1, max: 50 }),
        question: text,
      }),
      perhaps('service', name),
      perhaps('asked', fc.constant(satisfied + other + silent)),
      fc.constantFrom({}, { satisfied, answers: satisfied + other, counted: addDays(opened, days) }),
    ).map((drawn) => ({ ...drawn, opened })),
  )

export const mystery: fc.Arbitrary<object> = fields(
  fc.record({ kind: fc.constant('mystery'), survey: text, opened: someDay }),
  perhaps('service', name),
)

export const contact: fc.Arbitrary<object> = someDay.chain((sent) =>
  fields(
    fc.record({
      kind: fc.constant('contact'),
      survey: text,
      sent: fc.constant(sent),
      acknowledged: fc.constantFrom(...acknowledgementsOfContacts),
    }),
    perhaps('service', name),
    ...['direction', 'comment'].map((field) => perhaps(field, text)),
    ...['courteous', 'clear'].map((field) => perhaps(field, fc.boolean())),
    perhaps('satisfaction', fc.constantFrom(...satisfactions)),
    perhapsAfter('answered', sent),
  ),
)
