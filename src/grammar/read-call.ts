// Reads the words of a command by its table of parameters. Everything is understood or refused; nothing is dropped.

import { UserError } from '../errors.ts'
import { cutAtKeys, type Segment } from './keyed-words.ts'
import type { Parameter, ParameterName, ParameterTable, ReadingContext, Values } from './parameter.ts'
import { refuseKeyTwice, refuseLeftover, refuseMissing, refuseNoValue, refuseValue } from './refusals.ts'
import { makeWord, type Word } from './word.ts'

type Found = Map<ParameterName, unknown>

const entriesOf = (parameters: ParameterTable): readonly (readonly [ParameterName, Parameter<unknown>])[] =>
  (Object.entries(parameters) as [ParameterName, Parameter<unknown> | undefined][]).flatMap(([name, parameter]) =>
    parameter === undefined ? [] : [[name, parameter] as const],
  )

/** A quoted value that its reader does not take as a name is read as the words between the quotes. */
const unquoted = ([first, ...others]: readonly Word[]): readonly Word[] =>
  first === undefined ? [] : [...first.text.split(/\s+/).map((text) => makeWord(text)), ...others]

/** The value of a keyed segment; what its reader did not take stays to be read as words. */
const readSegment = (
  { name, key, words, colon, keyWords }: Segment,
  parameter: Parameter<unknown>,
  context: ReadingContext,
  found: Found,
): readonly Word[] => {
  if (words.length === 0) {
    if (!colon) return keyWords
    throw refuseNoValue(key, parameter)
  }
  const { reader } = parameter
  let read = reader.read(words, context, 'key')
  let used = read?.used ?? 0
  if (read === undefined && words[0]?.quoted === true) {
    const inner = unquoted(words.slice(0, 1))
    const whole = inner.length === 0 ? undefined : reader.read(inner, context, 'key')
    if (whole !== undefined && whole.used === inner.length) {
      read = whole
      used = 1
    }
  }
  if (read === undefined) {
    if (!colon) return [...keyWords, ...words]
    throw refuseValue(key, parameter, words, context)
  }
  if (found.has(name)) throw refuseKeyTwice(key)
  found.set(name, read.value)
  return words.slice(used)
}

/** Gives each word to the first unfilled parameter that takes it; returns the words that none took. */
const readRun = (
  run: readonly Word[],
  parameters: ParameterTable,
  context: ReadingContext,
  found: Found,
): readonly Word[] => {
  const left: Word[] = []
  let index = 0
  while (index < run.length) {
    const words = run.slice(index)
    let fault: UserError | undefined
    let used = 0
    for (const [name, { by, reader }] of entriesOf(parameters)) {
      if (by === 'key' || found.has(name) || (words[0]?.quoted === true && reader.quotable !== true)) continue
      try {
        const read = reader.read(words, context, 'word')
        if (read === undefined) continue
        found.set(name, read.value)
        used = read.used
        break
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        // Another parameter may know what to do with it: "0" is no count, and may be a name.
        fault ??= error
      }
    }
    if (used === 0) {
      if (fault !== undefined) throw fault
      left.push(...words.slice(0, 1))
      used = 1
    }
    index += used
  }
  return left
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
  const runs = [before]
  for (const segment of segments) {
    const parameter = parameters[segment.name]
    if (parameter !== undefined) runs.push(readSegment(segment, parameter, context, found))
  }
  const left = runs.flatMap((run) => readRun(run, parameters, context, found))
  readKeyWords(segments, parameters, context, found)
  if (left.length > 0) throw refuseLeftover(left, parameters, found, context)
  for (const [name, parameter] of entriesOf(parameters))
    if (parameter.required && !found.has(name)) throw refuseMissing(name, parameter, context)

  const values = entriesOf(parameters).map(([name]) => [name, found.get(name)] as const)
  // Each value came from the reader of its own parameter, and what is mandatory was checked.
  return Object.fromEntries(values) as Values<P>
}
