// A report before it has a form: headings, lines, tables and charts that a page and a text file show alike.

import type { ChartBlock, TableBlock } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'

export interface Heading {
  readonly kind: 'heading'
  /** 1 is a section of the report; its title is above all of them. */
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly line: Line
}

export interface BulletList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Line[]
}

export type Piece = Heading | Paragraph | BulletList | TableBlock | ChartBlock

/** What a reader must know before the figures, one line each: "Période : 2026". */
export interface CoverFact {
  readonly label: string
  readonly lines: readonly Line[]
}

export interface ReportDocument {
  readonly language: 'fr' | 'en'
  /** One line: a window's title and a heading. */
  readonly title: string
  readonly organisation: string | undefined
  readonly cover: readonly CoverFact[]
  /** The title of the list of sections; without it there is none. */
  readonly contents?: string
  readonly pieces: readonly Piece[]
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })
export const paragraph = (line: Line): Paragraph => ({ kind: 'paragraph', line })
export const bullets = (items: readonly Line[]): readonly BulletList[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]

/** The heading that a piece stands under. */
export const headingAbove = (pieces: readonly Piece[], index: number): Heading | undefined =>
  pieces.slice(0, index).findLast((piece) => piece.kind === 'heading')

/** Whether a chart follows a heading before the next one that is not below it. */
export const isCharted = (pieces: readonly Piece[], index: number): boolean => {
  const head = pieces[index]
  if (head?.kind !== 'heading') return false
  const after = pieces.slice(index + 1)
  const end = after.findIndex((piece) => piece.kind === 'heading' && piece.level <= head.level)
  return after.slice(0, end === -1 ? undefined : end).some(({ kind }) => kind === 'chart')
}
