// The requests received on one day, by every way.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { Draft, RequestEntry } from '../register/entry.ts'
import { limitOf, type Rules } from '../register/rules.ts'
import { type Course, delayOf, factsBy } from './course.ts'
import { agentOf, type DemoDraft, loggedOn } from './demo-draft.ts'
import { type Flow, flows } from './flows.ts'
import { Random } from './random.ts'
import { isSampled } from './sampling-weeks.ts'
import { busyness, lateness } from './season.ts'
import { subjectOf } from './subjects.ts'

const seed = 2703

/** The day is not over: the demonstration shows its morning. */
const shareOfToday = 0.3

const isOnPaper = ({ channel }: Flow): boolean => channel !== 'email' && channel !== 'form'

/** Messages in an entry: those that deserve a line of their own have one, the others are logged together. */
const sizeOf = ({ bulk }: Flow, random: Random): number =>
  random.chance(0.15) ? 1 : random.between(Math.ceil(bulk / 2), bulk)

/** The request as it stands today; nothing when nobody had read or answered it by then. */
const draftOf = (
  flow: Flow,
  day: Day,
  count: number,
  today: Day,
  rules: Rules,
  random: Random,
): Draft<RequestEntry> | undefined => {
  const { workingDays } = rules
  const matter = flow.matters && random.weighted(flow.matters)
  const described = {
    channel: flow.channel,
    nature: random.weighted(flow.natures),
    requester: flow.requester,
    received: dateOf(day),
  }
  const limit = limitOf(described, rules)
  const read = workingDays.onOrAfter(day)
  const late = flow.late * lateness(flow.service, day)
  const course: Course = { flow, received: day, read, count, limit, late, today, workingDays }
  // The labels are grievances and questions: a suggestion has its theme only.
  const subject = subjectOf(flow.subjects, random, count === 1 && described.nature !== 'suggestion')
  const written = flow.atOnce ? (Math.max(read, workingDays.add(day, delayOf(course, random))) as Day) : read
  const taken = random.chance(0.4)
  const logged = loggedOn(written, flow.service, random)
  if (written > today) return undefined
  return {
    kind: 'request',
    ...described,
    count,
    service: flow.service,
    ...(flow.mailbox === undefined ? {} : { mailbox: flow.mailbox }),
    ...(matter === undefined ? {} : { matter }),
    ...subject,
    ...(flow.atOnce ? { outcome: { kind: 'replied', on: dateOf(written) } } : factsBy(course, random)),
    ...(!flow.atOnce && read === day && random.chance(0.05) ? { receivedAssumed: true } : {}),
    ...(!flow.atOnce && taken ? { takenBy: agentOf(flow.to?.[0][0] ?? flow.service) } : {}),
    logged,
  }
}

/** Depends on the day for what came, on today for what became of it. */
export const requestsReceivedOn = (day: Day, today: Day, rules: Rules): readonly DemoDraft[] => {
  const share = busyness(day, rules.workingDays) * (day === today ? shareOfToday : 1)
  return flows.flatMap((flow, index) => {
    if (isOnPaper(flow) && !rules.workingDays.isWorking(day)) return []
    if (flow.sampled && !isSampled(day)) return []
    const random = new Random(seed, day, index)
    const drafts: DemoDraft[] = []
    for (let left = random.arrivals(flow.perDay * share); left > 0;) {
      const count = Math.min(left, sizeOf(flow, random))
      left -= count
      const draft = draftOf(flow, day, count, today, rules, random)
      if (draft) drafts.push({ draft })
    }
    return drafts
  })
}
