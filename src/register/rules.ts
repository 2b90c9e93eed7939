// Which limit applies to a request: dated rules, the most telling one first.

import { type LocalDate, localDate } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { StepLimit } from './step-limits.ts'
import { type Channel, channels, type Nature, natures, type Requester, requesters, type RequestEntry } from './entry.ts'

/** A limit in working days for the requests that it names; an absent criterion means any. */
export interface LimitRule {
  readonly channel?: Channel
  readonly nature?: Nature
  readonly requester?: Requester
  readonly days: number
  /** Applies to requests received from this day on. */
  readonly from: LocalDate
}

/** What deadlines depend on, fixed for the life of a process. */
export interface Rules {
  readonly workingDays: WorkingDays
  /** The préfecture's own rules; they come before the label's. */
  readonly limits: readonly LimitRule[]
  /** A request received on a closed day counts from that day, or is deemed received on the next opening day. */
  readonly receiptOnClosedDay: 'same-day' | 'next-opening-day'
  /** The préfecture's own limits for appointments and website updates; the label's where absent. */
  readonly stepLimits?: readonly StepLimit[]
  /** What the meeting's limit is counted from; the request where absent. */
  readonly meetingFrom?: 'request' | 'proposal'
}

const always = localDate('1990-01-01')
const rule = (days: number, criteria: Omit<LimitRule, 'days' | 'from'>): LimitRule => ({
  ...criteria,
  days,
  from: always,
})

const paper: readonly Channel[] = ['letter', 'box', 'desk']
const electronic: readonly Channel[] = ['email', 'form']

/** The label's table. Source: Qual-e-Pref, modules 1 and 4. */
const labelLimits: readonly LimitRule[] = [
  ...(['complaint', 'suggestion'] as const).flatMap((nature) => [
    ...electronic.map((channel) => rule(5, { channel, nature })),
    ...paper.map((channel) => rule(10, { channel, nature })),
  ]),
  ...(['advice', 'information'] as const).flatMap((nature) => [
    ...electronic.map((channel) => rule(5, { channel, nature, requester: 'elected' })),
    rule(15, { channel: 'letter', nature, requester: 'elected' }),
  ]),
  ...electronic.map((channel) => rule(5, { channel })),
  ...paper.map((channel) => rule(10, { channel })),
]

type Described = Pick<RequestEntry, 'channel' | 'nature' | 'requester' | 'received'>

const fits = (candidate: LimitRule, request: Described): boolean =>
  (candidate.channel === undefined || candidate.channel === request.channel) &&
  (candidate.nature === undefined || candidate.nature === request.nature) &&
  (candidate.requester === undefined || candidate.requester === request.requester) &&
  candidate.from <= request.received

const precision = ({ channel, nature, requester }: LimitRule): number =>
  (channel === undefined ? 0 : 1) + (nature === undefined ? 0 : 1) + (requester === undefined ? 0 : 1)

/** The most precise rule that fits, then the one in force last, then the one written last. */
const best = (rules: readonly LimitRule[], request: Described): LimitRule | undefined => {
  let found: LimitRule | undefined
  for (const candidate of rules) {
    if (!fits(candidate, request)) continue
    const gain = found === undefined ? 1 : precision(candidate) - precision(found)
    if (gain > 0 || (gain === 0 && candidate.from >= (found?.from ?? always))) found = candidate
  }
  return found
}

/** The label's limit of every kind of request, looked up once: its rules have no date, and figures ask a million times. */
const labelTable = new Map(
  channels.map((channel) => [
    channel,
    new Map(
      natures.map((nature) => [
        nature,
        new Map(
          requesters.map((requester) => [
            requester,
            best(labelLimits, { channel, nature, requester, received: always })?.days ?? 5,
          ]),
        ),
      ]),
    ),
  ]),
)

/** The limit in working days in force on the day a request was received. */
export const limitOf = (request: Described, rules: Rules): number =>
  best(rules.limits, request)?.days ?? labelTable.get(request.channel)?.get(request.nature)?.get(request.requester) ?? 5

/** The longest limit that any rule gives: how far a request's life can reach beyond its dates. */
export const longestLimit = (rules: Rules): number =>
  Math.max(...rules.limits.map(({ days }) => days), ...labelLimits.map(({ days }) => days))
