// How a sheet is printed: A4 in landscape, its header on each page, its name and the page's number at the foot.

import type Excel from 'exceljs'

/** What a header may hold at most, its codes included, is 255 signs. */
const longestTitle = 100

/** An ampersand begins a code in headers; two of them are one. */
const asHeader = (title: string): string => title.slice(0, longestTitle).replaceAll('&', '&&')

/** `pagesWide` is how many sheets of paper its columns share, the first one on each; the title is on each page. */
export const printedSheet = (
  pagesWide: number,
  title?: string,
): { readonly pageSetup: Partial<Excel.PageSetup>; readonly headerFooter: Partial<Excel.HeaderFooter> } => ({
  pageSetup: {
    // The number of A4 in the format's own list of papers.
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pagesWide,
    // As many as the rows need.
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    printTitlesRow: '1:1',
    printTitlesColumn: 'A:A',
    // In inches.
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  headerFooter: {
    ...(title !== undefined && { oddHeader: `&L&B${asHeader(title)}` }),
    oddFooter: '&L&A&R&P / &N',
  },
})

/** The library's own font, named: LibreOffice would take another for a header that is only said to be bold. */
export const headerFont: Partial<Excel.Font> = { name: 'Calibri', size: 11, bold: true }
