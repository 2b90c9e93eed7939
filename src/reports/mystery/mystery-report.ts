// A mystery survey's own report: who was written to and when, each direction's grid, the rates over all contacts.

import type { Day } from '../../calendar/local-date.ts'
import { dayOf } from '../../calendar/local-date.ts'
import { mysteryGrids } from '../../digests/surveys/mystery-grid.ts'
import { mysteryNotes, mysteryTables } from '../../digests/surveys/mystery-tables.ts'
import { line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import type { ContactEntry } from '../../register/kinds/mystery.ts'
import { type OwnTexts, ownComment, ownSection } from '../annual/own-text.ts'
import { type CoverFact, heading, paragraph, type ReportDocument } from '../document.ts'

export interface MysteryReport {
  readonly name: string
  /** At least one. */
  readonly contacts: readonly ContactEntry[]
  readonly today: Day
  readonly organisation: string | undefined
  /** Under so many contacts, no rate concludes. */
  readonly smallNumber: number
  readonly texts?: OwnTexts
}

const coverOf = ({ contacts, today, organisation }: MysteryReport, words: Words): readonly CoverFact[] => {
  const { surveyReports, reports, mystery } = words
  const days = contacts.map(({ sent }) => dayOf(sent)).toSorted((a, b) => a - b)
  const [first = today] = days
  const services = [...new Set(contacts.map(({ service }) => service ?? mystery.withoutService))].toSorted((a, b) =>
    a.localeCompare(b, 'fr'),
  )
  const { cover } = surveyReports
  return [
    ...(organisation === undefined ? [] : [{ label: reports.cover.organisation, lines: [line`${organisation}`] }]),
    { label: cover.contacts, lines: [surveyReports.sent(contacts.length, first, days.at(-1) ?? first)] },
    { label: cover.services, lines: [line`${services.join(', ')}`] },
    { label: reports.cover.made, lines: [line`${reports.date(today)}`] },
  ]
}

/** Every figure is the one of `/mystère voir`: the same functions make it. */
export const mysteryReport = (report: MysteryReport, words: Words): ReportDocument => {
  const { name, contacts, smallNumber, organisation, texts } = report
  const { surveyReports, reports } = words
  const tables = mysteryTables(contacts, words)
  return {
    language: reports.language,
    title: surveyReports.title(name),
    organisation,
    cover: coverOf(report, words),
    pieces: [
      ...ownSection('analysis', reports.analysis, texts),
      heading(1, surveyReports.rates),
      ...tables.slice(0, -1),
      ...mysteryNotes(contacts, smallNumber, words).map(paragraph),
      heading(1, surveyReports.situations),
      ...tables.slice(-1),
      heading(1, surveyReports.byDirection),
      ...mysteryGrids(contacts, surveyReports.numericDate, words),
      ...ownComment('mystery', 1, texts, words),
      ...ownSection('outlook', reports.outlook, texts),
    ],
  }
}
