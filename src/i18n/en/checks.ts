// Contradictions found in figures, in English.

import type { Finding } from '../../indicators/checking/finding.ts'
import type { Printed, Stated, StatedUnit } from '../../indicators/checking/stated.ts'
import type { TableFault } from '../../indicators/checking/table-fault.ts'
import type { checks as french } from '../fr/checks.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Nothing was checked.'

const printed = ({ amount, digits, unit }: Printed): string => {
  const figure = numbers.decimal(amount, digits)
  switch (unit) {
    case '%':
      return `${figure}%`
    case '‰':
      return `${figure}‰`
    case 'days':
      return `${figure} ${amount === 1 && digits === 0 ? 'day' : 'days'}`
    case 'count':
      return figure
  }
}

/** A target is written with the decimals that it needs. */
const target = (value: Printed): string => {
  const [, decimals = ''] = String(value.amount).split('.')
  return printed({ ...value, digits: decimals.length })
}

const unitNames: Readonly<Record<StatedUnit, string>> = { '%': '%', '‰': '‰', days: 'days', count: 'numbers' }

/** A table's own words for what it states. */
const labelOf = ({ name, known, line: at }: Stated): string =>
  known && at === undefined ? indicators.labels[known.id].short : name

/** "E-mails of the main mailbox · June 2022". */
const subject = (stated: Stated): string =>
  [labelOf(stated), stated.part, stated.period === undefined ? '' : periods.name(stated.period)]
    .filter((piece) => piece !== '')
    .join(' · ')

const outOf = (numerator: number, denominator: number): string =>
  `${numbers.integer(numerator)} out of ${numbers.integer(denominator)}`

/** "604 + 120", as long as it can be read at a glance. */
const sumOf = (parts: readonly number[]): string =>
  parts.length > 6 ? `the ${parts.length} parts add to` : `${parts.map(numbers.integer).join(' + ')} =`

const verdict = (met: boolean): string => (met ? 'met' : 'missed')

const bound = { 'at-least': 'at least', 'at-most': 'at most' } as const

const where = (stated: Stated): string => (stated.line === undefined ? subject(stated) : `line ${stated.line}`)

const differenceOf = (sum: Printed, whole: Printed): string => {
  const size: Printed = { ...sum, amount: Math.abs(sum.amount - whole.amount) }
  return sum.amount < whole.amount
    ? `${printed(size)} missing, probably a class`
    : `${printed(size)} too many, probably counted twice`
}

const explanation = (finding: Finding): string => {
  switch (finding.kind) {
    case 'sum':
      return `a total of ${numbers.integer(finding.stated)}, but ${sumOf(finding.parts)} ${numbers.integer(finding.sum)}`
    case 'partial':
      return `the total of ${numbers.integer(finding.stated)} covers only ${numbers.integer(finding.known)} known ${finding.known === 1 ? 'part' : 'parts'} of ${numbers.integer(finding.of)}, and does not say so`
    case 'mean-of-rates':
      return `${printed(finding.printed)} is the mean of the ${numbers.integer(finding.parts)} partial results; all cases together, ${outOf(finding.numerator, finding.denominator)}, give ${printed(finding.right)}`
    case 'printed':
      return `${printed(finding.printed)} is printed, but ${outOf(finding.numerator, finding.denominator)} gives ${printed(finding.right)}`
    case 'outside-parts':
      return `${printed(finding.printed)} for the whole, while its parts go from ${printed(finding.least)} to ${printed(finding.most)}`
    case 'rounding':
      return `${printed(finding.printed)} as printed hides a target of ${target(finding.target)} that is ${verdict(finding.met)}: ${outOf(finding.numerator, finding.denominator)} gives ${printed(finding.right)}`
    case 'direction':
      return `${printed(finding.printed)}, target ${target(finding.target)} ${bound[finding.direction]}: it is ${verdict(finding.met)}, and said to be ${verdict(!finding.met)}, as if it were read the other way`
    case 'unit':
      return `${printed(finding.printed)} is printed, but ${outOf(finding.numerator, finding.denominator)} gives ${printed(finding.right)}: the unit is the wrong one`
    case 'units-mixed':
      return `different units for one indicator (${finding.units.map((unit) => unitNames[unit]).join(' and ')})`
    case 'above-whole':
      return `${outOf(finding.numerator, finding.denominator)}: more than the base`
    case 'of-nothing':
      return `${printed(finding.printed)} is printed without any case: it does not apply`
    case 'delay-too-short':
      return `a mean delay of ${printed(finding.mean)} is impossible with ${printed(finding.rate)} within ${numbers.integer(finding.limit)} days: late replies alone make at least ${printed(finding.least)}`
    case 'delay-too-long':
      return `a mean delay of ${printed(finding.mean)} is impossible if all are within ${numbers.integer(finding.limit)} days`
    case 'classes':
      return `the breakdown “${finding.breakdown}” makes ${printed(finding.sum)} of ${printed(finding.whole)}: ${differenceOf(finding.sum, finding.whole)}`
    case 'overlap':
      return `this period overlaps ${where(finding.other)} without containing it: cases are counted twice`
    case 'twice':
      return `${printed(finding.first)} here, ${printed(finding.second)} elsewhere (${where(finding.other)}) for the same thing`
    case 'swapped':
      return `${printed(finding.first)} then ${printed(finding.second)}, and the reverse for ${labelOf(finding.other)}: the two figures changed places`
    case 'working-days':
      return `${counted(finding.stated, ['working day', 'working days'])} said, there are ${numbers.integer(finding.counted)}`
    case 'logged-above':
      return `${numbers.integer(finding.logged)} logged one by one, for ${numbers.integer(finding.counted)} received as measured`
    case 'calls':
      return `${counted(finding.received, ['call', 'calls'])} received, but answered, lost and voice server make ${numbers.integer(finding.sum)}`
  }
}

const place = ({ line: at, entry }: Stated): string => {
  if (at !== undefined) return `Line ${at} · `
  return entry === undefined ? '' : `#${entry} · `
}

const faultText = ({ line: at, column, text, kind }: TableFault): string => {
  const cell = `Line ${at}, column “${column.en}”: `
  switch (kind) {
    case 'missing':
      return `${cell}it cannot be empty.`
    case 'number':
      return `${cell}“${text}” is no result. For instance 79.7%, 2 days or 3795.`
    case 'count':
      return `${cell}“${text}” is no whole number, 0 or more.`
    case 'period':
      return `${cell}“${text}” is no period. For instance 2022-05, 2022-Q2, 2022 or 2022-11-18 to 2022-12-01.`
    case 'choice':
      return `${cell}“${text}” is not possible here.`
  }
}

export const checks: typeof french = {
  heading: (period) => `Check · ${period}`,
  nothing: (what, figures) =>
    line`${strong(what)}: ${figures === 0 ? 'no figure to check.' : `no contradiction in ${counted(figures, ['figure', 'figures'])}.`}`,
  found: (what, findings, figures) =>
    line`${strong(what)}: ${counted(findings, ['contradiction', 'contradictions'])} in ${counted(figures, ['figure', 'figures'])}.`,
  finding: (finding): Line => line`${place(finding.about)}${strong(subject(finding.about))}: ${explanation(finding)}`,
  more: (count) => line`and ${counted(count, ['other contradiction', 'other contradictions'])}`,
  scope: line`${soft('Vigie reads its figures month by month, the measures that were typed in and the lines of calls.')} A published table is checked with ${code('verify TABLE.csv')}.`,
  unknownColumn: (name) =>
    line`The column “${name}” is not known. Possible columns: indicator, period, part, numerator, denominator, result, target, direction, met, total of, breakdown, limit. ${nothing}`,
  repeatedColumn: (name) => line`The column “${name}” is given twice. ${nothing}`,
  noHeader: (file) => line`${file}: the first line must name the columns, “indicator” among them. ${nothing}`,
  extraCells: (at) => line`Line ${at}: there are more cells than columns. ${nothing}`,
  tooLong: (most) => line`A table to check has ${numbers.integer(most)} lines at most. ${nothing}`,
  unreadable: (faults) => line`${faults.map(faultText).join('\n')}\n${nothing}`,
}
