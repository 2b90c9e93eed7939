// A report as a DOCX file, for people to complete: loaded when one is asked for.

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'

import { headingAbove, isCharted, type Piece, type ReportDocument } from '../document.ts'
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

/** Where the facts of the cover begin, after their names. */
const factsFrom = 2_600

const coverOf = ({ title, cover }: ReportDocument): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, spacing: { after: 160 }, text: title }),
  ...cover.map(
    ({ label, lines }) =>
      new Paragraph({
        spacing: { after: 60 },
        indent: { left: factsFrom, hanging: factsFrom },
        tabStops: [{ type: TabStopType.LEFT, position: factsFrom }],
        children: [
          new TextRun({ text: label, bold: true }),
          new TextRun({ children: ['\t'] }),
          ...lines.flatMap((line, index) => [...(index === 0 ? [] : [new TextRun({ break: 1 })]), ...runs(line)]),
        ],
      }),
  ),
]

type Child = Paragraph | Table | TableOfContents

const contentsTitle = (title: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 180, after: 60 },
    children: [new TextRun({ text: title, bold: true, size: 25, color: '000091' })],
  })

/** Links without page numbers, which only a reader's program knows and would have to be asked to fill in. */
const contentsOf = (title: string): TableOfContents =>
  new TableOfContents(title, {
    hyperlink: true,
    headingStyleRange: '1-2',
    pageNumbersEntryLevelsRange: '1-2',
    beginDirty: false,
  })

/** The list of contents stands in two columns under the cover, so that both fit on a page. */
const sectionsOf = (report: ReportDocument, body: readonly Child[], footer: Footer): readonly ISectionOptions[] => {
  const { contents } = report
  const footers = { default: footer }
  const cover = coverOf(report)
  if (contents === undefined) return [{ properties: { page }, footers, children: [...cover, ...body] }]
  const columns = { count: 2, space: 400 }
  return [
    { properties: { page }, footers, children: [...cover, contentsTitle(contents)] },
    { properties: { page, type: SectionType.CONTINUOUS, column: columns }, footers, children: [contentsOf(contents)] },
    { properties: { page, type: SectionType.NEXT_PAGE }, footers, children: body },
  ]
}

/**
 * A page begins with each heading of charts, and with the section after them: LibreOffice leaves a heading behind when
 * it is only asked to keep it with all that follows.
 */
const beginsPage = ({ pieces }: ReportDocument, index: number): boolean => {
  const piece = pieces[index]
  if (index === 0 || piece?.kind !== 'heading' || piece.level === 3) return false
  if (piece.level === 2) return isCharted(pieces, index) && pieces[index - 1]?.kind !== 'heading'
  const before = pieces.slice(0, index).findLastIndex((other) => other.kind === 'heading' && other.level === 1)
  return isCharted(pieces, index) || isCharted(pieces, before)
}

/** From a heading to its chart, from a chart to its table, and from a table to its note everything stays on one page. */
const isKept = ([piece, next, ...others]: readonly Piece[]): boolean => {
  if (piece?.kind === 'chart') return next?.kind === 'table'
  if (piece?.kind === 'table') return next?.kind === 'paragraph'
  return [next, ...others].find((other) => other?.kind !== 'paragraph')?.kind === 'chart'
}

const surroundingsOf = (report: ReportDocument, index: number): Surroundings => {
  const { pieces } = report
  return {
    numbering,
    instance: index,
    newPage: beginsPage(report, index),
    under: headingAbove(pieces, index)?.text,
    keepNext: isKept(pieces.slice(index)),
  }
}

export const docxDocument = async (report: ReportDocument, draw: Draw): Promise<Uint8Array> => {
  const body: Child[] = []
  for (const [index, piece] of report.pieces.entries())
    body.push(...(await docxPiece(piece, draw, surroundingsOf(report, index))))
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
    sections: sectionsOf(report, body, footer),
  })
  return Packer.toBuffer(document)
}
