// A report as a DOCX file, for people to complete: loaded when one is asked for.

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'

import { headingAbove, isCharted, type ReportDocument } from '../document.ts'
import type { Draw } from '../html/html-pieces.ts'
import { docxPiece, runs, type Surroundings } from './docx-pieces.ts'
import { docxStyles } from './docx-styles.ts'
import { textWidth } from './docx-table.ts'

const numbering = 'numbered'

/** A4 in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_020, bottom: 1_130, left: 900, right: 900 },
}

const coverOf = ({ title, cover }: ReportDocument): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
  ...cover.flatMap(({ label, lines }) => [
    new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [new TextRun({ text: label, bold: true })] }),
    ...lines.map((line) => new Paragraph({ children: runs(line) })),
  ]),
]

/** Links without page numbers, which only a reader's program knows and would have to be asked to fill in. */
const contentsOf = ({ contents }: ReportDocument): readonly (Paragraph | TableOfContents)[] =>
  contents === undefined
    ? []
    : [
        new Paragraph({
          keepNext: true,
          spacing: { before: 320, after: 80 },
          children: [new TextRun({ text: contents, bold: true, size: 25, color: '000091' })],
        }),
        new TableOfContents(contents, {
          hyperlink: true,
          headingStyleRange: '1-2',
          pageNumbersEntryLevelsRange: '1-2',
          beginDirty: false,
        }),
      ]

/**
 * A page begins after the cover, with each heading of charts, and with the section after them: LibreOffice leaves a
 * heading behind when it is only asked to keep it with all that follows.
 */
const beginsPage = ({ pieces, contents }: ReportDocument, index: number): boolean => {
  const piece = pieces[index]
  if (piece?.kind !== 'heading' || piece.level === 3) return false
  if (index === 0) return contents !== undefined
  if (piece.level === 2) return isCharted(pieces, index) && pieces[index - 1]?.kind !== 'heading'
  const before = pieces.slice(0, index).findLastIndex((other) => other.kind === 'heading' && other.level === 1)
  return isCharted(pieces, index) || isCharted(pieces, before)
}

/** From a heading to its chart, and from a chart to its table, everything stays on one page. */
const surroundingsOf = (report: ReportDocument, index: number): Surroundings => {
  const { pieces } = report
  const after = pieces.slice(index + 1)
  const next = after.find(({ kind }) => kind !== 'paragraph')
  return {
    numbering,
    instance: index,
    newPage: beginsPage(report, index),
    under: headingAbove(pieces, index)?.text,
    keepNext: pieces[index]?.kind === 'chart' ? after[0]?.kind === 'table' : next?.kind === 'chart',
  }
}

export const docxDocument = async (report: ReportDocument, draw: Draw): Promise<Uint8Array> => {
  const children: (Paragraph | Table | TableOfContents)[] = [...coverOf(report), ...contentsOf(report)]
  for (const [index, piece] of report.pieces.entries())
    children.push(...(await docxPiece(piece, draw, surroundingsOf(report, index))))
  const footer = new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({
            size: 16,
            color: '555555',
            children: [report.title, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
  const document = new Document({
    title: report.title,
    creator: report.organisation ?? 'Vigie',
    lastModifiedBy: 'Vigie',
    styles: docxStyles(report.language),
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [{ properties: { page }, footers: { default: footer }, children }],
  })
  return Packer.toBuffer(document)
}
