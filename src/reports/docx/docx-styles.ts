// How a text document looks: its font, headings, and list of contents.

import type { IStylesOptions } from 'docx'

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
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 50, after: 10 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: { spacing: { after: 10 }, indent: { left: 240 } },
    },
  ],
})
