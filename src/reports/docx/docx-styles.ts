// How a text document looks: its font, headings, and list of contents.

import { type IStylesOptions, LineRuleType } from 'docx'

import type { ReportDocument } from '../document.ts'

const languages = { fr: 'fr-FR', en: 'en-GB' } as const

/** LibreOffice takes for a heading only what has a level of its outline; Word knows the names. */
export const docxStyles = (language: ReportDocument['language']): IStylesOptions => ({
  default: {
    document: { run: { font: 'Arial', size: 21, language: { value: languages[language] } } },
    heading1: {
      run: { color: '000091', size: 30, bold: true },
      paragraph: { spacing: { before: 360, after: 120 }, outlineLevel: 0 },
    },
    heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, outlineLevel: 1 } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 }, outlineLevel: 2 } },
    title: { run: { color: '000091', size: 40, bold: true } },
  },
  paragraphStyles: [
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { size: 16, bold: true },
      paragraph: { spacing: { before: 30, after: 0, line: 162, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 15 },
      paragraph: {
        spacing: { after: 0, line: 156, lineRule: LineRuleType.EXACT },
        indent: { left: 340, hanging: 120 },
      },
    },
  ],
})
