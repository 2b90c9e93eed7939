// French nouns agreeing with their count: the plural begins at two, so that "0 demande" and "1,5 jour" are singular.

import { numbers } from './numbers.ts'

export type Noun = readonly [one: string, many: string]

const plurals = new Intl.PluralRules('fr')

/** The form that a count takes; its sign does not matter. */
export const agree = (count: number, [one, many]: Noun): string =>
  plurals.select(Math.abs(count)) === 'one' ? one : many

/** "1 relance", "1 200 relances". */
export const counted = (count: number, noun: Noun): string => `${numbers.integer(count)} ${agree(count, noun)}`
