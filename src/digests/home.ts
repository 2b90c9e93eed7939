// A person's own page: what is at their name, what is late in their services, this month's rates, and the forms.

import type { Day } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import { monthPeriod } from '../calendar/period.ts'
import type { Block, ListBlock, Reply } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { figures } from '../indicators/figures.ts'
import type { FigureSetting, Scope } from '../indicators/query.ts'
import type { RequestEntry, TaskEntry } from '../register/entry.ts'
import { byUrgency, follow, type FollowedRequest, isLate, isOwn } from '../register/follow-up.ts'
import type { UserId } from '../register/ids.ts'
import type { ListEntries } from '../register/ports.ts'
import { listedEntry, type Reader } from './entry-actions.ts'
import { isTold } from './figure-asides.ts'
import { figureBlock } from './figure-block.ts'
import { tallyOf } from './morning-layout.ts'
import { isOf, type LineView, requestLine } from './request-line.ts'
import { followTasks, isLateTask, isOwnTask, taskList, tasksOf } from './task-line.ts'

export interface HomeSetting {
  readonly today: Day
  readonly user: UserId
  /** Those of the rooms that they belong to; absent when they belong to none. */
  readonly services?: readonly string[] | 'all'
  /** Every open request. */
  readonly open: readonly RequestEntry[]
  /** Every open appointment and website update. */
  readonly tasks?: readonly TaskEntry[]
  readonly entries: ListEntries
  readonly figures: FigureSetting
}

/** Lines of each list before the rest is said in words. */
const longestOwn = 10
const longestOverdue = 15

/** The services as lists and figures take them: none is all. */
const namedOf = (services: readonly string[] | 'all'): readonly string[] => (services === 'all' ? [] : services)

const lateFirst = (a: FollowedRequest, b: FollowedRequest): number =>
  Number(isLate(b)) - Number(isLate(a)) || byUrgency(a, b)

interface Part {
  readonly heading: Line
  readonly items: readonly FollowedRequest[]
  readonly longest: number
  readonly rest: (hidden: number) => Line
  readonly none: Line
}

const listOf = ({ heading, items, longest, rest, none }: Part, view: LineView, reader: Reader, words: Words): Block => {
  if (items.length === 0) return { kind: 'text', lines: [none] }
  const shown = items.slice(0, longest)
  const list: ListBlock = {
    kind: 'list',
    heading,
    items: shown.map((item) => requestLine(item, view, words)),
    entries: shown.map((item) => listedEntry(item, reader, words)),
  }
  return items.length > longest ? { ...list, rest: rest(items.length - longest) } : list
}

/** The same figures as those of /taux, without what they are compared with: a page is glanced at. */
const ratesOf = async (services: readonly string[], setting: HomeSetting, words: Words): Promise<readonly Block[]> => {
  const { today, entries } = setting
  const period = monthPeriod(monthOf(today))
  const scope: Scope = { period, today, basis: 'decided', ...(services.length > 0 && { service: services }) }
  const [group] = await figures(scope, entries, setting.figures)
  const told = (group?.figures ?? []).filter(isTold)
  return [
    { kind: 'text', lines: [words.rates.title(words.periods.heading(period, today), services, true)] },
    ...told.map((figure) => figureBlock(figure, { period, today, comparisons: [] }, words)),
    { kind: 'text', lines: [told.length === 0 ? words.rates.noneMeasured : words.rates.basis('decided')] },
  ]
}

/** What a visitor of no room sees is their own: the services' work is shown to those who share it. */
export const homePage = async (setting: HomeSetting, words: Words): Promise<Reply> => {
  const { today, user, services } = setting
  const { home, lists } = words
  const { rules } = setting.figures
  const followed = setting.open.map((request) => follow(request, rules, today))
  const own = followed.filter(({ request }) => isOwn(request, user)).toSorted(lateFirst)
  const late = services && followed.filter((each) => isLate(each) && isOf(each, namedOf(services))).toSorted(byUrgency)
  const reader: Reader = { user, services: services ?? [] }
  const shared = { today, workingDays: rules.workingDays }
  const ownList = listOf(
    { heading: home.own, items: own, longest: longestOwn, rest: home.otherOwn, none: lists.noneMine },
    { ...shared, services: [], withService: true },
    reader,
    words,
  )
  const tasks = followTasks(setting.tasks ?? [], rules)
  const ownTasks = tasks.filter((task) => isOwnTask(task, user))
  const blocks: Block[] = [ownList]
  if (ownTasks.length > 0) blocks.push(taskList(ownTasks, { today, rules, withService: true }, words))
  if (services === undefined || late === undefined) blocks.push({ kind: 'text', lines: [home.noRoom] })
  else {
    const named = namedOf(services)
    const none = lists.noneOverdue(named)
    const lateTasks = tasksOf(tasks, named).filter((task) => isLateTask(task, today))
    const view = { today, rules, withService: named.length !== 1 }
    blocks.push(
      listOf(
        { heading: home.overdue(named), items: late, longest: longestOverdue, rest: home.otherOverdue, none },
        { ...shared, services: named, withService: named.length !== 1 },
        reader,
        words,
      ),
      ...(lateTasks.length === 0 ? [] : [taskList(lateTasks, view, words, words.tasks.lateHeading)]),
      ...(await ratesOf(named, setting, words)),
    )
  }
  return {
    title: home.title(today, tallyOf(own), late && tallyOf(late), namedOf(services ?? [])),
    blocks,
    actions: home.forms,
    audience: 'asker',
  }
}
