// What grammar tests share: a day, a directory, a table like those of the commands, and the words of a refusal.

import { type Day, dateOf, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { readCommandLine } from '../../src/grammar/command-line.ts'
import {
  bareKey,
  either,
  key,
  mandatory,
  type Place,
  type Reader,
  type ReadingContext,
  word,
} from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { count } from '../../src/grammar/readers/count.ts'
import { futureDate, pastDate } from '../../src/grammar/readers/date.ts'
import { duration } from '../../src/grammar/readers/duration.ts'
import { flag } from '../../src/grammar/readers/flag.ts'
import { id, ids } from '../../src/grammar/readers/id.ts'
import { indicator } from '../../src/grammar/readers/indicator.ts'
import { period } from '../../src/grammar/readers/period.ts'
import { destination, mailbox, service } from '../../src/grammar/readers/place.ts'
import { quantity } from '../../src/grammar/readers/quantity.ts'
import { sentence, text } from '../../src/grammar/readers/text.ts'
import { year } from '../../src/grammar/readers/year.ts'
import { yesNoDate } from '../../src/grammar/readers/yes-no-date.ts'
import { splitWords, type Word } from '../../src/grammar/word.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { type Language, words as catalogues } from '../../src/i18n/words.ts'
import { Directory } from '../../src/register/directory.ts'

/** A Friday. */
export const today: Day = dayOf(localDate('2026-11-20'))

const directory = new Directory(
  [
    { name: 'Séjour', aliases: ['base'], switchboard: false },
    { name: 'Accueil général', aliases: [], switchboard: true },
  ],
  [
    { name: 'pref-etrangers', main: false, exhaustive: true },
    { name: 'prefecture', main: true, exhaustive: false },
  ],
)

export const context: ReadingContext = {
  today,
  directory,
  indicators: [{ id: 'tel.answered', words: ['appels décrochés'] }],
}

/** Nothing declared: any name goes. */
export const undeclared: ReadingContext = { ...context, directory: new Directory([], []) }

/** Tables like those of the commands, one for each way of taking a value. */
export const tables = {
  email: {
    state: word(choice('state')),
    count: word(count),
    urgent: word(flag('urgentFlag')),
    received: key(pastDate),
    on: key(pastDate),
    mailbox: either(mailbox),
    service: either(service),
    nature: either(choice('nature')),
    theme: key(text(60)),
    acknowledged: key(yesNoDate),
  },
  call: {
    calls: bareKey(quantity),
    answered: bareKey(quantity),
    lost: bareKey(quantity),
    on: bareKey(pastDate),
    service: either(service),
  },
  reply: {
    ids: mandatory(word(ids)),
    kind: word(choice('replyKind')),
    until: bareKey(futureDate),
    on: bareKey(pastDate),
    within: bareKey(duration),
    part: key(count),
  },
  close: { ids: mandatory(word(ids)), reason: mandatory(key(sentence(200))) },
  transfer: { ids: mandatory(word(ids)), service: either(destination), external: key(text(60)) },
  rates: {
    period: either(period),
    indicator: either(indicator),
    basis: key(choice('basis')),
    service: either(service),
  },
  show: { id: word(id), list: either(choice('list')), year: key(year) },
} as const

/** The words of a command after its verb. */
export const wordsOf = (typed: string): readonly Word[] => {
  const line = readCommandLine(`!x ${typed}`, { botNames: [], direct: false })
  return line?.words ?? []
}

/** What a reader makes of a text: its value when all the words are used, with the words left otherwise. */
export const readAll = <T>(
  reader: Reader<T>,
  typed: string,
  place: Place = 'key',
  setting = context,
): T | undefined => {
  const words = splitWords(typed)
  const read = words.length === 0 ? undefined : reader.read(words, setting, place)
  return read?.used === words.length ? read.value : undefined
}

/** A date reader's answer as an ISO date. */
export const readDate = (reader: Reader<Day>, typed: string, day: Day = today): string | undefined => {
  const value = readAll(reader, typed, 'key', { ...context, today: day })
  return value === undefined ? undefined : dateOf(value)
}

/** What is said when reading refuses; fails when it does not. No-break spaces are shown as plain ones. */
export const refusalOf = (read: () => unknown, language: Language = 'fr'): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof UserError) return plainText(error.say(catalogues[language])).replaceAll('\u00A0', ' ')
    throw error
  }
  throw new Error('nothing was refused')
}
