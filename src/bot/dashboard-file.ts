// What a scheduled dashboard carries beside its words: the period as a workbook.

import type { Reply } from '../chat/reply.ts'
import type { Config } from '../config/config.ts'
import { reportedBy } from '../digests/reported-period.ts'
import type { Words } from '../i18n/words.ts'
import type { Day } from '../calendar/local-date.ts'
import type { ListEntries } from '../register/ports.ts'
import type { JobContent } from '../schedule/job.ts'

interface Dashboard {
  readonly content: JobContent
  readonly today: Day
  readonly services: readonly string[]
}

/** The reply with the workbook of what it is about; other digests stay as they are. */
export const withWorkbook = async (
  reply: Reply,
  { content, today, services }: Dashboard,
  entries: ListEntries,
  { figures, organisation }: Pick<Config, 'figures' | 'organisation'>,
  words: Words,
): Promise<Reply> => {
  if (content === 'morning' || content === 'weekly') return reply
  const { viewOf } = await import('../reports/annual/annual-report.ts')
  const { dashboardWorkbook } = await import('../reports/workbook/dashboard-workbook.ts')
  const period = reportedBy[content](today)
  const view = await viewOf({ period, today, basis: 'decided', services, entries, figures, organisation })
  return { ...reply, blocks: [...reply.blocks, await dashboardWorkbook(view, words)] }
}
