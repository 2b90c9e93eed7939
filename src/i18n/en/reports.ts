// The reports that people hand in, in English.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import type { EntryKind } from '../../register/entry.ts'
import type { reports as french } from '../fr/reports.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { agree, counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was written.'

const fullDate = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth} ${calendar.monthName(month)} ${year}`
}

const joinedNotes = (notes: readonly Line[]): Line => notes.flatMap((note) => [' · ', ...note])

const kindNouns: Readonly<Record<EntryKind, Noun>> = {
  request: ['request', 'requests'],
  calls: ['count of calls', 'counts of calls'],
  appointment: ['appointment', 'appointments'],
  update: ['website update', 'website updates'],
  measure: ['measure', 'measures'],
  survey: ['survey question', 'survey questions'],
  mystery: ['mystery survey', 'mystery surveys'],
  contact: ['mystery contact', 'mystery contacts'],
  improvement: ['action of the plan', 'actions of the plan'],
  template: ['reply template', 'reply templates'],
  sampling: ['declared sample', 'declared samples'],
}

export const reports: typeof french = {
  language: 'en',
  title: (period) => `Quality report ${period}`,
  workbookTitle: (period: string, organisation: string | undefined): string =>
    [organisation, `Dashboard ${period}`].filter((part) => part !== undefined).join(' · '),
  sheetTitle: (period) => `Our commitments, our results ${period}`,
  cover: {
    organisation: 'Organisation',
    period: 'Period',
    state: 'State of the figures',
    basis: 'Counting rule',
    deadlines: 'Deadlines',
    closures: 'Declared closures',
    made: 'Made on',
  },
  date: fullDate,
  days: (from, to) => line`${fullDate(from)} to ${fullDate(to)}`,
  provisional: line`${strong('Provisional')}: the period is not signed off, its figures may still change.`,
  running: (today) => line`The period is not over: figures on ${fullDate(today)}.`,
  signedMonths: (months) => line`Periods already signed off: ${months.join(', ')}.`,
  workingDays: line`Monday to Friday, without public holidays and declared closures. The day of receipt does not count; a reply is in time when it leaves by the end of the due date.`,
  receipt: {
    'same-day': line`A request received on a closed day counts from that day.`,
    'next-opening-day': line`A request received on a closed day is deemed received on the next opening day.`,
  },
  zone: (zone) => line`Public holidays: ${zone}.`,
  closure: (day, reason) => line`${fullDate(day)}: ${reason}`,
  noClosure: line`none`,

  contents: 'Contents',
  summary: 'Summary',
  summaryTable: line`Each indicator, its result, its target and the period before`,
  columns: {
    indicator: 'indicator',
    result: 'result',
    base: 'base',
    target: 'target',
    met: 'met',
    previous: 'period before',
    trend: 'change',
  },
  met: (met) => (met === null ? '–' : met ? 'yes' : 'no'),
  none: '–',
  rise: (points) => `${points < 0 ? '−' : '+'}${numbers.decimal(Math.abs(points), 1)} pt`,
  steady: 'steady',
  withoutData: (labels) => line`Without data in the period: ${labels.join('; ')}.`,

  analysis: 'Analysis',
  training: 'Training and support',
  outlook: 'Outlook',
  comment: 'Comment',
  indicators: 'Indicator by indicator',
  method: (text) => line`${strong('Method')}: ${text}`,
  result: (value, notes) => line`${strong('Result')}: ${strong(value)}${joinedNotes(notes)}`,
  nextTarget: (target, day) => line`${strong('Next target')}: ${target}, from ${fullDate(day)}.`,
  noNextTarget: (day) => line`The target is no longer in force from ${fullDate(day)}.`,
  missedPoints: (points, size, digits) =>
    line`${strong('Target missed')} by ${points} ${Number(size.toFixed(digits)) === 1 ? 'point' : 'points'}.`,
  missedBy: (gap) => line`${strong('Target missed')} by ${gap}.`,
  missing: (count) => line`It would have taken ${counted(count, ['more case', 'more cases'])}.`,
  byService: 'By service',
  byMailbox: 'By mailbox',

  complaints: 'Complaints and suggestions',
  complaintsTable: line`Replies in time by channel`,
  complaintsNote: line`Other requests left in the box have their own column and count in the line “all” only; the indicator is that of complaints and suggestions.`,
  complaintsAlone: 'complaints and suggestions',
  complaintColumns: {
    channel: 'channel',
    inTime: 'in time',
    rate: 'rate',
    complaint: 'complaints',
    suggestion: 'suggestions',
    other: 'others',
  },
  channels: { email: 'e-mail', form: 'form', letter: 'letter', box: 'box', desk: 'desk' },
  partOf: (part, of) => (of === 0 ? '–' : `${numbers.integer(part)} of ${numbers.integer(of)}`),
  total: 'all',

  calls: 'Calls by service',
  callsTable: line`Calls received, answered and lost, by service`,
  callsNote: line`A call that is passed on counts in each service: the lines do not add up.`,
  switchboard: (name) => `${name} (switchboard)`,
  theSwitchboard: 'switchboard',

  plan: 'Improvement plan',
  planOn: (day, late) =>
    late === 0
      ? line`As of ${fullDate(day)}: no action is late.`
      : line`As of ${fullDate(day)}: ${strong(counted(late, ['action', 'actions']))} late.`,
  allDone: line`All actions of the plan are done.`,
  openActions: line`Actions to do or in progress`,
  openColumns: { module: 'module', action: 'action', source: 'source', owner: 'owner', due: 'due', state: 'state' },
  lateState: (state) => `${state}, late`,

  annexes: 'Annexes',
  contradictions: 'Contradictions found',
  noContradiction: line`No contradiction was found.`,
  methods: 'Methods',
  methodsTable: line`How each indicator is computed`,
  methodColumns: { indicator: 'indicator', method: 'method', id: 'identifier' },
  entries: 'Entries of the register',
  entriesTable: line`What the register holds for the period`,
  entryColumns: { kind: 'kind', entries: 'entries', messages: 'messages' },
  kind: (kind, count) => agree(count, kindNouns[kind]),
  entriesNote: line`One entry may hold several messages; cancelled entries do not count. A request received before the period may be decided in it.`,

  sheetIntro: line`The préfecture measures the quality of its replies and publishes its results.`,
  sheetTable: line`Our commitments and our results`,
  sheetColumns: { engagement: 'our commitment', target: 'target', result: 'our result', met: 'met' },
  sheetFoot: (day) => line`Figures of ${fullDate(day)}, from the register of requests.`,
  sheetEmpty: line`No result to compare with a commitment in this period.`,

  files: {
    report: (what, extension) => `report-${what}.${extension}`,
    sheet: (what) => `display-${what}.html`,
    workbook: (what) => `dashboard-${what}.xlsx`,
  },
  attached: {
    html: line`The report, to read and print (HTML page).`,
    docx: line`The same report, to complete (DOCX).`,
    sheet: line`Display sheet, one page (HTML).`,
    workbook: line`Summary and register of the period (XLSX).`,
  },
  made: (title, met, measured) =>
    measured === 0
      ? line`${strong(title)}: no target measured`
      : line`${strong(title)}: ${numbers.integer(met)} of ${counted(measured, ['target', 'targets'])} met`,
  scoped: (title, services) => `${title}, ${services.length === 0 ? 'the whole prefecture' : services.join(', ')}`,
  texts: (files) => line`Texts taken in: ${files.join(', ')}.`,
  noTextsFound: line`No text to take in from the folder of texts (${code('analysis.md')}, ${code('training.md')}, ${code('outlook.md')}…).`,
  textsOfAll: line`The texts of the folder are about the whole prefecture: the report of one service leaves them out.`,
  textsHow: line`To add your own texts (analysis, training, outlook): whoever administers Vigie names their folder in ${code('reports.texts')} of ${code('vigie.json')}.`,
  written: (path) => line`Written: ${path}`,
  missingFolder: line`The folder to write in is missing, as in ${code('report --period 2022 --out report')}. ${nothing}`,
  notMonths: line`A report is about whole months: a year, a quarter, a month. ${nothing}`,
  noTexts: (folder) => line`The folder of texts ${folder} cannot be read. ${nothing}`,
  unknownText: (file) =>
    line`${file} is no part of the report: analysis.md, training.md, outlook.md, complaints.md, calls.md, satisfaction.md, mystery.md, plan.md, or an indicator’s identifier. ${nothing}`,
  sheets: { summary: 'Summary', register: 'Register' },
  numerator: 'numerator',
  denominator: 'denominator',
  unit: 'unit',

  tableCaption: line`Indicators that were measured`,
  withFile: (command) => line`With the details as XLSX: ${code(command)}`,
}
