// Reads JSON written by hand: where it breaks is said by line and column.

import { ConfigError } from '../errors.ts'
import { type ConfigWords, showValue } from './show.ts'

const parse = (text: string): { readonly value: unknown } | { readonly message: string } => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return { message: error.message }
    throw error
  }
}

const isRefused = (text: string): boolean => {
  const parsed = parse(text)
  return 'message' in parsed && parsed.message.startsWith('Unexpected token')
}

/**
 * V8 gives the position of most faults, but not of an unexpected token. Then
 * it is the end of the shortest beginning of the text that is refused for it:
 * shorter ones are only incomplete, so that halving finds it.
 */
const positionOf = (text: string, message: string): number => {
  const said = /at position (\d+)/.exec(message)?.[1]
  if (said !== undefined) return Number(said)
  if (!isRefused(text)) return text.length
  let sound = 0
  let refused = text.length
  while (refused - sound > 1) {
    const middle = Math.floor((sound + refused) / 2)
    if (isRefused(text.slice(0, middle))) refused = middle
    else sound = middle
  }
  return refused - 1
}

/** The value of a JSON text, with or without a byte order mark. Throws a `ConfigError` that names line and column. */
export const readJson = (text: string, file: string, words: ConfigWords): unknown => {
  const plain = text.replace(/^\uFEFF/, '')
  const parsed = parse(plain)
  if ('value' in parsed) return parsed.value
  const position = positionOf(plain, parsed.message)
  const before = plain.slice(0, position).split('\n')
  const rest = plain.slice(position).split('\n')[0]?.trim() ?? ''
  throw new ConfigError([
    {
      where: words.at(file, before.length, (before.at(-1)?.length ?? 0) + 1),
      found: rest === '' && plain.slice(position).trim() === '' ? words.endOfFile : showValue(rest, words),
      expected: words.expected.json,
    },
  ])
}
