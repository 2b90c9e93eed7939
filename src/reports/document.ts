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
  readonly pieces: readonly Piece[]
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })
export const paragraph = (line: Line): Paragraph => ({ kind: 'paragraph', line })
export const bullets = (items: readonly Line[]): readonly BulletList[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
