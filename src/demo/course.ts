// What became of a request by today: asked for items, transferred, held, answered in time or not, or still open.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Acknowledgement, Outcome, RequestEntry } from '../register/entry.ts'
import type { Flow } from './flows.ts'
import { happenedBy } from './happened.ts'
import type { Random } from './random.ts'

export interface Course {
  readonly flow: Flow
  readonly received: Day
  /** The working day on which somebody reads it. */
  readonly read: Day
  readonly count: number
  /** The limit in working days. */
  readonly limit: number
  /** The share that is late, this month. */
  readonly late: number
  readonly today: Day
  readonly workingDays: WorkingDays
}

type Facts = Partial<
  Pick<RequestEntry, 'incomplete' | 'transfers' | 'holdings' | 'chasers' | 'urgent' | 'acknowledgement' | 'outcome'>
>

const outsiders = ['France Titres', 'la CAF', 'l’OFII', 'le consulat', 'la CPAM'] as const
const promise = 15

/** Working days to a reply: within the limit, or well after it. */
export const delayOf = ({ limit, late, flow }: Course, random: Random): number =>
  random.chance(late) ? limit + 1 + Math.min(random.wait(3), 25) : Math.min(random.wait(flow.pace), limit)

/** The reply, if it came. */
const replied = (on: Day, expected: Day, course: Course, random: Random): Outcome | undefined => {
  const day = happenedBy(on, expected, course, random)
  return day === undefined ? undefined : { kind: 'replied', on: dateOf(day) }
}

const waitedFor = (course: Course, random: Random): Facts => {
  const { read, limit, today, workingDays } = course
  const asked = workingDays.add(read, random.between(0, 2))
  const completed = workingDays.add(asked, random.between(2, 22))
  const delay = delayOf(course, random)
  if (asked > today) return {}
  if (random.chance(0.12)) {
    const given = workingDays.add(asked, 30)
    const outcome: Outcome = { kind: 'closed', on: dateOf(given), reason: 'pièces jamais reçues' }
    return { incomplete: { asked: dateOf(asked) }, ...(given <= today ? { outcome } : {}) }
  }
  if (completed > today) return { incomplete: { asked: dateOf(asked) } }
  const due = workingDays.add(completed, limit)
  const outcome = replied(workingDays.add(completed, delay), due, course, random)
  return { incomplete: { asked: dateOf(asked), completed: dateOf(completed) }, ...(outcome ? { outcome } : {}) }
}

const held = (course: Course, random: Random): Facts => {
  const { read, received, today, workingDays } = course
  const on = Math.max(read, workingDays.add(received, delayOf(course, random))) as Day
  const until = workingDays.add(on, promise)
  const reply = workingDays.add(on, random.chance(0.78) ? random.between(4, promise) : promise + 1 + random.wait(4))
  if (on > today) return answered(course, random)
  const outcome = replied(reply, until, course, random)
  const holdings = [{ on: dateOf(on), until: dateOf(until) }]
  // A date that slips is announced again.
  const again = outcome?.kind === 'replied' && outcome.on > dateOf(until) && random.chance(0.4)
  if (again) holdings.push({ on: dateOf(until), until: dateOf(workingDays.add(until, promise)) })
  return { holdings, ...(outcome ? { outcome } : {}) }
}

const answered = (course: Course, random: Random): Facts => {
  const { flow, read, received, limit, today, workingDays } = course
  const due = workingDays.add(received, limit)
  if (random.chance(flow.undated ?? 0) && due < today) return { outcome: { kind: 'undated' } }
  const moved = flow.to ? workingDays.add(read, random.chance(0.7) ? 0 : 1) : read
  const reply = Math.max(moved, workingDays.add(received, delayOf(course, random))) as Day
  const outcome = replied(reply, due, course, random)
  const transfers =
    flow.to && moved <= today ? [{ to: random.weighted(flow.to), on: dateOf(moved), from: flow.service }] : undefined
  const waited = workingDays.between(received, Math.min(reply, today) as Day)
  const chased = waited >= 4 && random.chance(waited > limit ? 0.35 : 0.08)
  const chaser = dateOf(workingDays.add(received, Math.max(2, waited - 1)))
  return {
    ...(transfers ? { transfers } : {}),
    ...(chased && outcome?.kind === 'replied' && chaser <= outcome.on ? { chasers: [chaser] } : {}),
    ...(random.chance(0.006) ? { urgent: true } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

/** A few leave otherwise than by a reply, within the limit. */
const left = ({ flow, read, today, workingDays }: Course, random: Random): Facts | undefined => {
  const on = workingDays.add(read, random.between(0, 2))
  const isOutside = random.chance(flow.outside ?? 0)
  const to = random.pick(outsiders)
  const isClosed = random.chance(0.012)
  if (on > today || !(isOutside || isClosed)) return undefined
  if (isOutside) return { outcome: { kind: 'outside', on: dateOf(on), to } }
  return random.chance(0.6)
    ? { outcome: { kind: 'closed', on: dateOf(on), reason: 'doublon', void: 'duplicate' } }
    : { outcome: { kind: 'closed', on: dateOf(on), reason: 'demande retirée' } }
}

const acknowledgementOf = ({ flow, read, today, workingDays }: Course, random: Random): Facts => {
  if (!random.chance(flow.acknowledged ?? 0)) return {}
  const on = workingDays.add(
    read,
    random.weighted([
      [0, 60],
      [1, 30],
      [3, 10],
    ]),
  )
  const acknowledgement: Acknowledgement = random.chance(0.05) ? { sent: false } : { sent: true, on: dateOf(on) }
  return acknowledgement.sent && on > today ? {} : { acknowledgement }
}

/** The facts of a request by today; none lies in the future but announced dates. */
export const factsBy = (course: Course, random: Random): Facts => {
  const { flow, count } = course
  const isAlone = count === 1
  const acknowledgement = acknowledgementOf(course, random)
  const kind = random.next()
  const gone = left(course, random)
  if (gone) return { ...acknowledgement, ...gone }
  const { incomplete = 0, holding = 0 } = flow
  if (isAlone && kind < incomplete) return { ...acknowledgement, ...waitedFor(course, random) }
  if (isAlone && kind < incomplete + holding) return { ...acknowledgement, ...held(course, random) }
  return { ...acknowledgement, ...answered(course, random) }
}
