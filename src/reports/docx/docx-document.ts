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
  TextRun,
} from 'docx'

import type { ReportDocument } from '../document.ts'
import type { Draw } from '../html/html-pieces.ts'
import { docxPiece, runs } from './docx-pieces.ts'

const numbering = 'numbered'

/** A4 in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_020, bottom: 1_130, left: 900, right: 900 },
}

const languages = { fr: 'fr-FR', en: 'en-GB' } as const

const coverOf = ({ title, cover }: ReportDocument): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
  ...cover.flatMap(({ label, lines }) => [
    new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [new TextRun({ text: label, bold: true })] }),
    ...lines.map((line) => new Paragraph({ children: runs(line) })),
  ]),
]

export const docxDocument = async (report: ReportDocument, draw: Draw): Promise<Uint8Array> => {
  const children: (Paragraph | Table)[] = [...coverOf(report)]
  for (const [instance, piece] of report.pieces.entries())
    children.push(...(await docxPiece(piece, draw, { numbering, instance })))
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${report.title} · `, PageNumber.CURRENT] })],
      }),
    ],
  })
  const document = new Document({
    title: report.title,
    creator: report.organisation ?? 'Vigie',
    lastModifiedBy: 'Vigie',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: languages[report.language] } } },
        heading1: {
          run: { color: '000091', size: 30, bold: true },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
        title: { run: { color: '000091', size: 40, bold: true } },
      },
    },
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
