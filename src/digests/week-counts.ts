// What happened to requests in a week, counted in messages, by the service that holds them.

import { type Day, dayOf } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import type { Period } from '../calendar/period.ts'
import type { WeekCounts } from '../i18n/fr/recaps.ts'
import type { RequestEntry } from '../register/entry.ts'
import { follow, holderOf, isLate } from '../register/follow-up.ts'
import type { ListEntries } from '../register/ports.ts'
import { clockOf } from '../register/request-clock.ts'
import type { Rules } from '../register/rules.ts'

type Running = { -readonly [Key in keyof WeekCounts]: number }

const nothing = (): Running => ({ received: 0, answered: 0, inTime: 0, overdue: 0, fresh: 0, cleared: 0 })

/** The day a request was answered, sent outside or closed. */
const endOf = ({ outcome }: RequestEntry): Day | undefined =>
  outcome === undefined || outcome.kind === 'undated' ? undefined : dayOf(outcome.on)

const add = (counts: Running, request: RequestEntry, period: Period, rules: Rules): void => {
  const { count } = request
  const { received, replied, due, stopped, fate } = clockOf(request, rules)
  if (fate.kind === 'void') return
  const within = (day: Day | undefined): boolean => day !== undefined && day >= period.start && day <= period.end
  if (within(received)) counts.received += count
  if (within(replied)) {
    counts.answered += count
    if (fate.kind === 'in-time') counts.inTime += count
  }
  if (fate.kind !== 'failing') return
  if (within(fate.on)) counts.fresh += count
  const end = stopped ?? endOf(request)
  if (due !== undefined && end !== undefined && end > due && within(end)) counts.cleared += count
}

/**
 * Counts by holding service (`undefined` for none), in order of name, and in
 * total. Overdue is as of `today`; the rest is of the period.
 */
export const weekCounts = async (
  asked: {
    readonly period: Period
    readonly today: Day
    readonly isWanted: (request: RequestEntry) => boolean
    readonly open: readonly RequestEntry[]
  },
  entries: ListEntries,
  rules: Rules,
): Promise<{
  readonly byService: readonly (readonly [string | undefined, WeekCounts])[]
  readonly total: WeekCounts
}> => {
  const services = new Map<string | undefined, Running>()
  const total = nothing()
  const tallies = (request: RequestEntry): readonly Running[] => {
    const holder = holderOf(request)
    const counts = services.get(holder) ?? nothing()
    services.set(holder, counts)
    return [counts, total]
  }
  // What was received some time before may fail, or be answered, in the week: the chunks of its month hold it too.
  const range = { first: monthOf((asked.period.start - 62) as Day), last: monthOf(asked.period.end) }
  for await (const chunk of entries.touching(range))
    for (const entry of chunk)
      if (entry.kind === 'request' && entry.cancelled === undefined && asked.isWanted(entry))
        for (const counts of tallies(entry)) add(counts, entry, asked.period, rules)
  for (const request of asked.open)
    if (asked.isWanted(request) && isLate(follow(request, rules, asked.today)))
      for (const counts of tallies(request)) counts.overdue += request.count
  const isIdle = (counts: WeekCounts): boolean => Object.values(counts).every((count) => count === 0)
  return {
    byService: [...services]
      .filter(([, counts]) => !isIdle(counts))
      .toSorted(([a], [b]) => (a ?? '\uffff').localeCompare(b ?? '\uffff')),
    total,
  }
}
