// Lines of text with a little emphasis. Plain strings are never markup: whatever a user typed is shown as typed.

/** A piece of a line. `code` is something to type, `strong` the result or a heading, `soft` an aside. */
export type Inline = string | { readonly code: string } | { readonly strong: string } | { readonly soft: string }

/** One line as platforms render it: HTML, Block Kit or terminal escapes are theirs to add. */
export type Line = readonly Inline[]

export const code = (text: string): Inline => ({ code: text })
export const strong = (text: string): Inline => ({ strong: text })
export const soft = (text: string): Inline => ({ soft: text })

type Part = Inline | Line | number

const isLine = (part: Part): part is Line => Array.isArray(part)

/** Template tag: `` line`N° ${id} : ${code('!annuler')}` ``. A string that is put in stays plain text. */
export const line = (texts: TemplateStringsArray, ...parts: readonly Part[]): Line =>
  texts.flatMap((text, index) => {
    const part = parts[index]
    const pieces: Inline[] = text === '' ? [] : [text]
    if (part === undefined || part === '') return pieces
    if (isLine(part)) return [...pieces, ...part]
    return [...pieces, typeof part === 'number' ? String(part) : part]
  })

/** Puts lines together with a separator, as in `n° 1 · n° 2`. */
export const joinLines = (lines: readonly Line[], separator: string): Line =>
  lines.flatMap((item, index) => (index === 0 ? [...item] : [separator, ...item]))

/** The text of a piece without its emphasis. */
export const textOf = (piece: Inline): string => {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return piece.code
  return 'strong' in piece ? piece.strong : piece.soft
}

/** The text of a line without its emphasis: notifications, screen readers, logs of tests. */
export const plainText = (text: Line): string => {
  // Every answer is taken apart many times on its way: no array in between.
  let plain = ''
  for (const piece of text) plain += textOf(piece)
  return plain
}

/** The same emphasis on another text: what cuts a line into pieces keeps what stands out in each of them. */
export const withText = (piece: Inline, text: string): Inline => {
  if (typeof piece === 'string') return text
  if ('code' in piece) return { code: text }
  return 'strong' in piece ? { strong: text } : { soft: text }
}

const isOfOneKind = (a: Inline, b: Inline): boolean =>
  typeof a === 'string' || typeof b === 'string' ? typeof a === typeof b : Object.keys(a)[0] === Object.keys(b)[0]

/** The same line with pieces side by side and of one kind as one: sentences put together come in many. */
export const merged = (pieces: Line): Line => {
  const joined: Inline[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && isOfOneKind(last, piece)) joined.splice(-1, 1, withText(last, plainText([last, piece])))
    else joined.push(piece)
  }
  return joined
}
