// The morning digest: what is late, what is due, what can be done about it. Also the answer to /digest.

import { dayOf } from '../calendar/local-date.ts'
import type { Action, Reply } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { FollowedRequest } from '../register/follow-up.ts'
import type { UserId } from '../register/ids.ts'
import { digestFile } from './digest-file.ts'
import { type Lateness, withLateness } from './lateness.ts'
import { blockOf, lateTasks, layOut, longestSection, type MorningSetting, pressingTasks } from './morning-layout.ts'
import { tallyOf, taskBlocks } from './morning-layout.ts'
import { toldBy } from './morning-memory.ts'
import { newRuns, runsBlocks } from './morning-runs.ts'
import { lateOf, type MorningSections, ofRoom, sectionsOf, type Told } from './morning-sections.ts'
import { isAmong } from './request-line.ts'

export interface ScheduledMorning extends MorningSetting {
  /** What the room's last digest said; absent the first time. */
  readonly last?: Told
  readonly whenEmpty: 'silent' | 'line'
  readonly late?: Lateness
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

/** Those who took what is newly overdue or due today, in the order of the digest; what was said before is not said to them again. */
const concernedBy = ({ fresh, today }: MorningSections): readonly UserId[] => [
  ...new Set([...fresh, ...today].flatMap(({ request }) => request.takenBy ?? [])),
]

/** Late appointments and website updates are counted in the title, which would else say that nothing is late. */
const withTasks = (title: Line, setting: MorningSetting, { tasks }: Words): Line => {
  const late = lateTasks(setting)
  return late.length === 0 ? title : [...title, ...tasks.lateInTitle(late.map(({ task }) => task.kind))]
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
  const hasLateTasks = lateTasks(setting).length > 0
  const all = layOut(sections, setting, words, shape.last)
  const told = all.filter(({ items }) => shape.everySection || items.length > 0)
  // Whoever asks for the digest reads it; nobody else is called.
  const mentions = shape.audience === 'room' ? concernedBy(sections) : []
  const cut = all.filter(({ items }) => items.length > longestSection)
  return {
    title: withTasks(
      digests.title(today, services, tallyOf(late), tallyOf(sections.today), hasLateTasks),
      setting,
      words,
    ),
    blocks: [
      ...(setting.samples ?? []),
      ...told.map((section) => blockOf(section, setting, words)),
      ...taskBlocks(setting, words),
      ...runsBlocks(newRuns(setting.runs ?? [], shape.last?.runs), words),
      ...(cut.length > 0 ? [digestFile(all, today, workingDays, words)] : []),
    ],
    actions: actionsFor(late, setting, words),
    audience: shape.audience,
    ...(mentions.length > 0 && { mentions }),
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
  return { reply, told: toldBy(sections, today, pressingTasks(setting), setting.runs, last) }
}

/** The digest asked for by hand: every section, never silent; nothing is remembered, and nothing was before. */
export const morningNow = (setting: MorningSetting, words: Words): Reply => wholeMorning(setting, words, 'asker').reply

const hasNothing = (sections: MorningSections): boolean =>
  lateOf(sections).length + sections.today.length + sections.next.length === 0

const unchanged = (sections: MorningSections, last: Told, setting: MorningSetting, words: Words): Reply => {
  const { today, services } = setting
  const late = lateOf(sections)
  const ids = late.length <= longestSection ? late.map(({ request }) => request.id) : []
  return {
    title: words.digests.unchanged(today, services, dayOf(last.on), tallyOf(late), ids),
    blocks: [...(setting.samples ?? []), ...runsBlocks(newRuns(setting.runs ?? [], last.runs), words)],
    actions: actionsFor(late, setting, words),
    audience: 'room',
  }
}

/**
 * The digest of a scheduled morning, and what it leaves for the next one. No
 * reply when there is nothing to act on, no run of months and no sample to tell
 * of, and the room prefers silence; one line when it would repeat the last one.
 */
export const morningDigest = (setting: ScheduledMorning, words: Words): { reply?: Reply; told: Told } => {
  const { today, workingDays, last, late } = setting
  const sections = sectionsOf(ofRoom(setting.followed, setting.services, setting.room), today, workingDays, last)
  const pressing = pressingTasks(setting)
  const told = toldBy(sections, today, pressing, setting.runs, last)
  const isEmpty = hasNothing(sections) && pressing.length === 0
  const fresh = newRuns(setting.runs ?? [], last?.runs)
  const isQuiet = fresh.length === 0 && (setting.samples ?? []).length === 0
  if (isEmpty && isQuiet && setting.whenEmpty === 'silent') return { told }
  const full = { everySection: false, audience: 'room', ...(last && { last }) } as const
  const reply =
    last?.fingerprint === told.fingerprint && !isEmpty
      ? unchanged(sections, last, setting, words)
      : replyOf(sections, setting, words, full)
  return { reply: late ? withLateness(reply, late, words) : reply, told }
}
