// French nouns agreeing with their count: the plural begins at two, so that "0 demande" and "1,5 jour" are singular.

import { whenUsed } from '../when-used.ts'
import { numbers } from './numbers.ts'

export type Noun = readonly [one: string, many: string]

const plurals = whenUsed(() => new Intl.PluralRules('fr'))
/** Each made once: making one costs more than a thousand uses of it. */
const decimalPlurals = new Map<number, Intl.PluralRules>()

/** The form that a count takes; its sign does not matter. */
export const agree = (count: number, [one, many]: Noun): string =>
  plurals().select(Math.abs(count)) === 'one' ? one : many

/** The form of a printed decimal: 1,95 printed as "2,0" takes the plural of what is read. */
export const agreeDecimal = (value: number, digits: number, [one, many]: Noun): string => {
  const known = decimalPlurals.get(digits)
  const rules = known ?? new Intl.PluralRules('fr', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  if (known === undefined) decimalPlurals.set(digits, rules)
  return rules.select(Math.abs(value)) === 'one' ? one : many
}

/** "1 relance", "1 200 relances". */
export const counted = (count: number, noun: Noun): string => `${numbers.integer(count)} ${agree(count, noun)}`
