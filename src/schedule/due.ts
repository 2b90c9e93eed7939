// What is due and not sent: a pure reading of the jobs, the ledger, the calendar and the hour.

import { addDays, type Day, dayOf, type LocalDate, weekdayOf } from '../calendar/local-date.ts'
import { firstDayOf, type Month, monthOf } from '../calendar/month.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type MessageKey, messageKey } from '../register/ids.ts'
import type { Job } from './job.ts'
import type { LedgerLine } from './ledger.ts'
import { instantOf, wallClockAt } from './wall-time.ts'

export interface DueSend {
  readonly job: Job
  readonly key: MessageKey
  readonly date: LocalDate
  readonly scheduledFor: Temporal.Instant
  /** After this instant it is no longer worth sending. */
  readonly limit: Temporal.Instant
  /** Sent after its hour: the message says so. */
  readonly late: boolean
  /** What was tried before, whose content is sent again as it was. */
  readonly line?: LedgerLine
}

/** A digest this much after its hour is late: ticks come each minute, and composing takes its time. */
const punctuality = Temporal.Duration.from({ minutes: 5 })

export const sendKey = (job: Job, date: LocalDate): MessageKey => messageKey(`${job.id}/${job.room}/${date}`)

const lengths = { month: 1, quarter: 3, year: 12 } as const

/** The first month of the month's quarter or year. */
const firstMonth = (month: Month, of: keyof typeof lengths): Month => (month - (month % lengths[of])) as Month

/** Whether a date is one of the job's days, closed days being moved to the next working day. */
const isDayOf = ({ on }: Job, day: Day, calendar: WorkingDays): boolean => {
  if (!calendar.isWorking(day)) return false
  if (on.kind === 'every-working-day') return true
  if (on.kind === 'first-working-day') {
    return calendar.onOrAfter(firstDayOf(firstMonth(monthOf(day), on.of))) === day
  }
  const meant = (day - ((weekdayOf(day) - on.weekday + 7) % 7)) as Day
  return calendar.onOrAfter(meant) === day
}

const isPlanned = (job: Job, jobs: readonly Job[], day: Day, calendar: WorkingDays): boolean =>
  isDayOf(job, day, calendar) &&
  !jobs.some((other) => other.replaces === job.content && other.room === job.room && isDayOf(other, day, calendar))

const isToBeTried = (line: LedgerLine | undefined, now: Temporal.Instant): boolean => {
  if (line === undefined || line.state.kind === 'sending') return true
  const { state } = line
  if (state.kind !== 'failed' || state.retryAt === undefined) return false
  return Temporal.Instant.compare(state.retryAt, now) <= 0
}

/**
 * The sends to make now. A send is due from its hour to its limit hour on its
 * day, and until it is recorded: a tick that comes late, or a start, finds it
 * all the same, while the days of a longer stop are not made up for.
 *
 * A line left at `sending` is due again: nobody knows whether the platform got
 * it, and posting the same key twice is one message.
 */
export const due = (
  jobs: readonly Job[],
  lines: readonly LedgerLine[],
  calendar: WorkingDays,
  now: Temporal.Instant,
): readonly DueSend[] => {
  const byKey = new Map(lines.map((line) => [line.key, line]))
  return jobs.flatMap((job) => {
    const { date } = wallClockAt(now, job.timezone)
    if (!isPlanned(job, jobs, dayOf(date), calendar)) return []
    const scheduledFor = instantOf(date, job.at, job.timezone)
    const limit = instantOf(date, job.until, job.timezone, 'end')
    if (Temporal.Instant.compare(now, scheduledFor) < 0 || Temporal.Instant.compare(now, limit) > 0) return []
    const key = sendKey(job, date)
    const line = byKey.get(key)
    if (!isToBeTried(line, now)) return []
    const late = Temporal.Instant.compare(now, scheduledFor.add(punctuality)) > 0
    return [{ job, key, date, scheduledFor, limit, late, ...(line && { line }) }]
  })
}

export interface NextRun {
  readonly job: Job
  readonly at: Temporal.Instant
}

/** How far ahead the next run is looked for: more than a year and its closures. */
const horizon = 400

/** The next time of each job, in order of time; a job without a day in the coming months has none. */
export const nextRuns = (jobs: readonly Job[], calendar: WorkingDays, now: Temporal.Instant): readonly NextRun[] =>
  jobs
    .flatMap((job) => {
      let { date } = wallClockAt(now, job.timezone)
      for (let ahead = 0; ahead <= horizon; ahead += 1, date = addDays(date, 1)) {
        if (!isPlanned(job, jobs, dayOf(date), calendar)) continue
        const at = instantOf(date, job.at, job.timezone)
        if (Temporal.Instant.compare(at, now) > 0) return [{ job, at }]
      }
      return []
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
