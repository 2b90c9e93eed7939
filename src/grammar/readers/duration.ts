// A duration: `3 semaines`, `10 jours ouvrés`, `2 mois`, `quinzaine`.

import { UserError } from '../../errors.ts'
import { known, meanings, ranks } from '../known-words.ts'
import type { Reader } from '../parameter.ts'
import { foldedPhrase, readPhrase } from '../phrase.ts'
import { makeWord, type Word } from '../word.ts'

export type Duration = { readonly days: number } | { readonly workingDays: number } | { readonly months: number }

const units = meanings(({ dates }) => dates.units)
const numbers = ranks(({ dates }) => dates.numbers.map((text) => [text]))
const one = known(({ dates }) => dates.one)
const fixed = meanings(({ dates }) => ({ 15: dates.fifteenDays, 14: dates.fourteenDays }))

/** Longer is no announcement: five years. */
const mostDays = 1_830

type Unit = 'days' | 'workingDays' | 'weeks' | 'months' | 'years' | 'quarters'

const daysIn: Record<Unit, number> = { days: 1, workingDays: 1.4, weeks: 7, months: 30, years: 365, quarters: 91 }

const durationOf = (amount: number, unit: Unit): Duration => {
  switch (unit) {
    case 'days':
      return { days: amount }
    case 'workingDays':
      return { workingDays: amount }
    case 'weeks':
      return { days: amount * 7 }
    case 'months':
      return { months: amount }
    case 'quarters':
      return { months: amount * 3 }
    case 'years':
      return { months: amount * 12 }
  }
}

/** "10j" as "10 j". */
const spread = (words: readonly Word[]): { words: readonly Word[]; extra: number } => {
  const parts = /^(\d{1,5})([a-z]{1,12})$/.exec(words[0]?.folded ?? '')
  if (!parts) return { words, extra: 0 }
  return { words: [makeWord(parts[1] ?? ''), makeWord(parts[2] ?? ''), ...words.slice(1)], extra: 1 }
}

const amountOf = (folded: string): number | undefined => {
  if (/^-?\d{1,9}$/.test(folded)) return Number(folded)
  return numbers.get(folded) ?? (one.has(folded) ? 1 : undefined)
}

/** The duration at the start of some words. Throws a {@link UserError} on one that is out of range. */
export const readDuration = (typed: readonly Word[]): { value: Duration; used: number } | undefined => {
  if (typed[0] === undefined || typed[0].quoted) return undefined
  const whole = readPhrase(typed, (folded) => fixed.get(folded))
  if (whole !== undefined) return { value: { days: Number(whole.value) }, used: whole.used }

  const { words, extra } = spread(typed.slice(0, 6))
  const amount = amountOf(foldedPhrase(words, 1))
  const unit = readPhrase(words.slice(1), (folded) => units.get(folded))
  if (amount === undefined || unit === undefined) return undefined
  const used = 1 + unit.used - extra
  if (amount < 1 || amount * daysIn[unit.value] > mostDays) {
    const text = foldedPhrase(typed, used)
    throw new UserError(({ grammar }) => grammar.durationOutOfRange(text))
  }
  return { value: durationOf(amount, unit.value), used }
}

export const duration: Reader<Duration> = { kind: 'duration', read: readDuration }
