// How an entry of any kind that a message listed reads by now.

import type { EntryNow } from '../chat/views.ts'
import { line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { dutiesOf } from '../register/duties.ts'
import type { Entry, EntryKind, EntryOf, TaskEntry } from '../register/entry.ts'
import { entryNow, type NowSetting } from './entry-now.ts'
import { actionNow } from './plan-list.ts'
import { followTasks, taskActions, taskLine } from './task-line.ts'

type Now<E extends Entry> = (entry: E, setting: NowSetting, words: Words) => EntryNow | undefined

/** What became of a task; nothing while something is to be done. */
const taskEnd = (task: TaskEntry, { today, rules }: NowSetting, { entries, tasks }: Words): string | undefined => {
  if (task.cancelled) return entries.cancelled
  const duties = dutiesOf(task, rules)
  if (duties.some(({ done, dropped }) => done === undefined && dropped === undefined)) return undefined
  const last = duties.at(-1)
  if (last === undefined) return undefined
  const { step, due, done, dropped } = last
  if (done !== undefined) return tasks.judged(step, done, today, done <= due)
  return dropped === undefined ? undefined : tasks.dropped(dropped, today)
}

const taskNow: Now<TaskEntry> = (task, setting, words) => {
  const ended = taskEnd(task, setting, words)
  const [followed] = ended === undefined ? followTasks([task], setting.rules) : []
  if (followed === undefined) {
    const number = strong(words.entries.number(task.id))
    return { line: line`${number} · ${words.tasks.what(task)} · ${ended ?? ''}`, isSettled: true, actions: [] }
  }
  const { today, rules, services } = setting
  const view = { today, rules, withService: services.length !== 1 }
  return { line: taskLine(followed, view, words), isSettled: false, actions: taskActions(task, rules, words) }
}

/** Counts, measures, surveys, templates and sampling weeks are not in lists that follow their entries. */
const never = (): undefined => undefined

const byKind: { readonly [K in EntryKind]: Now<EntryOf<K>> } = {
  request: entryNow,
  calls: never,
  appointment: taskNow,
  update: taskNow,
  measure: never,
  survey: never,
  mystery: never,
  contact: never,
  improvement: (action, { today }, words) => actionNow(action, today, words),
  template: never,
  sampling: never,
}

/** The entry as a list says it by now; nothing for a kind that no list follows. */
export const listedNow: Now<Entry> = (entry, setting, words) =>
  // An entry and the function of its kind always go together.
  (byKind[entry.kind] as Now<Entry>)(entry, setting, words)
