// What figures and exports are asked about on the command line: the same words as in chat, read by the same readers.

import type { Day } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import { monthPeriod, type Period } from '../calendar/period.ts'
import { UserError } from '../errors.ts'
import { nearest } from '../grammar/suggest.ts'
import type { Reader, ReadingContext } from '../grammar/parameter.ts'
import { period as periodReader } from '../grammar/readers/period.ts'
import { splitWords } from '../grammar/word.ts'
import type { Directory } from '../register/directory.ts'

/** The whole text as one value. Throws a UserError when it is not one, or not that alone. */
const readWhole = <T>(option: string, text: string, reader: Reader<T>, context: ReadingContext): T => {
  const words = splitWords(text)
  const read = words.length === 0 ? undefined : reader.read(words, context, 'key')
  if (read === undefined || read.used !== words.length)
    throw new UserError((catalogue) => catalogue.cli.wrongValue(option, text))
  return read.value
}

export const periodAsked = (text: string | undefined, context: ReadingContext): Period =>
  text === undefined ? currentMonth(context.today) : readWhole('--period', text, periodReader, context)

const currentMonth = (today: Day): Period => monthPeriod(monthOf(today))

/** One of a few words. Throws a UserError with the nearest. */
export const choiceAsked = <Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined => {
  if (text === undefined) return undefined
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new UserError((words) => words.cli.notAChoice(option, text, nearest(text, choices), choices))
}

/** The declared service that a text names; any name while none is declared. Throws a UserError on another. */
export const declaredService = (text: string | undefined, directory: Directory): string | undefined => {
  if (text === undefined || directory.services.length === 0) return text
  const found = directory.service(text)
  if (found !== undefined) return found.name
  const names = directory.services.map(({ name }) => name)
  throw new UserError((words) => words.cli.notAChoice('--service', text, nearest(text, names), names))
}
