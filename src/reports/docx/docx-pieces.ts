// Pieces of a report as parts of a text document: real headings, tables whose header repeats, pictures described.

import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import type { ChartBlock, TableBlock } from '../../chat/reply.ts'
import { type Line, plainText } from '../../i18n/rich-text.ts'
import type { Piece } from '../document.ts'
import type { Draw } from '../html/html-pieces.ts'

/** Of a text in XML: what no document may hold. */
// oxlint-disable-next-line no-control-regex
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** The width of a picture on A4, in the library's pixels (96 to the inch). */
const pictureWidth = 560

export const runs = (line: Line): readonly ParagraphChild[] =>
  line.map((piece) => {
    if (typeof piece === 'string') return new TextRun(clean(piece))
    if ('code' in piece) return new TextRun({ text: clean(piece.code), font: 'Courier New' })
    return 'strong' in piece
      ? new TextRun({ text: clean(piece.strong), bold: true })
      : new TextRun({ text: clean(piece.soft), color: '555555' })
  })

const cell = (text: string, align: 'left' | 'right', bold: boolean): TableCell =>
  new TableCell({
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    ...(bold ? { shading: { fill: 'EEEEEE' } } : {}),
    children: [
      new Paragraph({
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: clean(text), bold, size: 18 })],
      }),
    ],
  })

const table = ({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] => {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '929292' }
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: clean(plainText(caption)), bold: true })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title, align }) => cell(title, align, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, index) => cell(text, columns[index]?.align ?? 'left', false)),
            }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

const chart = async (block: ChartBlock, draw: Draw): Promise<readonly Paragraph[]> => {
  const { png, width, height } = await draw(block)
  const words = clean(block.inWords.map(plainText).join(' '))
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: clean(block.title), bold: true })] }),
    new Paragraph({
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

/** `numbering` is the reference of the document's numbered lists; each list of its own counts from one. */
export const docxPiece = async (
  piece: Piece,
  draw: Draw,
  list: { readonly numbering: string; readonly instance: number },
): Promise<readonly (Paragraph | Table)[]> => {
  switch (piece.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[piece.level], keepNext: true, text: clean(piece.text) })]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 100 }, children: runs(piece.line) })]
    case 'list':
      return piece.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            ...(piece.ordered
              ? { numbering: { reference: list.numbering, level: 0, instance: list.instance } }
              : { bullet: { level: 0 } }),
          }),
      )
    case 'table':
      return table(piece)
    case 'chart':
      return chart(piece, draw)
  }
}
