// The keys that a table of parameters understands, in both languages.

import { languages, words as catalogues } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import type { ParameterName, ParameterTable } from './parameter.ts'

/** Folded keys, each with the parameters that it may give, in the order of the table. */
export type KeyTable = ReadonlyMap<string, readonly ParameterName[]>

/**
 * Whether a key of several words is better read as a word and a shorter key:
 * in "courriel répondu le:12/11", "répondu" says what is logged and "le" is the
 * same parameter's key by itself.
 */
const splitsIntoWordAndKey = (
  folded: string,
  name: ParameterName,
  parameters: ParameterTable,
  own: KeyTable,
): boolean => {
  const space = folded.indexOf(' ')
  if (space < 0 || own.get(folded.slice(space + 1))?.includes(name) !== true) return false
  const first = folded.slice(0, space)
  return Object.values(parameters).some(
    ({ by, reader }) => by !== 'key' && reader.known?.some((text) => fold(text) === first) === true,
  )
}

/**
 * The folded keys of a table, in both languages. A key may give several
 * parameters ("reçus" is a date or a count of calls): the value tells.
 */
const buildKeys = (parameters: ParameterTable, bareOnly: boolean): KeyTable => {
  const found = new Map<string, readonly ParameterName[]>()
  for (const [name, parameter] of Object.entries(parameters) as [ParameterName, ParameterTable[ParameterName]][]) {
    if (parameter === undefined || parameter.by === 'word' || (bareOnly && parameter.bare !== true)) continue
    for (const folded of new Set(languages.flatMap((language) => catalogues[language].vocabulary.keys[name]).map(fold)))
      found.set(folded, [...(found.get(folded) ?? []), name])
  }
  for (const [folded, names] of found)
    if (names.every((name) => splitsIntoWordAndKey(folded, name, parameters, found))) found.delete(folded)
  return found
}

interface Keys {
  readonly all: KeyTable
  readonly bare: KeyTable
}

/** Tables are constants of the commands: their keys are folded once, not at each message. */
const cache = new WeakMap<ParameterTable, Keys>()

const cached = (parameters: ParameterTable): Keys => {
  const known = cache.get(parameters)
  if (known !== undefined) return known
  const built = { all: buildKeys(parameters, false), bare: buildKeys(parameters, true) }
  cache.set(parameters, built)
  return built
}

/** Every key of a table. */
export const keysOf = (parameters: ParameterTable): KeyTable => cached(parameters).all

/** The keys of a table that need no colon. */
export const bareKeysOf = (parameters: ParameterTable): KeyTable => cached(parameters).bare
