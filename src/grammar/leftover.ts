// What is said of words that no parameter took: what they look like, and how they would be understood.

import { UserError } from '../errors.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import { keysOf } from './key-table.ts'
import type { Parameter, ParameterName, ParameterTable, ReadingContext, Vocabulary } from './parameter.ts'
import { articles, readWrittenDate } from './readers/date-words.ts'
import { exampleOf, optionsOf, shown } from './refusals.ts'
import { findCommand, nearest } from './suggest.ts'
import type { Word } from './word.ts'

type Named = readonly (readonly [ParameterName, Parameter<unknown>])[]

const named = (parameters: ParameterTable, fits: (parameter: Parameter<unknown>) => boolean): Named =>
  (Object.entries(parameters) as [ParameterName, Parameter<unknown>][]).filter(([, parameter]) => fits(parameter))

const keyedExamples = (parameters: Named, text: string, { keys }: Vocabulary): readonly string[] =>
  parameters.flatMap(([name]) => keys[name].slice(0, 1).map((key) => `${key}:${text}`)).slice(0, 3)

/** A message has few dates; looking for one further than this would only cost time. */
const mostSearched = 20

/** The words of the first date among those that nothing took. */
const dateAmong = (left: readonly Word[]): readonly Word[] => {
  for (let index = 0; index < Math.min(left.length, mostSearched); index += 1) {
    // As written: a wrong date is one all the same, and what matters is which date was meant.
    const used = readWrittenDate(left.slice(index))?.used
    if (used !== undefined) return left.slice(index, index + used)
  }
  return []
}

/** How many days from today a date reader finds the words; nothing when it refuses them. */
const distanceOf = (
  reader: Parameter<unknown>['reader'],
  date: readonly Word[],
  context: ReadingContext,
): number | undefined => {
  try {
    const value = reader.read(date, context, 'key')?.value
    return typeof value === 'number' ? Math.abs(value - context.today) : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

const isId = ({ reader }: Parameter<unknown>): boolean => reader.kind === 'id' || reader.kind === 'ids'

const takesKey = ({ by }: Parameter<unknown>): boolean => by !== 'word'

/** A date that no parameter took: which of those of the command was meant? */
/** A day of the past that is further than this is hardly what a date without its year means, when one ahead is nearer. */
const longAgo = 31

/** The parameters whose date the words may be: what is to come is announced, what is past was done. */
const datesThatFit = (date: readonly Word[], parameters: ParameterTable, context: ReadingContext): Named => {
  const all = named(parameters, (one) => takesKey(one) && one.reader.kind.endsWith('-date'))
  const distances = new Map(all.map(([name, { reader }]) => [name, distanceOf(reader, date, context)]))
  const ahead = all.filter(([name, { reader }]) => reader.kind === 'future-date' && distances.get(name) !== undefined)
  const past = all.filter(([name, { reader }]) => reader.kind === 'past-date' && distances.get(name) !== undefined)
  const nearestAhead = Math.min(...ahead.map(([name]) => distances.get(name) ?? Infinity))
  const recent = past.filter(([name]) => {
    const ago = distances.get(name) ?? 0
    return ago <= longAgo || ago <= nearestAhead
  })
  const fitting = [...recent, ...ahead]
  return fitting.length === 0 ? all : all.filter((one) => fitting.includes(one))
}

const refuseDate = (
  date: readonly Word[],
  parameters: ParameterTable,
  context: ReadingContext,
  { grammar, vocabulary }: Words,
): Line => {
  const dates = datesThatFit(date, parameters, context)
  const bare = date.length > 1 && articles.has(date[0]?.folded ?? '') ? date.slice(1) : date
  return grammar.leftoverDate(shown(date), keyedExamples(dates, shown(bare), vocabulary))
}

/** A word that is a key of the command and misses its colon. */
const keyWithoutColon = (word: Word | undefined, parameters: ParameterTable): Parameter<unknown> | undefined => {
  // "boite=prefecture": the sign of other tools.
  const text = word === undefined || word.quoted ? '' : word.folded.split('=', 1)[0]
  const [name] = text === undefined ? [] : (keysOf(parameters).get(text) ?? [])
  return name && parameters[name]
}

type Found = ReadonlyMap<ParameterName, unknown>

const commandName = ({ command }: ReadingContext, { commands }: Vocabulary): string | undefined =>
  command === undefined ? undefined : commands[command].names[0]

const namedKinds = new Set(['text', 'service', 'mailbox'])

/** Where to look for words that nothing took: an indicator's names, quotes, the command's own help. */
const waysOf = (parameters: ParameterTable, found: Found, context: ReadingContext, vocabulary: Vocabulary) => ({
  nearest: undefined,
  mayBeIndicator:
    named(parameters, isId).length === 0 &&
    named(parameters, ({ reader }) => reader.kind === 'indicator').some(([name]) => !found.has(name)),
  mayBeName: named(parameters, ({ reader }) => namedKinds.has(reader.kind)).length > 0,
  command: commandName(context, vocabulary),
})

const refuseBareKey = (text: string, parameter: Parameter<unknown>, words: Words): Line => {
  const [key = text] = text.split('=', 1)
  return words.grammar.keyWithoutColon(key, words.grammar.keyExamples[fold(key)] ?? exampleOf(parameter, words))
}

/** A word that may be the name of a service or mailbox, where none is declared to know it by. */
const refuseName = (
  text: string,
  parameters: ParameterTable,
  found: Found,
  context: ReadingContext,
  { grammar, vocabulary }: Words,
): Line => {
  const places = named(
    parameters,
    (one) => takesKey(one) && one.reader.openNames === true && optionsOf(one, vocabulary, context).length === 0,
  )
  return places.length === 0
    ? grammar.leftover(text, waysOf(parameters, found, context, vocabulary))
    : grammar.leftoverName(text, keyedExamples(places, text.includes(' ') ? `"${text}"` : text, vocabulary))
}

/** Words that no parameter took; `found` are those filled by the others. */
export const refuseLeftover = (
  runs: readonly (readonly Word[])[],
  parameters: ParameterTable,
  found: Found,
  context: ReadingContext,
): UserError => {
  const known = named(parameters, () => true).flatMap(([, { reader }]) => reader.known ?? [])
  const knownWords = new Set(known.map(fold))
  const dated = runs.find((run) => dateAmong(run).length > 0)
  const date = dated === undefined ? [] : dateAmong(dated)
  const saysNothing = (word: Word): boolean =>
    !date.includes(word) && !knownWords.has(word.folded) && !articles.has(word.folded) && /^\p{L}+$/u.test(word.text)
  // A word that means nothing at all is told first: beside it, a date may be right.
  const stranger = date.length === 0 ? undefined : runs.flat().find(saysNothing)
  const left = stranger === undefined ? (runs[0] ?? []) : [stranger]
  const [first] = left
  const second = runs.flat().find(({ text, quoted }) => !quoted && /^[!/]/.test(text) && findCommand(text.slice(1)))
  const missing = named(parameters, ({ required }) => required).find(([name]) => !found.has(name))
  const unfinishedKey = keyWithoutColon(first, parameters)
  const surplus = first !== undefined && knownWords.has(first.folded)
  const state = first && parameters.state?.reader.read([first], context, 'word')?.value
  return new UserError((catalogue) => {
    const { grammar, vocabulary } = catalogue
    const text = shown(left.slice(0, 1))
    if (second !== undefined) return grammar.oneCommand(shown([second]))
    if (date.length > 0 && stranger === undefined) return refuseDate(date, parameters, context, catalogue)
    if (state !== undefined && found.has('state') && found.get('state') !== state)
      // "répondu reçu le 12": the date after the second word says that it was meant as a key.
      return unfinishedKey !== undefined && found.has('on')
        ? refuseBareKey(text, unfinishedKey, catalogue)
        : grammar.oneState()
    if (surplus) {
      const unfilled = named(
        parameters,
        (one) => takesKey(one) && (one.reader.known ?? []).some((word) => fold(word) === first.folded),
      ).filter(([name]) => !found.has(name))
      return unfilled.length === 0
        ? grammar.surplus(text)
        : grammar.leftoverAlone(text, keyedExamples(unfilled, text, vocabulary))
    }
    if (first?.quoted === true) {
      const texts = named(parameters, (one) => takesKey(one) && one.reader.kind === 'text')
      const open = texts.filter(([name]) => !found.has(name))
      if (open.length > 0) return grammar.leftoverAlone(text, keyedExamples(open, `"${text}"`, vocabulary))
    }
    if (unfinishedKey !== undefined) return refuseBareKey(text, unfinishedKey, catalogue)
    if (missing !== undefined && isId(missing[1])) return grammar.wrongId(text)
    if (/^\d+$/.test(text)) {
      const counts = named(parameters, (one) => takesKey(one) && ['count', 'quantity'].includes(one.reader.kind))
      return grammar.leftoverNumber(text, keyedExamples(counts, text, vocabulary), commandName(context, vocabulary))
    }
    const options = named(parameters, () => true).flatMap(([name, parameter]) => [
      ...optionsOf(parameter, vocabulary, context),
      ...(takesKey(parameter) ? vocabulary.keys[name].map((key) => `${key}:`) : []),
    ])
    const near = first && nearest(first.text, [...options, ...known])
    return near === undefined
      ? refuseName(shown(left), parameters, found, context, catalogue)
      : grammar.leftover(shown(left), { ...waysOf(parameters, found, context, vocabulary), nearest: near })
  })
}
