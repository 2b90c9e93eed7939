// The grid of a mystery survey: one table per direction, one line per contact.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { TableBlock } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { daysToAnswer } from '../../indicators/mystery-classes.ts'
import type { ContactEntry } from '../../register/kinds/mystery.ts'

/** How a day is written where the grid stands. */
export type Dated = (day: Day) => string

const rowOf = (contact: ContactEntry, dated: Dated, { mystery, numbers }: Words): readonly string[] => {
  const { service, sent, acknowledged, answered, courteous, clear, satisfaction, comment } = contact
  const days = daysToAnswer(contact)
  return [
    service ?? mystery.withoutService,
    dated(dayOf(sent)),
    mystery.acknowledgements[acknowledged],
    answered === undefined ? mystery.notAnswered : dated(dayOf(answered)),
    days === undefined ? mystery.noDays : numbers.integer(days),
    mystery.yesNo(courteous),
    mystery.yesNo(clear),
    mystery.satisfactions[satisfaction ?? 'not-measured'],
    comment ?? '',
  ]
}

/** One direction, its contacts by service and day. */
const gridOf = (direction: string, contacts: readonly ContactEntry[], dated: Dated, words: Words): TableBlock => {
  const { mystery } = words
  const { columns: titles } = mystery
  const sorted = contacts.toSorted(
    (a, b) => (a.service ?? '').localeCompare(b.service ?? '', 'fr') || a.sent.localeCompare(b.sent) || a.id - b.id,
  )
  return {
    kind: 'table',
    caption: mystery.direction(direction === '' ? undefined : direction),
    columns: Object.values(titles).map((title) => ({ title, align: title === titles.days ? 'right' : 'left' })),
    rows: sorted.map((contact) => rowOf(contact, dated, words)),
  }
}

/** In the order of their directions; contacts without one come first. */
export const mysteryGrids = (contacts: readonly ContactEntry[], dated: Dated, words: Words): readonly TableBlock[] =>
  [...Map.groupBy(contacts, ({ direction = '' }) => direction)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'fr'))
    .map(([direction, own]) => gridOf(direction, own, dated, words))
