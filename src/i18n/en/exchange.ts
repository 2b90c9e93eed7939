// What imports and exports say, in English.

import type { Day } from '../../calendar/local-date.ts'
import type { ColumnId } from '../../exchange/columns.ts'
import type { CellFault, ChoiceNames, RowFault, Warning } from '../../exchange/faults.ts'
import type { XlsxFault } from '../../exchange/xlsx-message.ts'
import type { exchange as french } from '../fr/exchange.ts'
import { code, joinLines, type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { contradictions } from './contradictions.ts'
import { kinds } from './kinds.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

const lines = (count: number): string => `${numbers.integer(count)} ${count === 1 ? 'line' : 'lines'}`

const perhaps = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Did you mean ${quoted(nearest)}?`

const choicesOf = ({ en }: ChoiceNames): string => en.map(quoted).join(', ')

const cellFault = (fault: CellFault): string => {
  switch (fault.kind) {
    case 'not-a-date':
      return `${quoted(fault.text)} is not a date. For example 17/05/2022 or 2022-05-17.`
    case 'no-such-day':
      return `${quoted(fault.text)} is not a date: ${calendar.month(fault.year, fault.month)} has ${fault.days} days.`
    case 'short-year':
      return `${quoted(fault.text)}: write the year in four figures, for example 17/05/2022.`
    case 'not-a-count':
      return `${quoted(fault.text)} is not a whole number, 0 or more.`
    case 'not-a-number':
      return `${quoted(fault.text)} is not a number, 0 or more. For example 12.5 or 92%.`
    case 'not-a-share':
      return `${quoted(fault.text)} is a share, and this indicator is none. For example 12.5.`
    case 'not-a-period':
      return `${quoted(fault.text)} does not name whole months. For example 2022-05, 2022-Q2 or 2022.`
    case 'not-a-choice':
      return `${quoted(fault.text)} is not allowed.${perhaps(fault.nearest)} Allowed: ${choicesOf(fault.choices)}.`
    case 'too-long':
      return `${numbers.integer(fault.length)} characters, at most ${numbers.integer(fault.longest)}.`
    case 'empty-item':
      return `one of the values separated by ${quoted('|')} is missing.`
    case 'unknown-service':
      return `the service ${quoted(fault.text)} is not declared in the configuration.${perhaps(fault.nearest)}`
    case 'unknown-mailbox':
      return `the mailbox ${quoted(fault.text)} is not declared in the configuration.${perhaps(fault.nearest)}`
  }
}

type NameOf = (id: ColumnId) => string

const rowFault = (fault: RowFault, today: Day, nameOf: NameOf): Line => {
  const column = (id: ColumnId): string => quoted(nameOf(id))
  switch (fault.kind) {
    case 'cell':
      return line`${column(fault.column)}: ${cellFault(fault.fault)}`
    case 'missing':
      return line`${column(fault.column)} is missing.`
    case 'foreign':
      return line`${column(fault.column)} is a column for ${kinds[fault.owner].of}; ${kinds[fault.type].line}.`
    case 'needs':
      return line`${column(fault.column)} is filled in, but ${column(fault.other)} is missing.`
    case 'conflict':
      return line`${column(fault.column)} and ${column(fault.other)} contradict each other.`
    case 'unequal':
      return line`${column(fault.column)} and ${column(fault.other)} do not have the same number of values.`
    case 'template-name-taken': {
      const holder = fault.id === undefined ? `line ${fault.line ?? 0}` : `#${fault.id}`
      return line`there is a template ${quoted(fault.name)} already (${holder}): remove it first, or give another name.`
    }
    case 'extra-cells':
      return line`${numbers.integer(fault.cells)} values for ${numbers.integer(fault.columns)} columns.`
    case 'contradiction':
      return contradictions.reason(fault.contradiction, today)
  }
}

const spreadsheetFaults: Record<XlsxFault, string> = {
  damaged: 'this workbook is incomplete or damaged. Open it and save it again',
  encrypted: 'this workbook is protected by a password. Save an unprotected copy',
  'too-large-unpacked': 'unpacked, this workbook exceeds 256 MB. Save it as CSV or as several files',
  inflated:
    'a cell of this workbook is out of all proportion, or it unpacks to over a hundred times its size. Save it as CSV',
  'not-a-workbook': 'this file is not an Excel workbook (.xlsx)',
}

const warnings: Record<Warning, string> = {
  'holding-without-date': 'holding reply without an announced date: it does not stop the clock',
  'personal-data-masked': 'an address, a name or a file number was masked',
  'calls-do-not-add': 'answered, lost and voice server do not add up to the calls received; kept as they are',
  'chasers-without-dates': 'chasers given as a number: dated the day of receipt',
  'number-taken': 'the number is another entry’s here; the line is given a new one',
  'reference-repeated': 'reference already used above in the file; both lines are kept',
  'closed-without-reason': 'request closed without a reason',
  'added-assumed':
    'the day on which it was added to the plan is missing: the first day known of the action, else that of the import',
  'template-may-name-someone': 'the text seems to name a person; everybody reads a template and it is never erased',
}

export const exchange: typeof french = {
  columnName: ({ en }) => en,
  noSuchFile: (file) => line`There is no file ${code(file)}. ${nothing}`,
  isFolder: (file) => line`${code(file)} is a folder, not a file. ${nothing}`,
  unreadable: (file) => line`${code(file)} cannot be read: check your rights on this file. ${nothing}`,
  tooLarge: (file) => line`${code(file)} exceeds 50 MB. Split it into several files. ${nothing}`,
  tooManyRows: (file) => line`${code(file)} has more than a million lines. Split it into several files. ${nothing}`,
  emptyFile: (file) =>
    line`${code(file)} is empty. The first line must name the columns, for example ${code('type;channel;received on;replied on')}. ${nothing}`,
  notText: (file) => line`${code(file)} is neither a CSV file nor an Excel workbook. ${nothing}`,
  oldSpreadsheet: (file) =>
    line`${code(file)}: this workbook is protected by a password or of an old format (.xls). Save an unprotected copy as .xlsx or CSV. ${nothing}`,
  spreadsheet: (fault, file) => line`${code(file)}: ${spreadsheetFaults[fault]}. ${nothing}`,
  tooHeavy: (file) => line`${code(file)}: this workbook takes too much time or memory. Save it as CSV. ${nothing}`,
  quoteNotClosed: (file, number) =>
    line`${code(file)}, line ${number}: a quotation mark is opened and never closed. ${nothing}`,
  rowTooLong: (file, number) =>
    line`${code(file)}, line ${number}: over a million characters on one line. Check the line ends and the separator. ${nothing}`,
  rowUnreadable: (file, number) => line`${code(file)}, line ${number}: this line cannot be read as CSV. ${nothing}`,
  noHeader: (file) =>
    line`${code(file)}: the first line names neither ${code('received on')} (requests) nor ${code('date')} (calls). It must name the columns, for example ${code('type;channel;received on;replied on')}. ${nothing}`,
  unknownColumns: (file, unknown) => {
    const names = unknown.map(({ name, nearest }) =>
      nearest === undefined ? quoted(name) : `${quoted(name)} (perhaps ${quoted(nearest)})`,
    )
    const said = unknown.length === 1 ? 'unknown column' : 'unknown columns'
    return line`${code(file)}: ${said}: ${names.join(', ')}. To pass them over: ${code('--ignore-unknown')}. ${nothing}`
  },
  repeatedColumns: (file, names) =>
    line`${code(file)}: the same column twice: ${names.map(quoted).join(', ')}. ${nothing}`,
  problem: (number, fault, today, nameOf) => line`line ${number}: ${rowFault(fault, today, nameOf)}`,
  refused: (file, bad, problems) =>
    joinLines([line`${code(file)}: ${lines(bad)} to correct. ${nothing}`, ...problems], '\n'),
  imported: (read, added, known, first, last) => {
    const numbered =
      first === undefined || last === undefined ? '' : first === last ? ` (#${first})` : ` (#${first} to ${last})`
    const already = known === 0 ? '' : `, ${numbers.integer(known)} already in the register`
    return line`${lines(read)} read: ${numbers.integer(added)} added${numbered}${already}.`
  },
  warning: (warning, count, first) => {
    const more = count > first.length ? '…' : ''
    return line`${count === 1 ? `Line ${first[0] ?? 0}` : `${lines(count)} (${first.join(', ')}${more})`}: ${warnings[warning]}.`
  },
  checking: (done, total) => `Checking: ${numbers.integer(done)} lines of ${numbers.integer(total)}`,
  adding: (done, total) => `Recording: ${numbers.integer(done)} lines of ${numbers.integer(total)}`,
  exported: (rows, file) => line`${lines(rows)} in ${code(file)}.`,
  cannotWrite: (file) =>
    line`${code(file)} cannot be written: check that the folder exists and that you have the right to. No file was left.`,
  notAnOrdinaryFile: (file) =>
    line`${code(file)} cannot be replaced: it is not an ordinary file (a folder, a device, a pipe or a broken link). Choose another name. No file was left.`,
  insideTheData: (file, directory) =>
    line`${code(file)} is in the data folder ${code(directory)}, which is kept for the register. Choose another folder. No file was left.`,
  unknownFormat: (file, formats) =>
    line`${code(file)}: its name does not tell the format. End it with ${formats.map((format) => `.${format}`).join(', ')}, or add ${code('--format csv')}. Possible formats: ${formats.join(', ')}. No file was left.`,
  tooManyForSheet: (most) =>
    line`An Excel sheet has at most ${numbers.integer(most)} lines. Choose a period or the CSV format. No file was left.`,
}
