// The layout of a morning digest: its sections' headings and the shape of each.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Block } from '../chat/reply.ts'
import type { Freshness, NumberedRequest, Tally } from '../i18n/fr/digests.ts'
import type { Words } from '../i18n/words.ts'
import type { IndicatorRun } from '../indicators/found-run.ts'
import type { FollowedRequest } from '../register/follow-up.ts'
import type { RoomId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import { agentOf, listedEntry, type Reader } from './entry-actions.ts'
import type { MorningSections, Told } from './morning-sections.ts'
import { type LineView, marksOf, requestLine } from './request-line.ts'
import { type FollowedTask, isLateTask, taskList, tasksOf } from './task-line.ts'

export interface MorningSetting {
  readonly today: Day
  readonly workingDays: WorkingDays
  /** Every open request, followed on `today`; those of other services are left out here. */
  readonly followed: readonly FollowedRequest[]
  /** The room's services; none: the room sees them all. */
  readonly services: readonly string[]
  readonly room?: RoomId
  /** Every open appointment and website update, followed; those of other services are left out here. */
  readonly tasks?: { readonly followed: readonly FollowedTask[]; readonly rules: Rules }
  /** What the room is told today of sampling weeks. */
  readonly samples?: readonly Block[]
  /** Runs of months beyond chance today, said or not. */
  readonly runs?: readonly IndicatorRun[]
  /** Who asked for it by hand; by default an agent of the room. */
  readonly reader?: Reader
}

/** Lines shown in a section, and numbers in a line, before the rest is cut. */
export const longestSection = 15

export const tallyOf = (items: readonly FollowedRequest[]): Tally => ({
  messages: items.reduce((sum, { request }) => sum + request.count, 0),
  entries: items.length,
})

/** One day when all the new ones were due that day; else "since" the last digest, or the last working day. */
const freshnessOf = ({ fresh }: MorningSections, { today, workingDays }: MorningSetting, last?: Told): Freshness => {
  const days = new Set(fresh.map(({ standing }) => (standing.kind === 'suspended' ? today : standing.expected)))
  const [only] = days
  if (days.size === 1 && only !== undefined) return { kind: 'due-on', day: only }
  const before = workingDays.before(today)
  return days.size === 0 ? { kind: 'due-on', day: before } : { kind: 'since', day: last ? dayOf(last.on) : before }
}

export interface MorningSection {
  readonly heading: string
  readonly items: readonly FollowedRequest[]
  /** Each request on a line of its own, all of them in one line, or whichever the platform prefers. */
  readonly shape: 'list' | 'line' | 'either'
  readonly timing?: 'date' | 'age'
}

/** The sections in the order in which they are read, the empty ones too. */
export const layOut = (
  sections: MorningSections,
  setting: MorningSetting,
  { digests }: Words,
  last?: Told,
): MorningSection[] => {
  const { today } = setting
  const { next, nextDay } = sections
  const someBefore = next.some(({ standing }) => standing.kind !== 'suspended' && standing.expected < nextDay)
  const freshness = freshnessOf(sections, setting, last)
  return [
    { heading: digests.fresh(freshness, today), items: sections.fresh, shape: 'list', timing: 'date' },
    { heading: digests.overdue, items: sections.overdue, shape: 'list' },
    { heading: digests.announced, items: sections.announced, shape: 'list' },
    { heading: digests.today, items: sections.today, shape: 'either' },
    { heading: digests.next(nextDay, today, someBefore), items: next, shape: 'line' },
    { heading: digests.waiting, items: sections.waiting, shape: 'line' },
  ]
}

export const blockOf = (
  { heading, items, shape, timing }: MorningSection,
  setting: MorningSetting,
  words: Words,
): Block => {
  const { digests } = words
  if (items.length === 0) return { kind: 'text', lines: [digests.none(heading)] }
  const shown = items.slice(0, longestSection)
  const numbered: NumberedRequest[] = shown.map((item) => ({ id: item.request.id, marks: marksOf(item, words) }))
  const inOneLine = digests.inOneLine(heading, tallyOf(items), numbered)
  if (shape === 'line') return { kind: 'text', lines: [inOneLine] }
  const { today, workingDays, services, reader = agentOf(services) } = setting
  const view: LineView = { today, workingDays, services, withService: services.length !== 1, ...(timing && { timing }) }
  const hidden = items.slice(longestSection)
  return {
    kind: 'list',
    heading: digests.heading(heading),
    items: shown.map((item) => requestLine(item, view, words)),
    entries: shown.map((item) => listedEntry(item, reader, words)),
    ...(hidden.length > 0 && { rest: digests.rest(tallyOf(hidden), shape === 'list' ? 'overdue' : 'due') }),
    ...(shape === 'either' && { inOneLine }),
  }
}

/** Appointments and website updates of the room that are late or due today. */
export const pressingTasks = ({ tasks, services, today }: MorningSetting): readonly FollowedTask[] =>
  tasksOf(tasks?.followed ?? [], services).filter(({ duty }) => duty.due <= today)

export const lateTasks = (setting: MorningSetting): readonly FollowedTask[] =>
  pressingTasks(setting).filter((task) => isLateTask(task, setting.today))

/** One section for all of them, after those of requests; nothing when there are none. */
export const taskBlocks = (setting: MorningSetting, words: Words): readonly Block[] => {
  const pressing = pressingTasks(setting)
  if (pressing.length === 0 || setting.tasks === undefined) return []
  const view = { today: setting.today, rules: setting.tasks.rules, withService: setting.services.length !== 1 }
  return [taskList(pressing, view, words)]
}
