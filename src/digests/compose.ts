// The content of a scheduled digest, whichever it is.

import type { Day } from '../calendar/local-date.ts'
import type { Reply } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { currentRuns, type IndicatorRun } from '../indicators/found-run.ts'
import type { FigureSetting } from '../indicators/query.ts'
import { follow } from '../register/follow-up.ts'
import type { RoomId } from '../register/ids.ts'
import type { ListEntries, ListOpen, ListStanding, ListTasks } from '../register/ports.ts'
import { dashboard } from './dashboard.ts'
import { type Lateness, withLateness } from './lateness.ts'
import { morningDigest } from './morning.ts'
import type { Told } from './morning-sections.ts'
import { reportedBy, reportedWeek } from './reported-period.ts'
import { sampleBlocks } from './sample-blocks.ts'
import { followTasks } from './task-line.ts'
import { weeklyDigest } from './weekly.ts'

export interface DigestAsked {
  readonly content: 'morning' | 'weekly' | keyof typeof reportedBy
  readonly room: RoomId
  /** The room's services; none: it sees them all. */
  readonly services: readonly string[]
  readonly today: Day
  readonly whenEmpty: 'silent' | 'line'
  /** What the room's last morning digest said. */
  readonly last?: Told
  readonly late?: Lateness
  /** A weekly recap sent in place of that day's morning digest. */
  readonly withMorning?: boolean
}

interface ComposedDigest {
  readonly reply?: Reply
  readonly told?: Told
}

interface ComposedRecap extends ComposedDigest {
  readonly reply: Reply
}

/** The runs that concern a room: those of its services' figures. */
const runsFor = (
  { services, today }: Pick<DigestAsked, 'services' | 'today'>,
  register: ListEntries,
  figures: FigureSetting,
): Promise<readonly IndicatorRun[]> =>
  currentRuns({ today, basis: 'decided', ...(services.length > 0 && { service: services }) }, register, figures)

const weekly = async (
  { today, services, room, last, withMorning }: DigestAsked,
  register: ListOpen & ListTasks & ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<ComposedRecap> => {
  const { rules } = figures
  const week = { period: reportedWeek(today), today, services, room, rules }
  const morning = withMorning
    ? {
        morning: {
          ...(last && { last }),
          runs: await runsFor({ services, today }, register, figures),
          samples: sampleBlocks(await register.standing(), { today, services }, figures, words),
        },
      }
    : {}
  return weeklyDigest(
    { ...week, ...morning, open: await register.open(), tasks: await register.tasks(), entries: register },
    words,
  )
}

const recapOf = async (
  asked: DigestAsked,
  register: ListOpen & ListTasks & ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<ComposedRecap> => {
  const { content, today, services } = asked
  if (content === 'weekly') return weekly(asked, register, figures, words)
  if (content === 'morning') throw new Error('the morning is no recap')
  const period = reportedBy[content](today)
  return { reply: await dashboard({ period, today, services, entries: register, figures }, words) }
}

/** A recap asked for by hand: the same as the scheduled one, for whoever asked. */
export const recapNow = async (
  asked: Pick<DigestAsked, 'room' | 'services' | 'today'> & {
    readonly content: 'weekly' | keyof typeof reportedBy
  },
  register: ListOpen & ListTasks & ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<Reply> => {
  const { reply } = await recapOf({ ...asked, whenEmpty: 'line' }, register, figures, words)
  return { ...reply, audience: 'asker' }
}

/** What a room hears in the morning that takes no morning digest: of sampling weeks alone, on their days. */
export const composeSamples = async (
  { today, services, late }: Pick<DigestAsked, 'today' | 'services' | 'late'>,
  register: ListStanding,
  figures: FigureSetting,
  words: Words,
): Promise<ComposedDigest> => {
  const blocks = sampleBlocks(await register.standing(), { today, services }, figures, words)
  if (blocks.length === 0) return {}
  const reply: Reply = { title: words.digests.samples(today, services), blocks, actions: [], audience: 'room' }
  return { reply: late ? withLateness(reply, late, words) : reply }
}

/** No reply when there is nothing to say; `told` is for the room's next morning digest. */
export const composeDigest = async (
  asked: DigestAsked,
  register: ListOpen & ListTasks & ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<ComposedDigest> => {
  const { content, today, late } = asked
  if (content === 'morning') {
    const { rules } = figures
    const followed = (await register.open()).map((request) => follow(request, rules, today))
    const runs = await runsFor(asked, register, figures)
    const samples = sampleBlocks(await register.standing(), asked, figures, words)
    const tasks = { followed: followTasks(await register.tasks(), rules), rules }
    return morningDigest({ ...asked, workingDays: rules.workingDays, followed, tasks, runs, samples }, words)
  }
  const recap = await recapOf(asked, register, figures, words)
  return late ? { ...recap, reply: withLateness(recap.reply, late, words) } : recap
}
