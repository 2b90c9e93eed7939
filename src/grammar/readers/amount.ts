// A figure that is typed in: `48000`, `48 000`, `9,5 %`, `0,05 ‰`, `12,5`, `45 minutes`, `2 h 05`.

import { UserError } from '../../errors.ts'
import { largestMeasure } from '../../register/kinds/measure.ts'
import { known } from '../known-words.ts'
import type { Reader } from '../parameter.ts'
import type { Word } from '../word.ts'

/** What a result was written in. A share of a whole is a ratio: 9 % is 0.09. A time is in minutes. */
export type AmountUnit = 'ratio' | 'days' | 'minutes'

/** A number with a unit is a result; `text` is how it was written. */
export interface Amount {
  readonly value: number
  readonly unit?: AmountUnit
  readonly text: string
}

const number = /^\d{1,12}(?:[.,]\d{1,9})?$/
const group = /^\d{3}$/
const opening = /^\d{1,3}$/
const grouped = /^\d{1,3}(?:[\u00a0\u202f ]\d{3})+$/
const attached = /^(\d[\d.,\u00a0\u202f ]*?)[\u00a0\u202f ]?(%|‰|[a-z]+)$/
const clock = /^(\d{1,3})[\u00a0\u202f ]?h[\u00a0\u202f ]?(\d{1,2})?$/

const minuteWords = known(({ amounts }) => amounts.minutes)
const dayWords = known(({ amounts }) => amounts.days)
const hourWords = known(({ amounts }) => amounts.hours)

interface Read {
  readonly value: Omit<Amount, 'text'>
  readonly used: number
}

/** Exact in decimals: 9.5 / 100 is no exact 0.095 in binary. */
const scaled = (value: number, by: number): number => Number((value / by).toPrecision(12))

const inUnit = (value: number, unit: string): Read['value'] | undefined => {
  if (unit === '%') return { value: scaled(value, 100), unit: 'ratio' }
  if (unit === '‰') return { value: scaled(value, 1000), unit: 'ratio' }
  if (dayWords.has(unit)) return { value, unit: 'days' }
  if (minuteWords.has(unit)) return { value, unit: 'minutes' }
  return hourWords.has(unit) ? { value: value * 60, unit: 'minutes' } : undefined
}

const valueOf = (text: string): number | undefined => {
  const plain = grouped.test(text) ? text.replace(/\D/g, '') : text
  return number.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

/** The number at the start, its thousands perhaps in words of their own. */
const plainNumber = (words: readonly Word[]): { value: number; used: number } | undefined => {
  const first = words[0]?.folded ?? ''
  const value = valueOf(first)
  if (value === undefined) return undefined
  let digits = first
  let used = 1
  while (opening.test(first) && words[used]?.quoted === false && group.test(words[used]?.folded ?? '')) {
    digits += words[used]?.folded ?? ''
    used += 1
  }
  return { value: used === 1 ? value : Number(digits), used }
}

const minutesAfter = (words: readonly Word[], index: number): number | undefined => {
  const { folded = '', quoted = true } = words[index] ?? {}
  return !quoted && /^[0-5]\d$/.test(folded) ? Number(folded) : undefined
}

/** "2h05", "2 h 05", "2 heures". */
const hours = (words: readonly Word[]): Read | undefined => {
  const [first, second] = words
  const [, attachedHours, attachedMinutes] = clock.exec(first?.folded ?? '') ?? []
  const apart = /^\d{1,3}$/.test(first?.folded ?? '') && hourWords.has(second?.folded ?? '') ? first?.folded : undefined
  const whole = attachedHours ?? apart
  if (whole === undefined) return undefined
  const used = apart === undefined ? 1 : 2
  const minutes = attachedMinutes === undefined ? minutesAfter(words, used) : Number(attachedMinutes)
  const isApart = attachedMinutes === undefined && minutes !== undefined
  return { value: { value: Number(whole) * 60 + (minutes ?? 0), unit: 'minutes' }, used: used + (isApart ? 1 : 0) }
}

const readAmount = (words: readonly Word[]): Read | undefined => {
  const time = hours(words)
  if (time !== undefined) return time
  const [, digits, unit] = attached.exec(words[0]?.folded ?? '') ?? []
  const joined = digits === undefined || unit === undefined ? undefined : valueOf(digits)
  const whole = joined === undefined || unit === undefined ? undefined : inUnit(joined, unit)
  if (whole !== undefined) return { value: whole, used: 1 }
  const plain = plainNumber(words)
  if (plain === undefined) return undefined
  const after = inUnit(plain.value, words[plain.used]?.folded ?? '')
  return after === undefined
    ? { value: { value: plain.value }, used: plain.used }
    : { value: after, used: plain.used + 1 }
}

const checked = (
  read: Read | undefined,
  words: readonly Word[],
): { readonly value: Amount; readonly used: number } | undefined => {
  if (read === undefined) return undefined
  const text = words
    .slice(0, read.used)
    .map((word) => word.text)
    .join(' ')
  if (read.value.value > largestMeasure)
    throw new UserError(({ grammar }) => grammar.countTooLarge(text.slice(0, 20), largestMeasure))
  return { value: { ...read.value, text }, used: read.used }
}

const minus = /^[-−]\d/

/** Throws a {@link UserError} on a negative or too large number. */
export const amount: Reader<Amount> = {
  kind: 'amount',
  read: (words) => {
    const [first] = words
    if (first === undefined || first.quoted) return undefined
    const { text } = first
    if (minus.test(first.folded)) throw new UserError(({ grammar }) => grammar.countTooSmall(text, 0))
    return checked(readAmount(words), words)
  },
}

/** What a count is a part of: a whole number. */
export const baseAmount: Reader<number> = {
  kind: 'quantity',
  read: (words, context, place) => {
    const read = amount.read(words, context, place)
    if (read === undefined) return undefined
    const { value, unit, text } = read.value
    if (unit !== undefined || !Number.isInteger(value))
      throw new UserError(({ grammar }) => grammar.countNotWhole(text))
    return { value, used: read.used }
  },
}
