// Pieces of a report as parts of a text document: real headings, tables whose header repeats, pictures described.

import { HeadingLevel, ImageRun, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'

import type { ChartBlock } from '../../chat/reply.ts'
import { type Line, plainText } from '../../i18n/rich-text.ts'
import type { Piece } from '../document.ts'
import type { Draw } from '../html/html-pieces.ts'
import { clean } from './clean-text.ts'
import { docxTable } from './docx-table.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** The width of a picture, in the library's pixels (96 to the inch): a chart and its months share a page. */
const pictureWidth = 320

export const runs = (line: Line): readonly ParagraphChild[] =>
  line.map((piece) => {
    if (typeof piece === 'string') return new TextRun(clean(piece))
    if ('code' in piece) return new TextRun({ text: clean(piece.code), font: 'Courier New' })
    return 'strong' in piece
      ? new TextRun({ text: clean(piece.strong), bold: true })
      : new TextRun({ text: clean(piece.soft), color: '555555' })
  })

/** The picture bears its title. */
const chart = async (block: ChartBlock, draw: Draw, keepNext: boolean): Promise<readonly Paragraph[]> => {
  const { png, width, height } = await draw(block)
  const words = clean(block.inWords.map(plainText).join(' '))
  return [
    new Paragraph({
      keepNext,
      spacing: { before: 80, after: 60 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: pictureWidth, height: Math.round((pictureWidth * height) / width) },
          altText: { name: clean(block.title), title: clean(block.title), description: words },
        }),
      ],
    }),
  ]
}

/** What surrounds a piece. */
export interface Surroundings {
  /** The reference of the document's numbered lists; each list of its own counts from one. */
  readonly numbering: string
  readonly instance: number
  /** The heading above it. */
  readonly under: string | undefined
  /** What follows must stand on the same page. */
  readonly keepNext: boolean
  /** Of a heading: a page begins with it. */
  readonly newPage: boolean
}

export const docxPiece = async (
  piece: Piece,
  draw: Draw,
  { numbering, instance, under, keepNext, newPage }: Surroundings,
): Promise<readonly (Paragraph | Table)[]> => {
  switch (piece.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[piece.level],
          keepNext: true,
          pageBreakBefore: newPage,
          text: clean(piece.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ keepNext, keepLines: true, spacing: { after: 100 }, children: runs(piece.line) })]
    case 'list':
      return piece.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            ...(piece.ordered ? { numbering: { reference: numbering, level: 0, instance } } : { bullet: { level: 0 } }),
          }),
      )
    case 'table':
      return docxTable(piece, { under, keepNext })
    case 'chart':
      return chart(piece, draw, keepNext)
  }
}
