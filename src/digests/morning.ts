// The morning digest: what is late, what is due, what can be done about it. Also the answer to /digest.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Action, Block, Reply } from '../chat/reply.ts'
import type { Freshness, NumberedRequest, Tally } from '../i18n/fr/digests.ts'
import type { Words } from '../i18n/words.ts'
import { byUrgency, type FollowedRequest } from '../register/follow-up.ts'
import type { RoomId } from '../register/ids.ts'
import { digestFile } from './digest-file.ts'
import { type Lateness, withLateness } from './lateness.ts'
import { toldBy } from './morning-memory.ts'
import { type MorningSections, ofRoom, sectionsOf, type Told } from './morning-sections.ts'
import { isAmong, type LineView, marksOf, requestLine } from './request-line.ts'

export interface MorningSetting {
  readonly today: Day
  readonly workingDays: WorkingDays
  /** Every open request, followed on `today`; those of other services are left out here. */
  readonly followed: readonly FollowedRequest[]
  /** The room's services; none: the room sees them all. */
  readonly services: readonly string[]
  readonly room?: RoomId
}

export interface ScheduledMorning extends MorningSetting {
  /** What the room's last digest said; absent the first time. */
  readonly last?: Told
  readonly whenEmpty: 'silent' | 'line'
  readonly late?: Lateness
}

/** Lines shown in a section, and numbers in a line, before the rest is cut. */
export const longestSection = 15

const tallyOf = (items: readonly FollowedRequest[]): Tally => ({
  messages: items.reduce((sum, { request }) => sum + request.count, 0),
  entries: items.length,
})

const lateOf = ({ fresh, overdue, announced }: MorningSections): readonly FollowedRequest[] =>
  [...fresh, ...overdue, ...announced].toSorted(byUrgency)

/** One day when all the new ones were due that day; else "since" the last digest, or the last working day. */
const freshnessOf = ({ fresh }: MorningSections, { today, workingDays }: MorningSetting, last?: Told): Freshness => {
  const days = new Set(fresh.map(({ standing }) => (standing.kind === 'suspended' ? today : standing.expected)))
  const [only] = days
  if (days.size === 1 && only !== undefined) return { kind: 'due-on', day: only }
  const before = workingDays.before(today)
  return days.size === 0 ? { kind: 'due-on', day: before } : { kind: 'since', day: last ? dayOf(last.on) : before }
}

interface Section {
  readonly heading: string
  readonly items: readonly FollowedRequest[]
  /** Each request on a line of its own, or all of them in one line. */
  readonly shape: 'list' | 'line'
  readonly timing?: 'date' | 'age'
}

const layOut = (sections: MorningSections, setting: MorningSetting, { digests }: Words, last?: Told): Section[] => {
  const { today } = setting
  const { next, nextDay } = sections
  const someBefore = next.some(({ standing }) => standing.kind !== 'suspended' && standing.expected < nextDay)
  const freshness = freshnessOf(sections, setting, last)
  return [
    { heading: digests.fresh(freshness, today), items: sections.fresh, shape: 'list', timing: 'date' },
    { heading: digests.overdue, items: sections.overdue, shape: 'list' },
    { heading: digests.announced, items: sections.announced, shape: 'list' },
    { heading: digests.today, items: sections.today, shape: 'line' },
    { heading: digests.next(nextDay, today, someBefore), items: next, shape: 'line' },
    { heading: digests.waiting, items: sections.waiting, shape: 'line' },
  ]
}

const blockOf = ({ heading, items, shape, timing }: Section, setting: MorningSetting, words: Words): Block => {
  const { digests } = words
  if (items.length === 0) return { kind: 'text', lines: [digests.none(heading)] }
  const shown = items.slice(0, longestSection)
  if (shape === 'line') {
    const numbered: NumberedRequest[] = shown.map((item) => ({ id: item.request.id, marks: marksOf(item, words) }))
    return { kind: 'text', lines: [digests.inOneLine(heading, tallyOf(items), numbered)] }
  }
  const { today, workingDays, services } = setting
  const view: LineView = { today, workingDays, services, withService: services.length !== 1, ...(timing && { timing }) }
  const hidden = items.slice(longestSection)
  return {
    kind: 'list',
    heading: digests.heading(heading),
    items: shown.map((item) => requestLine(item, view, words)),
    ...(hidden.length > 0 && { rest: digests.rest(tallyOf(hidden)) }),
  }
}

/** The first late request that the room can answer itself, and the lists. */
const actionsFor = (
  late: readonly FollowedRequest[],
  { services }: MorningSetting,
  { digests }: Words,
): readonly Action[] => {
  if (late.length === 0) return [digests.listDue]
  const own = late.find(({ holder }) => services.length === 0 || isAmong(holder, services))
  const answer = own ? [digests.reply(own.request.id), digests.why(own.request.id)] : []
  return [...answer, digests.listOverdue]
}

const replyOf = (
  sections: MorningSections,
  setting: MorningSetting,
  words: Words,
  shape: { readonly everySection: boolean; readonly audience: Reply['audience']; readonly last?: Told },
): Reply => {
  const { today, workingDays, services } = setting
  const { digests } = words
  const late = lateOf(sections)
  const all = layOut(sections, setting, words, shape.last)
  const told = all.filter(({ items }) => shape.everySection || items.length > 0)
  const cut = all.filter(({ items }) => items.length > longestSection)
  return {
    title: digests.title(today, services, tallyOf(late), tallyOf(sections.today)),
    blocks: [
      ...told.map((section) => blockOf(section, setting, words)),
      ...(cut.length > 0 ? [digestFile(all, today, workingDays, words)] : []),
    ],
    actions: actionsFor(late, setting, words),
    audience: shape.audience,
  }
}

/** Every section, also those that hold nothing, for the weekly message that takes the morning's place. */
export const wholeMorning = (
  setting: MorningSetting & { readonly last?: Told },
  words: Words,
  audience: Reply['audience'] = 'room',
): { reply: Reply; told: Told } => {
  const { today, workingDays, services, room, last } = setting
  const sections = sectionsOf(ofRoom(setting.followed, services, room), today, workingDays, last)
  const reply = replyOf(sections, setting, words, { everySection: true, audience, ...(last && { last }) })
  return { reply, told: toldBy(sections, today) }
}

/** The digest asked for by hand: every section, never silent; nothing is remembered, and nothing was before. */
export const morningNow = (setting: MorningSetting, words: Words): Reply => wholeMorning(setting, words, 'asker').reply

const isEmpty = (sections: MorningSections): boolean =>
  lateOf(sections).length + sections.today.length + sections.next.length === 0

const unchanged = (sections: MorningSections, last: Told, setting: MorningSetting, words: Words): Reply => {
  const { today, services } = setting
  const late = lateOf(sections)
  const ids = late.length <= longestSection ? late.map(({ request }) => request.id) : []
  return {
    title: words.digests.unchanged(today, services, dayOf(last.on), tallyOf(late), ids),
    blocks: [],
    actions: actionsFor(late, setting, words),
    audience: 'room',
  }
}

/**
 * The digest of a scheduled morning, and what it leaves for the next one. No
 * reply when there is nothing to act on and the room prefers silence; one line
 * when it would repeat the last one.
 */
export const morningDigest = (setting: ScheduledMorning, words: Words): { reply?: Reply; told: Told } => {
  const { today, workingDays, last, late } = setting
  const sections = sectionsOf(ofRoom(setting.followed, setting.services, setting.room), today, workingDays, last)
  const told = toldBy(sections, today)
  if (isEmpty(sections) && setting.whenEmpty === 'silent') return { told }
  const full = { everySection: false, audience: 'room', ...(last && { last }) } as const
  const reply =
    last?.fingerprint === told.fingerprint && !isEmpty(sections)
      ? unchanged(sections, last, setting, words)
      : replyOf(sections, setting, words, full)
  return { reply: late ? withLateness(reply, late, words) : reply, told }
}
