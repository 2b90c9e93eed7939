// Mystery surveys as they are read: the grid of each direction, then the rates over all contacts that were sent.

import { dayOf } from '../../src/calendar/local-date.ts'
import type { Block, FileBlock, Reply } from '../../src/chat/reply.ts'
import { mysteryGrids } from '../../src/digests/surveys/mystery-grid.ts'
import { mysteryNotes, mysteryTables } from '../../src/digests/surveys/mystery-tables.ts'
import { isAcknowledged } from '../../src/indicators/mystery-classes.ts'
import type { KnownMystery } from '../../src/register/known-surveys.ts'
import { contactsOf } from '../../src/register/kinds/mystery.ts'
import type { Conversation } from '../command.ts'
import { type SurveyRefusals } from './known-surveys.ts'

export const mysteryRefusals: SurveyRefusals = {
  which: ({ mystery }, names) => mystery.whichSurvey(names),
  unknown: ({ mystery }, typed, near) => mystery.unknownSurvey(typed, near),
  none: ({ mystery }) => mystery.none,
}

type Known = readonly KnownMystery[]
type Asked = Pick<Conversation, 'words' | 'today'>

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

/** One survey as it is read, with the files of its report where they were asked for. */
export const mysteryReply = (
  { name, entries }: KnownMystery,
  { smallNumber, files }: { readonly smallNumber: number; readonly files: readonly FileBlock[] },
  { words, today }: Asked,
): Reply => {
  const { mystery, calendar } = words
  const contacts = contactsOf(entries)
  const told: readonly Block[] = [
    ...mysteryGrids(contacts, (day) => calendar.date(day, today), words),
    ...mysteryTables(contacts, words),
    { kind: 'text', lines: [...mysteryNotes(contacts, smallNumber, words), mystery.withFile(name)] },
  ]
  const blocks: readonly Block[] =
    contacts.length === 0 ? [{ kind: 'text', lines: [mystery.noContacts(name)] }] : files.length > 0 ? files : told
  return { title: mystery.title(name, contacts.length), blocks, actions: [], audience: 'asker' }
}
