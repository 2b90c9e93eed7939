// Single values of `vigie.json`: texts, dates, hours. A refusal names what was expected, for `src/i18n` to say.

import { z } from 'zod'
import { dayOf, type LocalDate, parseLocalDate, partsOfDay } from '../calendar/local-date.ts'
import { firstYear, lastYear } from '../calendar/working-days.ts'
import type { Words } from '../i18n/words.ts'
import { userId as brandUserId } from '../register/ids.ts'
import { parseWallTime, type WallTime } from '../schedule/wall-time.ts'

export type Expectation = keyof Words['config']['expected']

const longestText = 200

/**
 * A transformation that refuses what it cannot read, in the terms of the
 * catalogue; what is refused may tell more of what was expected.
 */
export const read =
  <Value>(expectation: Expectation | ((refused: string) => Expectation), parse: (text: string) => Value | undefined) =>
  (text: string, context: z.RefinementCtx): Value => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: typeof expectation === 'string' ? expectation : expectation(text) })
    return z.NEVER
  }

/** A name or a reason: what stays once it is trimmed, in the one form that compares well. */
export const text = z
  .string()
  .meta({ minLength: 1, maxLength: longestText })
  .transform(
    read('filledText', (given) => {
      const trimmed = given.normalize('NFC').trim()
      return trimmed === '' || trimmed.length > longestText ? undefined : trimmed
    }),
  )

export const date = z
  .string()
  .meta({ format: 'date' })
  .transform(
    read('date', (given): LocalDate | undefined => {
      const parsed = parseLocalDate(given)
      if (parsed === undefined) return undefined
      const { year } = partsOfDay(dayOf(parsed))
      return year < firstYear || year > lastYear ? undefined : parsed
    }),
  )

export const time = z
  .string()
  .meta({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
  .transform(read('time', (given): WallTime | undefined => parseWallTime(given)))

/** By what the runtime itself knows: no list of ours to keep. */
const isTimezone = (given: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const timezone = z
  .string()
  .transform(read('timezone', (given) => (/^[A-Z]/.test(given) && isTimezone(given) ? given : undefined)))

/** On Slack, names can be changed by their bearers: only the id says who it is. */
const platformAndName = /^(?:(?:matrix|terminal):\S+|slack:[UW][A-Z0-9]+)$/

export const userId = z
  .string()
  .meta({ pattern: platformAndName.source })
  .transform(
    read(
      (refused) => (refused.startsWith('slack:') ? 'slackUser' : 'userId'),
      (given) => (platformAndName.test(given) ? brandUserId(given) : undefined),
    ),
  )
