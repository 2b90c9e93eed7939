// The sheet that hangs at the desk and stands on the website: each commitment, its result, kept or not, on one page.

import type { TableBlock } from '../../chat/reply.ts'
import { valueText } from '../../digests/figure-block.ts'
import type { Words } from '../../i18n/words.ts'
import type { ReportView } from '../annual/report-query.ts'
import { boundOf } from '../annual/summary-table.ts'
import { shortLabel } from '../dashboard-table.ts'
import { htmlShell } from '../html/html-page.ts'
import { htmlTable } from '../html/html-pieces.ts'
import { htmlLine, htmlText } from '../html/html-text.ts'
import { sheetStyle } from '../html/print-style.ts'

/** What the public was promised: a target that something was measured against. */
const engagements = ({ trends }: ReportView, words: Words): TableBlock => {
  const { sheetColumns, sheetTable, met } = words.reports
  return {
    kind: 'table',
    caption: sheetTable,
    columns: [
      { title: sheetColumns.engagement, align: 'left' },
      { title: sheetColumns.target, align: 'right' },
      { title: sheetColumns.result, align: 'right' },
      { title: sheetColumns.met, align: 'left' },
    ],
    rows: trends
      .filter(({ figure }) => figure.met !== null)
      .map((trend) => [
        shortLabel(trend.figure, words),
        boundOf(trend, words),
        valueText(trend.figure, words),
        met(trend.figure.met),
      ]),
  }
}

export const displaySheet = (view: ReportView, words: Words): string => {
  const { reports, periods, recaps } = words
  const title = reports.sheetTitle(periods.name(view.period))
  const table = engagements(view, words)
  const parts = [
    `<section class="sheet" style="--rows: ${table.rows.length}">`,
    `<h1>${htmlText(title)}</h1>`,
    ...(view.organisation === undefined ? [] : [`<p><strong>${htmlText(view.organisation)}</strong></p>`]),
    `<p>${htmlLine(reports.sheetIntro)}</p>`,
    table.rows.length === 0 ? `<p>${htmlLine(reports.sheetEmpty)}</p>` : htmlTable(table, true),
    ...(view.trends[0]?.closed === undefined ? [`<p>${htmlLine(recaps.provisional)}</p>`] : []),
    `<p>${htmlLine(reports.sheetFoot(view.today))}</p>`,
    '</section>',
  ]
  return htmlShell({ language: reports.language, title, style: sheetStyle }, `<main>\n${parts.join('\n')}\n</main>`)
}
