// A report as files: a page to read and print, and the same as a text to complete.

import type { FileBlock } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { ReportDocument } from './document.ts'
import type { Draw } from './html/html-pieces.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What the files are called, by their extension, and what is said of each. */
export interface FileWords {
  readonly name: (extension: 'html' | 'docx') => string
  readonly attached: { readonly html: Line; readonly docx: Line }
}

/** Draws each chart once for all the files that show it. */
const drawnOnce = (draw: Draw): Draw => {
  const drawn = new Map<Parameters<Draw>[0], ReturnType<Draw>>()
  return (chart) => {
    const found = drawn.get(chart) ?? draw(chart)
    drawn.set(chart, found)
    return found
  }
}

/** Charts are drawn in the reader's language; what draws them is loaded with the first. */
const usualDraw =
  (words: Words): Draw =>
  async (chart) => {
    const { drawChart } = await import('./charts/draw-chart.ts')
    return drawChart(chart, { words })
  }

export const htmlBlock = (name: string, content: string, inWords: Line): FileBlock => ({
  kind: 'file',
  name,
  mediaType: 'text/html; charset=utf-8',
  content,
  inWords,
})

/** What writes each form is read when it is asked for. */
export const documentFiles = async (
  report: ReportDocument,
  { name, attached }: FileWords,
  words: Words,
): Promise<readonly FileBlock[]> => {
  const draw = drawnOnce(usualDraw(words))
  const { htmlPage } = await import('./html/html-page.ts')
  const page = htmlBlock(name('html'), await htmlPage(report, draw), attached.html)
  const { docxDocument } = await import('./docx/docx-document.ts')
  const text: FileBlock = {
    kind: 'file',
    name: name('docx'),
    mediaType: docxType,
    content: Buffer.from(await docxDocument(report, draw)).toString('base64'),
    encoding: 'base64',
    inWords: attached.docx,
  }
  return [page, text]
}
