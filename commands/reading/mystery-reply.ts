// Mystery surveys as they are read: the grid of each direction, then the rates over all contacts that were sent.

import { dayOf } from '../../src/calendar/local-date.ts'
import type { Block, Reply, TableBlock } from '../../src/chat/reply.ts'
import { type ClassCount, daysToAnswer, isAcknowledged, mysteryRates } from '../../src/indicators/mystery-classes.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { ContactEntry, MysteryEntry } from '../../src/register/kinds/mystery.ts'
import type { Conversation } from '../command.ts'
import { type KnownSurvey, meantSurvey, type SurveyRefusals } from './known-surveys.ts'

export const mysteryRefusals: SurveyRefusals = {
  which: ({ mystery }, names) => mystery.whichSurvey(names),
  unknown: ({ mystery }, typed, near) => mystery.unknownSurvey(typed, near),
  none: ({ mystery }) => mystery.none,
}

type Known = readonly KnownSurvey<MysteryEntry | ContactEntry>[]
type Asked = Pick<Conversation, 'words' | 'today'>

const contactsOf = (entries: readonly (MysteryEntry | ContactEntry)[]): readonly ContactEntry[] =>
  entries.filter((entry) => entry.kind === 'contact')

const left = 'left' as const
const right = 'right' as const

export const mysteryList = (known: Known, { words, today }: Asked): Reply => {
  const { mystery, numbers, calendar } = words
  const { listColumns: titles } = mystery
  const rows = known.map(({ name, entries }) => {
    const contacts = contactsOf(entries)
    const opened = entries.map((entry) => (entry.kind === 'mystery' ? entry.opened : entry.sent)).toSorted()[0]
    return [
      name,
      opened === undefined ? '' : calendar.date(dayOf(opened), today),
      numbers.integer(contacts.length),
      numbers.integer(contacts.filter(isAcknowledged).length),
      numbers.integer(contacts.filter(({ answered }) => answered !== undefined).length),
    ]
  })
  const columns = [
    { title: titles.survey, align: left },
    { title: titles.opened, align: left },
    ...[titles.contacts, titles.acknowledged, titles.answered].map((title) => ({ title, align: right })),
  ]
  return {
    title: mystery.listTitle(known.length),
    blocks: [
      { kind: 'table', caption: mystery.listCaption, columns, rows },
      { kind: 'text', lines: [mystery.showHow(known[0]?.name ?? '')] },
    ],
    actions: [],
    audience: 'asker',
  }
}

const contactRow = (contact: ContactEntry, { words, today }: Asked): readonly string[] => {
  const { mystery, calendar, numbers } = words
  const { service, sent, acknowledged, answered, courteous, clear, satisfaction, comment } = contact
  const days = daysToAnswer(contact)
  return [
    service ?? mystery.withoutService,
    calendar.date(dayOf(sent), today),
    mystery.acknowledgements[acknowledged],
    answered === undefined ? mystery.notAnswered : calendar.date(dayOf(answered), today),
    days === undefined ? mystery.noDays : numbers.integer(days),
    mystery.yesNo(courteous),
    mystery.yesNo(clear),
    mystery.satisfactions[satisfaction ?? 'not-measured'],
    comment ?? '',
  ]
}

/** The grid of one direction, its contacts by service and day. */
const gridOf = (direction: string, contacts: readonly ContactEntry[], asked: Asked): TableBlock => {
  const { mystery } = asked.words
  const { columns: titles } = mystery
  const sorted = contacts.toSorted(
    (a, b) => (a.service ?? '').localeCompare(b.service ?? '', 'fr') || a.sent.localeCompare(b.sent) || a.id - b.id,
  )
  return {
    kind: 'table',
    caption: mystery.direction(direction === '' ? undefined : direction),
    columns: Object.values(titles).map((title) => ({ title, align: title === titles.days ? right : left })),
    rows: sorted.map((contact) => contactRow(contact, asked)),
  }
}

/** The classes of one question over all contacts: their parts add up to all of them. */
const classTable = <Class extends string>(
  caption: Line,
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
      { title: '', align: left },
      { title: mystery.classColumns.contacts, align: right },
      { title: mystery.classColumns.share, align: right },
      ...(withServices ? [{ title: mystery.classColumns.services, align: left }] : []),
    ],
    rows: [...counts.map((each) => row(labels[each.class], each.contacts, each.services)), row(mystery.whole, all, [])],
  }
}

const ratesOf = (contacts: readonly ContactEntry[], words: Words): readonly Block[] => {
  const { mystery } = words
  const { captions } = mystery
  const rates = mysteryRates(contacts)
  const { byOtherOffice } = rates
  return [
    classTable(captions.acknowledgements, rates.acknowledgements, mystery.acknowledgementClasses, words),
    classTable(captions.answers, rates.answers, mystery.answerClasses, words),
    classTable(captions.satisfaction, rates.satisfaction, mystery.satisfactions, words),
    classTable(captions.situations, rates.situations, mystery.situations, words, true),
    {
      kind: 'text',
      lines: [...(byOtherOffice > 0 ? [mystery.byOtherOffice(byOtherOffice)] : []), mystery.method],
    },
  ]
}

/** The report of one survey. Throws a UserError when it is not clear which. */
export const mysteryReply = (typed: string | undefined, known: Known, asked: Asked): Reply => {
  const { words } = asked
  const { name, entries } = meantSurvey(typed, known, mysteryRefusals)
  const contacts = contactsOf(entries)
  const directions = [...Map.groupBy(contacts, ({ direction = '' }) => direction)].toSorted(([a], [b]) =>
    a.localeCompare(b, 'fr'),
  )
  const blocks: readonly Block[] =
    contacts.length === 0
      ? [{ kind: 'text', lines: [words.mystery.noContacts(name)] }]
      : [...directions.map(([direction, own]) => gridOf(direction, own, asked)), ...ratesOf(contacts, words)]
  return { title: words.mystery.title(name, contacts.length), blocks, actions: [], audience: 'asker' }
}
