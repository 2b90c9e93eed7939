// Reads one cell's text as a date, a count, a choice or a list; refuses it with a fault otherwise.

import { closest, distance } from 'fastest-levenshtein'
import { dateOf, type Day, dayFromParts, dayOf, daysInMonth, type LocalDate } from '../calendar/local-date.ts'
import { parseLocalDate, partsOfDay } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import { monthPeriod, type Period } from '../calendar/period.ts'
import { monthsOfCode } from '../calendar/period-code.ts'
import { firstYear, lastYear } from '../calendar/working-days.ts'
import { fold } from '../register/directory.ts'
import { longestTemplate } from '../register/kinds/template.ts'
import { tidyPassage } from '../register/templates/tidy-passage.ts'
import { CellRefused } from './faults.ts'
import { splitList } from './list-cell.ts'
import type { ChoiceWords } from './value-words.ts'

/** Reads the text of a cell that is not empty. Throws {@link CellRefused}. */
export type ReadCell<Value> = (text: string) => Value

/** As long as a message in chat may be. */
const longestText = 4_000

const spaces = /[\s\u00A0\u202F]+/g
/** Both orders, one separator, perhaps an hour after the date as mail programs export it. */
const isoLike = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,]+\d{1,2}[:h]\d{2}\S{0,12})?$/
const frenchLike = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(?:[T ,]+\d{1,2}[:h]\d{2}\S{0,12})?$/
const serial = /^\d{5}(?:[.,]\d{1,15})?$/

/** Day 0 of spreadsheets, shifted as everybody does for the 29 February 1900 that they believe in. */
export const serialOrigin = dayFromParts(1899, 12, 30)
const firstSerial = dayFromParts(firstYear, 1, 1) - serialOrigin
const lastSerial = dayFromParts(lastYear, 12, 31) - serialOrigin

const dateFromParts = (text: string, year: number, month: number, dayOfMonth: number): LocalDate => {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) throw new CellRefused({ kind: 'not-a-date', text })
  const days = daysInMonth(year, month)
  if (dayOfMonth > days) throw new CellRefused({ kind: 'no-such-day', text, year, month, days })
  return dateOf(dayFromParts(year, month, dayOfMonth))
}

/** `2022-05-17`, `17/05/2022` (also with `.` or `-`, and an hour after it) or a spreadsheet's serial number. */
export const readDate: ReadCell<LocalDate> = (text) => {
  const iso = parseLocalDate(text)
  if (iso !== undefined) return iso
  const yearFirst = isoLike.exec(text)
  if (yearFirst) return dateFromParts(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const dayFirst = frenchLike.exec(text)
  if (dayFirst?.[4]?.length === 2) throw new CellRefused({ kind: 'short-year', text })
  if (dayFirst) return dateFromParts(text, Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]))
  const days = serial.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0
  if (days >= firstSerial && days <= lastSerial) return dateOf((serialOrigin + days) as Day)
  throw new CellRefused({ kind: 'not-a-date', text })
}

/** A whole number, 0 or more: `1200`, `1 200`, `1200,0`. */
export const readCount: ReadCell<number> = (text) => {
  const digits = text.replace(spaces, '')
  if (!/^\d{1,15}(?:[.,]0{1,15})?$/.test(digits)) throw new CellRefused({ kind: 'not-a-count', text })
  return Number(digits.replace(',', '.'))
}

const decimal = /^(\d{1,12}(?:[.,]\d{1,12})?)([%‰])?$/

/** `isShare`: written with its sign. */
export interface Result {
  readonly value: number
  readonly isShare: boolean
  readonly text: string
}

/** A number, 0 or more, perhaps with decimals after a comma or a point: `12,5`, `0.925`, `92,5 %`, which is 0.925. */
export const readResult: ReadCell<Result> = (text) => {
  const [, digits, sign] = decimal.exec(text.replace(spaces, '')) ?? []
  if (digits === undefined) throw new CellRefused({ kind: 'not-a-number', text })
  const value = Number(digits.replace(',', '.'))
  if (sign === undefined) return { value, isShare: false, text }
  // As the decimal that is written: 92.5 / 100 is no exact 0.925 in binary.
  return { value: Number((value / (sign === '%' ? 100 : 1000)).toPrecision(12)), isShare: true, text }
}

/** Whole months: `2026-11`, `2026-T4`, `2026`, `2026-01..2026-06`; a date that begins a month is that month, as spreadsheets write it. */
export const readMonths: ReadCell<Period> = (text) => {
  const months = monthsOfCode(text.replace(spaces, ''))
  if (months !== undefined) return months
  try {
    const day = dayOf(readDate(text))
    if (partsOfDay(day).dayOfMonth === 1) return monthPeriod(monthOf(day))
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error
  }
  throw new CellRefused({ kind: 'not-a-period', text })
}

/** Text as it is kept: one line, composed accents, nothing invisible that could reorder or hide it. */
export const readText: ReadCell<string> = (text) => {
  if (text.length > longestText) throw new CellRefused({ kind: 'too-long', length: text.length, longest: longestText })
  return text
}

/** A text of several lines, not longer than a template may be. */
export const readPassage: ReadCell<string> = (text) => {
  if (text.length > longestTemplate)
    throw new CellRefused({ kind: 'too-long', length: text.length, longest: longestTemplate })
  return text
}

/** Most cells: one composed letter or sign after the other, no space at either end. */
const alreadyClean = /^(?:[!-~\u00C0-\u017F](?:[ -~\u00C0-\u017F]*[!-~\u00C0-\u017F])?)?$/

const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** The same for a cell of several lines, which it keeps. */
export const cleanPassage = (text: string): string =>
  tidyPassage(
    text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/[^\P{Cc}\t\n\v\f\r\u0085]+/gu, ' '),
  )

/** What every other cell goes through first. */
export const cleanCell = (text: string): string => {
  if (alreadyClean.test(text)) return text
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/** The nearest of some words, unless none is near. */
export const nearestOf = (text: string, candidates: readonly string[]): string | undefined => {
  if (candidates.length === 0 || text.length > 60) return undefined
  const folded = new Map(candidates.map((candidate) => [fold(candidate), candidate]))
  const wanted = fold(text)
  const found = closest(wanted, [...folded.keys()])
  // In a very short word two letters are most of it.
  const furthest = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  return distance(wanted, found) <= furthest ? folded.get(found) : undefined
}

/** A choice by any of its words, accents and case free. */
export const choiceReader = <Choice extends string>(words: ChoiceWords<Choice>): ReadCell<Choice> => {
  const choices = Object.keys(words) as Choice[]
  const spelt = choices.flatMap((choice) => [...words[choice].fr, ...words[choice].en])
  const byWord = new Map<string, Choice>()
  for (const choice of choices)
    for (const word of [...words[choice].fr, ...words[choice].en]) byWord.set(fold(word), choice).set(word, choice)
  const first = (language: 'fr' | 'en') => choices.flatMap((choice) => words[choice][language].slice(0, 1))
  const names = { fr: first('fr'), en: first('en') }
  return (text) => {
    const choice = byWord.get(text) ?? byWord.get(fold(text))
    if (choice !== undefined) return choice
    const nearest = nearestOf(text, spelt)
    const shown = text.slice(0, 60)
    throw new CellRefused({
      kind: 'not-a-choice',
      text: shown,
      choices: names,
      ...(nearest === undefined ? {} : { nearest }),
    })
  }
}

/** A list, each item read alike; none may be empty. */
export const listReader =
  <Value>(read: ReadCell<Value>): ReadCell<readonly Value[]> =>
  (text) =>
    splitList(text).map((item) => {
      if (item === '') throw new CellRefused({ kind: 'empty-item' })
      return read(item)
    })

/** A list whose items may be empty: unknown in the middle of known ones. */
export const sparseListReader =
  <Value>(read: ReadCell<Value>): ReadCell<readonly (Value | undefined)[]> =>
  (text) =>
    splitList(text).map((item) => (item === '' ? undefined : read(item)))
