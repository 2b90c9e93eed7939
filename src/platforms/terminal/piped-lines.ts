// The lines of a pipe. Only line feeds and carriage returns end one: readline would also cut at U+2028, inside a text.

import type { Readable } from 'node:stream'

/** Longer lines are cut: they are refused for their length all the same, and memory stays bounded. */
const longestLine = 100_000

const ending = /\r\n|\n|\r/

/** Each line without its ending; invalid UTF-8 becomes U+FFFD. */
export async function* pipedLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true })
    const parts = (rest + text).split(ending)
    // A carriage return that ends a chunk may be half of an ending: its line feed then gives an empty line, which says nothing.
    rest = (parts.pop() ?? '').slice(0, longestLine)
    yield* parts
  }
  if (rest !== '') yield rest
}
