// What officers write, as pieces of a report: a strict part of Markdown, the rest stays the text that it is.

import { code, type Inline, type Line, strong } from '../../i18n/rich-text.ts'
import type { Heading, Piece } from '../document.ts'

const emphasis = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|__([^_\s](?:[^_]*[^_\s])?)__|`([^`]+)`/g

/** Bold and code; nothing else is markup: links, pictures and HTML are printed as they were typed. */
const inlineOf = (text: string): Line => {
  const pieces: Inline[] = []
  let from = 0
  for (const found of text.matchAll(emphasis)) {
    if (found.index > from) pieces.push(text.slice(from, found.index))
    const bold = found[1] ?? found[2]
    pieces.push(bold === undefined ? code(found[3] ?? '') : strong(bold))
    from = found.index + found[0].length
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces
}

const headingLine = /^(#{1,6})\s+(.*?)\s*#*$/
const bullet = /^\s*[-*+]\s+(.*)$/
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/

interface Read {
  readonly kind: 'text' | 'bullet' | 'numbered'
  readonly texts: string[]
}

const pieceOf = ({ kind, texts }: Read): Piece =>
  kind === 'text'
    ? { kind: 'paragraph', line: inlineOf(texts.join(' ')) }
    : { kind: 'list', ordered: kind === 'numbered', items: texts.map(inlineOf) }

/** Under the report's own headings: the first rank of a text is the report's second. */
const levelOf = (marks: string, top: Heading['level']): Heading['level'] =>
  Math.min(3, top + marks.length - 1) as Heading['level']

/**
 * Headings, paragraphs, lists, bold and code. `top` is the level of the text's
 * first rank of headings. A blank line ends a paragraph and a list.
 */
export const readMarkdown = (text: string, top: Heading['level']): readonly Piece[] => {
  const pieces: Piece[] = []
  let open: Read | undefined
  const close = (): void => {
    if (open !== undefined) pieces.push(pieceOf(open))
    open = undefined
  }
  const add = (kind: Read['kind'], content: string): void => {
    if (open?.kind !== kind) {
      close()
      open = { kind, texts: [] }
    }
    open?.texts.push(content)
  }
  for (const row of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const found = headingLine.exec(row)
    const [item, rank] = [bullet.exec(row), numbered.exec(row)]
    if (row.trim() === '') close()
    else if (found) {
      close()
      pieces.push({ kind: 'heading', level: levelOf(found[1] ?? '#', top), text: found[2] ?? '' })
    } else if (item) add('bullet', item[1] ?? '')
    else if (rank) add('numbered', rank[1] ?? '')
    else if (/^\s/.test(row) && open !== undefined && open.kind !== 'text')
      // A line set in goes on with the item above it.
      open.texts.push(`${open.texts.pop() ?? ''} ${row.trim()}`)
    else add('text', row.trim())
  }
  close()
  return pieces
}
