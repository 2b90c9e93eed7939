// A table of a text document: columns as wide as what they hold, a header on each page, small ones never cut.

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import type { TableBlock } from '../../chat/reply.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { columnShares } from '../column-fit.ts'
import { clean } from './clean-text.ts'

/** Between the margins of A4, in twentieths of a point. */
export const textWidth = 10_106

/** A table of so many rows stands on one page: a year of months and its total, a list of services. */
const rowsOfOnePage = 18

interface CellLook {
  readonly align: 'left' | 'right'
  readonly width: number
  readonly size: number
  readonly head?: boolean
  /** The row after it stands on the same page. */
  readonly keepNext: boolean
}

const cell = (text: string, { align, width, size, head = false, keepNext }: CellLook): TableCell =>
  new TableCell({
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    width: { size: width, type: WidthType.DXA },
    ...(head ? { shading: { fill: 'EEEEEE' } } : {}),
    children: [
      new Paragraph({
        keepNext,
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: clean(text), bold: head, size })],
      }),
    ],
  })

const captionOf = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: [new TextRun({ text: clean(text), bold: true, size: 19 })],
  })

const gap = (keepNext: boolean): Paragraph => new Paragraph({ keepNext, spacing: { line: 120 }, children: [] })

/** `under` is the heading above: a caption that says the same is left out. `keepNext` keeps what follows on its last page. */
export const docxTable = (
  block: TableBlock,
  { under, keepNext }: { readonly under: string | undefined; readonly keepNext: boolean },
): readonly (Paragraph | Table)[] => {
  const { columns, rows } = block
  const caption = plainText(block.caption)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '929292' }
  // Two numbers at the two ends of a page are hard to read together.
  const whole = columns.length < 3 ? Math.round(textWidth * 0.6) : textWidth
  const widths = columnShares(block).map((share) => Math.round(share * whole))
  const size = columns.length < 7 ? 18 : 16
  const look = (index: number) => ({ align: columns[index]?.align ?? 'left', width: widths[index] ?? 0, size })
  const last = rows.length - 1
  const isKept = (row: number): boolean =>
    row === last ? keepNext : rows.length <= rowsOfOnePage || row < 1 || row === last - 1
  return [
    ...(caption === under ? [] : [captionOf(caption)]),
    new Table({
      width: { size: whole, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, index) => cell(title, { ...look(index), head: true, keepNext: true })),
        }),
        ...rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, index) => cell(text, { ...look(index), keepNext: isKept(at) })),
            }),
        ),
      ],
    }),
    gap(keepNext),
  ]
}
