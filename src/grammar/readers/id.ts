// Numbers of entries: `1042`, `#1042`, `n° 1042`, `1042,1043`, `1042-1045`.

import { UserError } from '../../errors.ts'
import { type EntryId, entryId, largestEntryId } from '../../register/ids.ts'
import { known } from '../known-words.ts'
import type { Reader } from '../parameter.ts'
import type { Word } from '../word.ts'

const mostIds = 50

const prefixes = known(({ numbers }) => [...numbers.idPrefixes, '#'])
const conjunctions = known(({ numbers }) => [...numbers.and, ','])
const prefixed = /^(?:#|[a-z]{1,6}[°.]?)(?=\d)/
const list = /^#?\d{1,12}(?:(?:[,;-]|\.\.)#?\d{1,12})*[,;]?$/
const tooLong = /^#?\d{9,}$/

const wrong = (text: string): UserError => new UserError(({ grammar }) => grammar.wrongId(text.slice(0, 40)))

const checked = (digits: string): number => {
  const value = Number(digits.replace('#', ''))
  if (value < 1 || value > largestEntryId) throw wrong(digits)
  return value
}

/** The ids of one piece between commas: a number, or a range. */
const idsOfPiece = (piece: string): readonly number[] => {
  const [first, last, ...others] = piece.split(/-|\.\./)
  if (first === undefined || others.length > 0) throw wrong(piece)
  const start = checked(first)
  if (last === undefined) return [start]
  const end = checked(last)
  if (end < start) throw new UserError(({ grammar }) => grammar.backwardsIds(piece.slice(0, 40)))
  if (end - start >= mostIds) throw new UserError(({ grammar }) => grammar.tooManyIds(mostIds))
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
}

/** The ids of one word, or nothing when it is no list of ids. */
const idsOfWord = ({ folded, quoted, text }: Word): readonly number[] | undefined => {
  if (quoted) return undefined
  if (/^[-+]\d+$/.test(folded)) throw wrong(text)
  const prefix = prefixed.exec(folded)?.[0] ?? ''
  const known = prefix === '' || prefixes.has(prefix) || prefixes.has(prefix.replace(/[°.]$/, ''))
  const body = known ? folded.slice(prefix.length) : folded
  if (tooLong.test(body)) throw wrong(text)
  if (!list.test(body)) return undefined
  return body
    .split(/[,;]/)
    .filter((piece) => piece !== '')
    .flatMap(idsOfPiece)
}

const skipPrefix = (words: readonly Word[], index: number): number =>
  prefixes.has(words[index]?.folded ?? '') ? index + 1 : index

/** One or several entries, each once, in the order typed; at most fifty. */
export const ids: Reader<readonly EntryId[]> = {
  kind: 'ids',
  read: (words) => {
    const found = new Set<number>()
    let used = 0
    while (used < words.length) {
      const start = skipPrefix(words, used > 0 && conjunctions.has(words[used]?.folded ?? '') ? used + 1 : used)
      const word = words[start]
      const more = word === undefined ? undefined : idsOfWord(word)
      if (more === undefined) break
      for (const id of more) found.add(id)
      if (found.size > mostIds) throw new UserError(({ grammar }) => grammar.tooManyIds(mostIds))
      used = start + 1
    }
    return used === 0 ? undefined : { value: [...found].map(entryId), used }
  },
}

const shownIds = (ids: readonly EntryId[]): string => `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? '…' : ''}`

/** One entry. */
export const id: Reader<EntryId> = {
  kind: 'id',
  read: (words, context, place) => {
    const read = ids.read(words.slice(0, 2), context, place)
    const first = read?.value[0]
    if (read === undefined || first === undefined) return undefined
    const others = read.value.slice(1)
    if (others.length > 0) throw new UserError(({ grammar }) => grammar.oneIdOnly(shownIds(others)))
    return { value: first, used: read.used }
  },
}
