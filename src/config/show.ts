// How a fault shows what was found, where, and what is near it.

import { closest, distance } from 'fastest-levenshtein'
import type { Words } from '../i18n/words.ts'

export type ConfigWords = Words['config']
export type Path = readonly PropertyKey[]

const longestShown = 60

/** `mailboxes[2].service`. */
export const showPath = (path: Path): string =>
  path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`
    return shown === '' ? String(step) : `${shown}.${String(step)}`
  }, '')

/** A value on one short line, whatever it holds. */
export const showValue = (value: unknown, words: ConfigWords): string => {
  if (value === undefined) return words.missing
  const whole = typeof value === 'string' ? value : JSON.stringify(value)
  const line = whole.replace(/[\p{C}\p{Z}]+/gu, ' ')
  const short = line.length > longestShown ? `${line.slice(0, longestShown)}…` : line
  return typeof value === 'string' ? words.inQuotes(short) : short
}

/** What may stand there, the nearest to what was found first when one is near. */
export const showChoice = (found: unknown, values: readonly string[], words: ConfigWords): string => {
  if (typeof found !== 'string' || values.length === 0 || found.length > longestShown) return words.oneOf(values)
  const near = closest(found.toLowerCase(), [...values])
  const isNear = distance(found.toLowerCase(), near) <= Math.max(1, Math.floor(near.length / 3))
  return isNear && values.length > 1 ? words.nearest(near, values) : words.oneOf(values)
}

/** What stands in a JSON value at a path; nothing when the path leads nowhere. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.getOwnPropertyDescriptor(value, step)?.value as unknown
  }, root)
