// The week's recap: what came in, what was answered, what is overdue now, by service.

import type { Day } from '../calendar/local-date.ts'
import type { Period } from '../calendar/period.ts'
import type { Block, Reply, TableBlock } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import type { IndicatorRun } from '../indicators/found-run.ts'
import type { RequestEntry, TaskEntry } from '../register/entry.ts'
import { follow } from '../register/follow-up.ts'
import type { RoomId } from '../register/ids.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Rules } from '../register/rules.ts'
import { wholeMorning } from './morning.ts'
import { ofRoom, type Told } from './morning-sections.ts'
import { followTasks } from './task-line.ts'
import { weekCounts } from './week-counts.ts'

export interface WeeklySetting {
  readonly period: Period
  readonly today: Day
  /** The room's services; none: all of them. */
  readonly services: readonly string[]
  readonly room?: RoomId
  readonly open: readonly RequestEntry[]
  readonly tasks?: readonly TaskEntry[]
  readonly entries: ListEntries
  readonly rules: Rules
  /** Sent in place of the morning digest, every section of which follows; `last` is what the previous one said. */
  readonly morning?: {
    readonly last?: Told
    readonly runs?: readonly IndicatorRun[]
    readonly samples?: readonly Block[]
  }
}

const measures = ['received', 'answered', 'inTime', 'overdue', 'fresh', 'cleared'] as const

/** Sent even when nothing happened: a week without requests is news too. */
export const weeklyDigest = async (setting: WeeklySetting, words: Words): Promise<{ reply: Reply; told?: Told }> => {
  const { period, today, services, room, open, rules } = setting
  const { recaps, periods, numbers } = words
  const isWanted = (request: RequestEntry): boolean =>
    ofRoom([follow(request, rules, today)], services, room).length > 0
  const { byService, total } = await weekCounts({ period, today, isWanted, open }, setting.entries, rules)
  const rows = [...byService, [recaps.total, total] as const]
  const table: TableBlock = {
    kind: 'table',
    caption: recaps.byService,
    columns: [
      { title: recaps.columns.service, align: 'left' },
      ...measures.map((measure) => ({ title: recaps.columns[measure], align: 'right' as const })),
    ],
    rows: rows.map(([service, counts]) => [
      service ?? recaps.noService,
      ...measures.map((measure) => numbers.integer(counts[measure])),
    ]),
  }
  const workingDays = rules.workingDays
  const followed = open.map((request) => follow(request, rules, today))
  const tasks = { followed: followTasks(setting.tasks ?? [], rules), rules }
  const morning =
    setting.morning &&
    wholeMorning({ today, workingDays, followed, tasks, services, ...(room && { room }), ...setting.morning }, words)
  const blocks: Block[] = [
    { kind: 'text', lines: [...(total.answered > 0 ? [recaps.inTime(total)] : []), recaps.overdue(total)] },
    ...(byService.length > 1 ? [table] : []),
    ...(morning ? [{ kind: 'text' as const, lines: [morning.reply.title] }, ...morning.reply.blocks] : []),
  ]
  const reply: Reply = {
    title: recaps.week(periods.name(period), services, total),
    blocks,
    actions: morning?.reply.actions ?? [recaps.listOverdue],
    audience: 'room',
    ...(morning?.reply.mentions && { mentions: morning.reply.mentions }),
  }
  return morning ? { reply, told: morning.told } : { reply }
}
