// An appointment or a website update in one line, as every list and digest says it, and what can be done about it.

import type { Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Action, ListBlock, ListedEntry } from '../chat/reply.ts'
import { type Line, line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { type Duty, nextDuty } from '../register/duties.ts'
import type { TaskEntry } from '../register/entry.ts'
import type { UserId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import { isAmong } from './request-line.ts'

/** An open task with the next thing to do. */
export interface FollowedTask {
  readonly task: TaskEntry
  readonly duty: Duty
}

export const followTasks = (tasks: readonly TaskEntry[], rules: Rules): readonly FollowedTask[] =>
  tasks.flatMap((task) => {
    const duty = nextDuty(task, rules)
    return duty === undefined ? [] : [{ task, duty }]
  })

export const isLateTask = ({ duty }: FollowedTask, today: Day): boolean => duty.due < today

/** The longest awaited first. */
const byDueDate = (a: FollowedTask, b: FollowedTask): number => a.duty.due - b.duty.due || a.task.id - b.task.id

/** Those of some services (none: all); one without service is everybody's. */
export const tasksOf = (followed: readonly FollowedTask[], services: readonly string[]): readonly FollowedTask[] =>
  followed.filter(({ task }) => services.length === 0 || task.service === undefined || isAmong(task.service, services))

/** Nobody takes a task: it is at the name of who logged it. */
export const isOwnTask = ({ task }: FollowedTask, user: UserId): boolean => task.logged.by === user

const timingOf = ({ due }: Duty, today: Day, workingDays: WorkingDays, { entries }: Words): string => {
  if (due >= today) return entries.dueOn(due, today)
  const age = workingDays.between(due, today)
  // On the weekend after its due date it is late, by no working day yet.
  return age === 0 ? entries.passed(due, today) : entries.overdueBy(age)
}

export interface TaskView {
  readonly today: Day
  readonly rules: Rules
  /** Says whose it is: in lists that mix services. */
  readonly withService?: boolean
}

/** "n° 1042 · rendez-vous d’élu, Redon · date à proposer · échéance demain". */
export const taskLine = ({ task, duty }: FollowedTask, view: TaskView, words: Words): Line => {
  const { entries, tasks } = words
  const parts = [
    tasks.what(task),
    view.withService ? task.service : undefined,
    tasks.awaited(duty.step),
    timingOf(duty, view.today, view.rules.workingDays, words),
  ].filter((part) => part !== undefined)
  return line`${strong(entries.number(task.id))} · ${parts.join(' · ')}`
}

/** What comes next, and what else may have become of it. */
export const taskActions = (task: TaskEntry, rules: Rules, { actions }: Words): readonly Action[] => {
  const duty = nextDuty(task, rules)
  if (duty === undefined) return []
  const next = actions.taskStep[duty.step](task.id)
  return task.kind === 'appointment' ? [next, actions.impossible(task.id)] : [next]
}

const listedTask = ({ task }: FollowedTask, rules: Rules, words: Words): ListedEntry => ({
  id: task.id,
  actions: taskActions(task, rules, words),
})

/** Lines of a list before the rest is counted. */
const longest = 15

export const taskList = (
  followed: readonly FollowedTask[],
  view: TaskView,
  words: Words,
  heading: Line = words.tasks.openHeading,
): ListBlock => {
  const sorted = followed.toSorted(byDueDate)
  const shown = sorted.slice(0, longest)
  const hidden = sorted.length - shown.length
  return {
    kind: 'list',
    heading,
    items: shown.map((item) => taskLine(item, view, words)),
    entries: shown.map((item) => listedTask(item, view.rules, words)),
    ...(hidden > 0 && { rest: line`${words.tasks.rest(hidden)}` }),
  }
}
