// The morning digest: what is late, what is due, what can be done about it. Also the answer to /digest.

import { type Day, dayOf, parseLocalDate } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Action, Block, Reply } from '../chat/reply.ts'
import type { Freshness, NumberedRequest, Tally } from '../i18n/fr/digests.ts'
import type { Words } from '../i18n/words.ts'
import { byUrgency, type FollowedRequest } from '../register/follow-up.ts'
import type { RoomId } from '../register/ids.ts'
import { digestFile } from './digest-file.ts'
import { toldBy } from './morning-memory.ts'
import { type MorningSections, ofRoom, sectionsOf, type Told } from './morning-sections.ts'
import { isAmong, type LineView, marksOf, requestLine } from './request-line.ts'

interface Hour {
  readonly hour: number
  readonly minute: number
}

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
  /** Set when it is sent late: the hour it was planned for and the present one. */
  readonly late?: { readonly planned: Hour; readonly sent: Hour }
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
  const since = last === undefined ? undefined : parseLocalDate(last.on)
  return days.size === 0 ? { kind: 'due-on', day: before } : { kind: 'since', day: since ? dayOf(since) : before }
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

/** The digest asked for by hand: every section, also those that hold nothing; never silent, nothing is remembered. */
export const morningNow = (setting: MorningSetting, words: Words, audience: Reply['audience'] = 'asker'): Reply => {
  const followed = ofRoom(setting.followed, setting.services, setting.room)
  const sections = sectionsOf(followed, setting.today, setting.workingDays, undefined)
  return replyOf(sections, setting, words, { everySection: true, audience })
}

const isEmpty = (sections: MorningSections): boolean =>
  lateOf(sections).length + sections.today.length + sections.next.length === 0

const unchanged = (sections: MorningSections, last: Told, setting: MorningSetting, words: Words): Reply => {
  const { today, services } = setting
  const late = lateOf(sections)
  const ids = late.length <= longestSection ? late.map(({ request }) => request.id) : []
  const on = parseLocalDate(last.on)
  return {
    title: words.digests.unchanged(today, services, on ? dayOf(on) : today, tallyOf(late), ids),
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
  if (late === undefined) return { reply, told }
  const { calendar, digests } = words
  const planned = calendar.time(late.planned.hour, late.planned.minute)
  const sent = calendar.time(late.sent.hour, late.sent.minute)
  const notice: Block = { kind: 'text', lines: [digests.late(planned, sent)] }
  return { reply: { ...reply, blocks: [notice, ...reply.blocks] }, told }
}
