// The rows of a workbook: what came in during the period, and what its figures count although it came in before.

import { dayOf } from '../../calendar/local-date.ts'
import { monthOf } from '../../calendar/month.ts'
import type { ComputedFacts } from '../../exchange/column.ts'
import { factsOf } from '../../exchange/entry-facts.ts'
import type { ExportedEntry } from '../../exchange/export-rows.ts'
import { asSigned } from '../../indicators/closing/as-signed.ts'
import { listBehind, tasksBehind } from '../../indicators/list-behind.ts'
import { planOf } from '../../indicators/plan-of-period.ts'
import { inSample } from '../../indicators/sampled-requests.ts'
import type { Entry } from '../../register/entry.ts'
import type { Directory } from '../../register/directory.ts'
import type { EntryId } from '../../register/ids.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import type { ReportView } from '../annual/report-query.ts'

/** The entries in the base of a rate, late or in time, and the plan that the period ends with. */
const countedIds = async ({ scope, entries, figures }: ReportView): Promise<ReadonlySet<EntryId>> => {
  const ids = new Set<EntryId>()
  for (const which of ['in-time', 'late'] as const) {
    for (const { id } of await listBehind(scope, which, entries, figures)) ids.add(id)
    for (const { task } of await tasksBehind(scope, which, entries, figures)) ids.add(task.id)
  }
  for (const { id } of (await planOf(scope, entries, figures)).actions) ids.add(id)
  return ids
}

/** Where an entry was received, or went to. */
const isOf = (entry: Entry, services: readonly string[], { currentName }: Directory): boolean => {
  const moved = entry.kind === 'request' ? (entry.transfers ?? []).map(({ to }) => to) : []
  return (
    services.length === 0 ||
    [entry.service, ...moved].some((name) => name !== undefined && services.includes(currentName(name)))
  )
}

/** A signed period's rows are as they were signed; entries that were undone are left out. */
export async function* countedRows(view: ReportView): AsyncGenerator<readonly ExportedEntry[]> {
  const { query, entries, setting } = await asSigned(view.scope, view.entries, view.figures)
  const counted = await countedIds(view)
  const { start, end } = query.period
  const isWanted = (entry: Entry): boolean => {
    if (entry.cancelled !== undefined) return false
    if (counted.has(entry.id)) return true
    const day = dayOf(dayOfEntry(entry))
    return day >= start && day <= end && isOf(entry, view.services ?? [], setting.directory)
  }
  const sampled = inSample(setting)(await entries.standing())
  const factsAbout = (entry: Entry): ComputedFacts => {
    const found = sampled(entry)
    return { ...factsOf(entry, setting.rules, query.today), ...(found && { inSample: found }) }
  }
  for await (const chunk of entries.touching({ first: monthOf(start), last: monthOf(end) })) {
    const wanted = chunk.filter(isWanted)
    if (wanted.length > 0) yield wanted.map((entry) => ({ entry, facts: factsAbout(entry) }))
  }
}
