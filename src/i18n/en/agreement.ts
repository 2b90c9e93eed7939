// English nouns agreeing with their count: all but one are plural.

import { numbers } from './numbers.ts'

export type Noun = readonly [one: string, many: string]

export const agree = (count: number, [one, many]: Noun): string => (count === 1 ? one : many)

/** "1 chaser", "1,200 chasers". */
export const counted = (count: number, noun: Noun): string => `${numbers.integer(count)} ${agree(count, noun)}`
