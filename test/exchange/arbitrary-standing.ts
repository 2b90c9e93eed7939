// Arbitrary actions of the improvement plan, reply templates and sampling weeks.

import fc from 'fast-check'
import { addDays, localDate } from '../../src/calendar/local-date.ts'
import { planModules } from '../../src/register/kinds/improvement.ts'
import { cleanPassage } from '../../src/exchange/read-cell.ts'
import { type TemplatePurpose, templatePurposes } from '../../src/register/kinds/template.ts'
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

/** What the law and the rule of holding replies ask for, so that any other lines may stand before it. */
const endings: Readonly<Record<TemplatePurpose, string>> = {
  acknowledgement:
    'Reçu le [date]. [service], [adresse], [téléphone]. Aucune décision implicite ne naîtra de cette demande.',
  holding: 'Une réponse vous sera apportée sous [nombre] semaines.',
  reply: 'Cordialement,',
}

/** Lines that try to pass for formulas, lists and ends of cells, some of them blank. */
const passage = (purpose: TemplatePurpose): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 6 })
    .map((lines) => cleanPassage([...lines, endings[purpose]].join('\n')))

export const template: fc.Arbitrary<object> = fc.constantFrom(...templatePurposes).chain((purpose) =>
  fields(
    fc.record({
      kind: fc.constant('template'),
      name: text,
      purpose: fc.constant(purpose),
      text: passage(purpose),
      added: someDay,
    }),
    perhaps('service', name),
  ),
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
