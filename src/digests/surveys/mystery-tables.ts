// The rates of a mystery survey over all contacts that were sent: classes that add up to the whole, and what must be said of them.

import type { TableBlock } from '../../chat/reply.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { type ClassCount, mysteryRates } from '../../indicators/mystery-classes.ts'
import type { ContactEntry } from '../../register/kinds/mystery.ts'

const left = 'left' as const
const right = 'right' as const

/** The classes of one question over all contacts: their parts add up to all of them. */
const classTable = <Class extends string>(
  { title, caption }: { readonly title: string; readonly caption: Line },
  counts: readonly ClassCount<Class>[],
  labels: Readonly<Record<Class, string>>,
  words: Words,
  withServices = false,
): TableBlock => {
  const { mystery, numbers } = words
  const all = counts.reduce((total, { contacts }) => total + contacts, 0)
  const row = (label: string, contacts: number, services: readonly string[]): readonly string[] => [
    label,
    numbers.integer(contacts),
    numbers.percent(contacts / all, 1),
    ...(withServices ? [services.map((service) => service || mystery.withoutService).join(', ')] : []),
  ]
  return {
    kind: 'table',
    caption,
    columns: [
      { title: title, align: left },
      { title: mystery.classColumns.contacts, align: right },
      { title: mystery.classColumns.share, align: right },
      ...(withServices ? [{ title: mystery.classColumns.services, align: left }] : []),
    ],
    rows: [...counts.map((each) => row(labels[each.class], each.contacts, each.services)), row(mystery.whole, all, [])],
  }
}

/** At least one contact. */
export const mysteryTables = (contacts: readonly ContactEntry[], words: Words): readonly TableBlock[] => {
  const { mystery } = words
  const rates = mysteryRates(contacts)
  const named = (question: keyof typeof mystery.captions) => ({
    title: mystery.classTitles[question],
    caption: mystery.captions[question],
  })
  return [
    classTable(named('acknowledgements'), rates.acknowledgements, mystery.acknowledgementClasses, words),
    classTable(named('answers'), rates.answers, mystery.answerClasses, words),
    classTable(named('satisfaction'), rates.satisfaction, mystery.satisfactions, words),
    classTable(named('situations'), rates.situations, mystery.situations, words, true),
  ]
}

/** Acknowledgements by another office, that few contacts conclude nothing, and how days are counted. */
export const mysteryNotes = (
  contacts: readonly ContactEntry[],
  smallNumber: number,
  { mystery }: Words,
): readonly Line[] => {
  const { byOtherOffice, sent } = mysteryRates(contacts)
  return [
    ...(byOtherOffice > 0 ? [mystery.byOtherOffice(byOtherOffice)] : []),
    ...(sent < smallNumber ? [mystery.few(sent)] : []),
    mystery.method,
  ]
}
