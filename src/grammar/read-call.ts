// Reads the words of a command by its table of parameters. Everything is understood or refused; nothing is dropped.

import { UserError } from '../errors.ts'
import { known } from './known-words.ts'
import { cutAtKeys, type Segment } from './keyed-words.ts'
import { refuseLeftover } from './leftover.ts'
import type { Parameter, ParameterName, ParameterTable, Reader, ReadingContext, Values } from './parameter.ts'
import { refuseKeyTwice, refuseMissing, refuseNoValue, refuseValue } from './refusals.ts'
import { foldedPhrase } from './phrase.ts'
import { articles } from './readers/date-words.ts'
import { withoutComma } from './trailing-comma.ts'
import { makeWord, splitWords, type Word } from './word.ts'

const fromWords = known(({ dates }) => dates.from)
const untilWords = known(({ dates }) => dates.to)

type Found = Map<ParameterName, unknown>

const entriesOf = (parameters: ParameterTable): readonly (readonly [ParameterName, Parameter<unknown>])[] =>
  (Object.entries(parameters) as [ParameterName, Parameter<unknown> | undefined][]).flatMap(([name, parameter]) =>
    parameter === undefined ? [] : [[name, parameter] as const],
  )

/** Whether a key without its value means something by itself: "urgent" is both. */
const standsAlone = (words: readonly Word[], parameters: ParameterTable, context: ReadingContext): boolean =>
  entriesOf(parameters).some(([, { by, reader }]) => by !== 'key' && reader.read(words, context, 'word') !== undefined)

/** The value at the start of a segment; between quotes, it may also be the words that they hold. */
const readValue = ({ words }: Segment, reader: Reader<unknown>, context: ReadingContext) => {
  // A sentence keeps its commas: only what ends a value of one word is taken off.
  const plain = reader.kind === 'text' ? words : words.map(withoutComma)
  const first = words.length === 0 ? undefined : reader.read(plain, context, 'key')
  const read = first?.used === 1 ? reader.read(words.slice(0, 1).map(withoutComma), context, 'key') : first
  if (read !== undefined || words[0]?.quoted !== true) return read
  const inner = splitWords(words[0].text)
  const whole = inner.length === 0 ? undefined : reader.read(inner, context, 'key')
  return whole?.used === inner.length ? { value: whole.value, used: 1 } : undefined
}

interface Reading {
  readonly value: unknown
  readonly used: number
}

/**
 * The first parameter of `names` that reads. What one refuses another may
 * know: "0" is no count and may be a name. Throws the first refusal when none
 * reads.
 */
const firstToRead = (
  names: readonly ParameterName[],
  read: (name: ParameterName) => Reading | undefined,
): (Reading & { readonly name: ParameterName }) | undefined => {
  let fault: UserError | undefined
  for (const name of names)
    try {
      const found = read(name)
      if (found !== undefined) return { ...found, name }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      fault ??= error
    }
  if (fault !== undefined) throw fault
  return undefined
}

/** Whether the words begin with the number of an entry, where a command asks for one. */
const namesRequest = (words: readonly Word[], parameters: ParameterTable, context: ReadingContext): boolean =>
  entriesOf(parameters).some(([, { by, reader, required }]) => {
    if (by === 'key' || !required || (reader.kind !== 'id' && reader.kind !== 'ids')) return false
    try {
      return reader.read(words, context, 'word') !== undefined
    } catch (error) {
      // A wrong number is refused when its turn comes.
      if (error instanceof UserError) return false
      throw error
    }
  })

/** "le 12": what the article of a key makes a date of, though its reader takes no bare number for one. */
const readAfterArticle = (
  words: readonly Word[],
  names: readonly ParameterName[],
  parameters: ParameterTable,
  context: ReadingContext,
) => {
  const [article = ''] = articles
  const dates = names.filter((name) => parameters[name]?.reader.kind.endsWith('-date'))
  const phrase = [makeWord(article), ...words.map(withoutComma)]
  return words.length === 0
    ? undefined
    : firstToRead(dates, (name) => parameters[name]?.reader.read(phrase, context, 'key'))
}

/** Keeps the value of a segment; what its reader did not take stays to be read as words. */
const readSegment = (
  segment: Segment,
  parameters: ParameterTable,
  context: ReadingContext,
  found: Found,
  idsElsewhere: boolean,
): readonly Word[] => {
  const { names, key, words, keyWords, colon } = segment
  const unfilled = names.filter((name) => !found.has(name))
  if (unfilled.length === 0) throw refuseKeyTwice(key)
  const read = firstToRead(unfilled, (name) => {
    const reader = parameters[name]?.reader
    return reader && readValue(segment, reader, context)
  })
  if (read !== undefined) {
    found.set(read.name, read.value)
    return words.slice(read.used)
  }
  if (!colon && standsAlone(keyWords, parameters, context)) return [...keyWords, ...words]
  // "relance du 1": a small word that begins no date says nothing, when the request itself is still to be named.
  const isSmall = articles.has(foldedPhrase(keyWords, keyWords.length))
  if (!colon && isSmall && words.length > 0 && !idsElsewhere && namesRequest(words, parameters, context)) return words
  const lastOfKey = keyWords.at(-1)?.folded ?? ''
  // "doublon du 2" is about the request 2: only after a colon is it a day.
  const mayBeDay = (articles.has(lastOfKey) && (colon || !fromWords.has(lastOfKey))) || untilWords.has(lastOfKey)
  if (mayBeDay) {
    const dated = readAfterArticle(words, unfilled, parameters, context)
    if (dated !== undefined) {
      found.set(dated.name, dated.value)
      return words.slice(dated.used - 1)
    }
  }
  const parameter = unfilled.map((name) => parameters[name]).find((one) => one !== undefined)
  if (parameter === undefined) throw new Error(`the key ${key} is in no table`)
  throw words.length === 0 ? refuseNoValue(key, parameter) : refuseValue(key, parameter, words, context)
}

/** Gives each word to the first unfilled parameter that takes it; returns those that none took, by runs of neighbours. */
const readRun = (
  typed: readonly Word[],
  parameters: ParameterTable,
  context: ReadingContext,
  found: Found,
): readonly (readonly Word[])[] => {
  const run = typed.map(withoutComma)
  const left: Word[][] = [[]]
  let index = 0
  while (index < run.length) {
    const words = run.slice(index)
    const quoted = words[0]?.quoted === true
    const open = entriesOf(parameters).filter(
      ([name, { by, reader }]) => by !== 'key' && !found.has(name) && (!quoted || reader.quotable === true),
    )
    const read = firstToRead(
      open.map(([name]) => name),
      (name) => parameters[name]?.reader.read(words, context, 'word'),
    )
    if (read === undefined) left.at(-1)?.push(...words.slice(0, 1))
    else {
      found.set(read.name, read.value)
      left.push([])
    }
    index += read?.used ?? 1
  }
  return left.filter((neighbours) => neighbours.length > 0)
}

/**
 * "courriel reçu le:12/11" says twice what it is: the words of a key fill a
 * choice that nothing else filled.
 */
const readKeyWords = (
  segments: readonly Segment[],
  parameters: ParameterTable,
  context: ReadingContext,
  found: Found,
) => {
  const multiple = segments.filter(({ keyWords }) => keyWords.length > 1)
  for (const [name, { by, reader }] of entriesOf(parameters)) {
    if (by === 'key' || reader.kind !== 'choice' || found.has(name)) continue
    for (const { keyWords } of multiple) {
      const read = reader.read(keyWords.slice(0, 1), context, 'word')
      if (read !== undefined && !found.has(name)) found.set(name, read.value)
    }
  }
}

/**
 * The values of a call. `words` are those after the verb. Throws a
 * {@link UserError} on a wrong value, a key given twice or unknown, a word
 * that nothing takes, or a mandatory parameter that is missing.
 */
export const readCall = <P extends ParameterTable>(
  parameters: P,
  words: readonly Word[],
  context: ReadingContext,
): Values<P> => {
  const found: Found = new Map()
  const { before, segments } = cutAtKeys(parameters, words)
  const idsElsewhere = before.some((_, index) => namesRequest(before.slice(index), parameters, context))
  const runs = [before, ...segments.map((segment) => readSegment(segment, parameters, context, found, idsElsewhere))]
  const left = runs.flatMap((run) => readRun(run, parameters, context, found))
  readKeyWords(segments, parameters, context, found)
  if (left.length > 0) throw refuseLeftover(left, parameters, found, context)
  for (const [name, parameter] of entriesOf(parameters))
    if (parameter.required && !found.has(name)) throw refuseMissing(name, parameter, context)

  const values = entriesOf(parameters).map(([name]) => [name, found.get(name)] as const)
  // Each value came from the reader of its own parameter, and what is mandatory was checked.
  return Object.fromEntries(values) as Values<P>
}
