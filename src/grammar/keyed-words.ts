// Cuts the words of a call at its keys: what follows each key, and the runs of words that stand by themselves.

import { UserError } from '../errors.ts'
import { bareKeysOf, keysOf, type KeyTable } from './key-table.ts'
import { foldedPhrase } from './phrase.ts'
import type { ParameterName, ParameterTable } from './parameter.ts'
import { nearest } from './suggest.ts'
import { makeWord, type Word } from './word.ts'

/** A key and all the words up to the next one; the value's reader says how many of them are its. */
export interface Segment {
  /** The parameters that the key may give: the first one that reads the value has it. */
  readonly names: readonly ParameterName[]
  /** As typed, without its colon. */
  readonly key: string
  /** The words that the key is made of: "reçu le" is also "reçu". */
  readonly keyWords: readonly Word[]
  readonly words: readonly Word[]
  /** Written with a colon. Without one, a key whose value is not read is just a word. */
  readonly colon: boolean
}

export interface Cut {
  /** The words before the first key. */
  readonly before: readonly Word[]
  readonly segments: readonly Segment[]
}

const longestKey = 4

interface KeyFound {
  readonly names: readonly ParameterName[]
  /** Index of the key's first word. */
  readonly start: number
  readonly keyWords: readonly Word[]
  /** What followed the colon in the same word. */
  readonly rest: Word | undefined
}

const looksLikeKey = /^\p{L}[\p{L}'’ -]*$/u

/** The key that ends with the colon of `words[index]`, made of up to four words not before `floor`. */
const keyAtColon = (words: readonly Word[], index: number, floor: number, keys: KeyTable): KeyFound | undefined => {
  const word = words[index]
  const colon = word === undefined || word.quoted ? -1 : word.text.indexOf(':')
  if (word === undefined || colon < 0) return undefined
  const left = word.text.slice(0, colon)
  const right = word.text.slice(colon + 1)
  const rest = right === '' ? undefined : makeWord(right)
  const own = left === '' ? [] : [makeWord(left)]
  for (let earlier = longestKey - own.length; earlier >= 0; earlier -= 1) {
    const start = index - earlier
    const before = words.slice(Math.max(start, 0), index)
    if (start < floor || before.some(({ quoted }) => quoted)) continue
    const keyWords = [...before, ...own]
    const names = keyWords.length === 0 ? undefined : keys.get(foldedPhrase(keyWords, keyWords.length))
    if (names !== undefined) return { names, start, keyWords, rest }
  }
  const typed = left === '' ? (words[index - 1]?.text ?? '') : left
  // A time, an address or a bare colon is no key: it is left to the readers, or refused as a word.
  if (!looksLikeKey.test(typed) || right.startsWith('//')) return undefined
  throw unknownKey(typed, keys)
}

const unknownKey = (typed: string, keys: KeyTable): UserError =>
  new UserError(({ grammar, vocabulary }) => {
    const taught = [...new Set([...keys.values()].flat())].flatMap((name) => vocabulary.keys[name].slice(0, 1))
    return grammar.unknownKey(typed, nearest(typed, [...taught, ...keys.keys()]), taught)
  })

const bareKeyAt = (words: readonly Word[], index: number, keys: KeyTable): readonly Word[] | undefined => {
  for (let count = Math.min(longestKey, words.length - index); count > 0; count -= 1) {
    const candidate = words.slice(index, index + count)
    if (candidate.some(({ quoted }) => quoted)) continue
    if (keys.has(foldedPhrase(candidate, count))) return candidate
  }
  return undefined
}

/** Cuts `words` at the keys of a table. Throws a {@link UserError} on a key that the table does not have. */
export const cutAtKeys = (parameters: ParameterTable, words: readonly Word[]): Cut => {
  const keys = keysOf(parameters)
  const bareKeys = bareKeysOf(parameters)
  const before: Word[] = []
  const segments: (Segment & { readonly words: Word[] })[] = []
  // Index in `words` where the current run began: a key's words are not taken from before it.
  let floor = 0
  let index = 0
  while (index < words.length) {
    const word = words[index]
    if (word === undefined) break
    const run = segments.at(-1)?.words ?? before
    const found = keyAtColon(words, index, floor, keys)
    if (found !== undefined) {
      run.length -= index - found.start
      segments.push({
        names: found.names,
        key: found.keyWords.map(({ text }) => text).join(' '),
        keyWords: found.keyWords,
        words: found.rest === undefined ? [] : [found.rest],
        colon: true,
      })
      index += 1
      floor = index
      continue
    }
    const bare = word.quoted ? undefined : bareKeyAt(words, index, bareKeys)
    // The colon may come after ("perdu : 2"): then the first case takes it.
    const colonFollows = bare !== undefined && words[index + bare.length]?.text.startsWith(':') === true
    const names = bare === undefined || colonFollows ? undefined : bareKeys.get(foldedPhrase(bare, bare.length))
    if (bare !== undefined && names !== undefined) {
      const key = bare.map(({ text }) => text).join(' ')
      segments.push({ names, key, keyWords: bare, words: [], colon: false })
      index += bare.length
      floor = index
      continue
    }
    run.push(word)
    index += 1
  }
  return { before, segments }
}
