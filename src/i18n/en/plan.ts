// What is said of the improvement plan, in English.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { ImprovementEntry, PlanModule } from '../../register/kinds/improvement.ts'
import type { PlanCounts } from '../../indicators/plan.ts'
import { type Field, present } from '../field.ts'
import type { plan as french } from '../fr/plan.ts'
import { code, joinLines, type Line, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const modules: Readonly<Record<PlanModule, string>> = {
  'module-1': 'module 1',
  'module-2': 'module 2',
  'module-3': 'module 3',
  'module-4': 'module 4',
  steering: 'steering',
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const on = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : calendar.date(dayOf(date), today)

export const improvementFields = (entry: ImprovementEntry, today: Day): readonly Field[] =>
  present([
    ['module', modules[entry.module]],
    ['action', entry.title],
    ['source', entry.source],
    ['owner', entry.owner],
    ['service', entry.service],
    ['added', on(entry.added, today)],
    ['due', on(entry.due, today)],
    ['started', on(entry.started, today)],
    ['done', on(entry.done, today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

const progress = ({ done, total, inProgress, notDone, pastDue }: PlanCounts, rate: string): Line => {
  const open = [
    ...(inProgress === 0 ? [] : [`${numbers.integer(inProgress)} in progress`]),
    ...(notDone === 0 ? [] : [`${numbers.integer(notDone)} not done`]),
  ]
  const late = pastDue === 0 ? '' : line`; ${strong(`${numbers.integer(pastDue)} past due`)}`
  return line`${numbers.integer(done)} done of ${numbers.integer(total)} (${rate})${open.length === 0 ? '' : `, ${open.join(', ')}`}${late}`
}

const example = '!improvement add "Rewrite the welcome leaflet" module:1 due:30/06'

export const plan: typeof french = {
  what: ({ module, title }) => `action of the plan, ${modules[module]}, ${title}`,
  modules,
  added: (action, today) => {
    const added = dayOf(action.added)
    const details = [
      action.source === undefined ? undefined : `source: ${action.source}`,
      action.owner === undefined ? undefined : `owner: ${action.owner}`,
      action.service,
    ].filter((detail) => detail !== undefined)
    const told = details.length === 0 ? '' : ` (${details.join(', ')})`
    const when = added === today ? '' : ` ${calendar.nearDate(added, today)}`
    return line`${strong(`#${action.id}`)}: action added to the plan${when}, ${modules[action.module]}, “${action.title}”${told}.`
  },
  planned: (due, today) => {
    if (due === undefined) return line`Without a due day: it will never be said to be late.`
    const said = `Due ${calendar.onDate(due, today)}`
    return due < today ? line`${said}, ${strong('which has passed')}.` : line`${said}.`
  },
  done: ({ id, title }, on, today, due) => {
    const when = on === today ? '' : ` ${calendar.nearDate(on, today)}`
    const judged =
      due === undefined ? '' : on <= due ? ', in time' : `, after its due day (${calendar.date(due, today)})`
    return line`Action #${id}, “${title}”, ${strong('done')}${when}${judged}.`
  },
  started: ({ id, title }, on, today) =>
    line`Action #${id}, “${title}”, ${strong('in progress')}${on === today ? '' : ` since ${calendar.date(on, today)}`}.`,
  reopened: ({ id, title, started }) =>
    line`Action #${id}, “${title}”, reopened: ${strong(started === undefined ? 'not done' : 'in progress')}.`,

  state: {
    done: (on, today) => `done ${calendar.onDate(on, today)}`,
    'in-progress': 'in progress',
    'not-done': 'not done',
  },
  late: 'past due',
  dueOn: (due, today) => `due ${calendar.onDate(due, today)}`,
  noDue: 'no due day',
  doneButton: 'Done',
  startButton: 'In progress',
  title: (period, services, counts, rate) =>
    line`${strong(['Improvement plan', period, ...services].join(' · '))}: ${progress(counts, rate)}`,
  heading: (module, counts, rate) => line`${strong(capital(modules[module]))}: ${progress(counts, rate)}`,
  rest: (count, command) => line`and ${counted(count, ['other', 'others'])}: ${code(command)}`,
  showDone: (count, command) => line`${counted(count, ['action done', 'actions done'])}: ${code(command)}`,
  empty: (period, services) => line`${strong(['Improvement plan', period, ...services].join(' · '))}: no action.`,
  howToAdd: line`To add one: ${code(example)}`,
  now: (state, isLate) => (isLate ? line`${strong('Past due')}, ${state}.` : line`${capital(state)}.`),
  seeList: (command) => line`Action by action: ${code(command)}`,
  rule: line`${soft('The plan of a period: the actions added by its last day (today while it runs), without those done before the year began.')}`,
  caption: line`The plan by module`,
  columns: {
    module: 'module',
    done: 'done',
    inProgress: 'in progress',
    notDone: 'not done',
    total: 'total',
    rate: 'rate',
  },
  whole: 'together',
  followed: (late, soon, until, today) => {
    const parts = [
      ...(late === 0 ? [] : [line`${strong(`${counted(late, ['action', 'actions'])} past due`)}`]),
      ...(soon === 0 ? [] : [line`${numbers.integer(soon)} to be done by ${calendar.date(until, today)}`]),
    ]
    return line`${strong('Improvement plan')}: ${joinLines(parts, ', ')}`
  },
  listTitle: {
    late: (count, period) =>
      line`${strong(`${counted(count, ['action', 'actions'])} of the plan past due`)} · ${period}`,
    inTime: (count, period) => line`${strong(`${counted(count, ['action', 'actions'])} of the plan done`)} · ${period}`,
    open: (count, period) =>
      line`${strong(`${counted(count, ['action', 'actions'])} of the plan not done or in progress`)} · ${period}`,
  },

  officersKeepIt: (name) =>
    line`The plan is kept by the quality officers: only they add actions and say how far they are. To read it: ${code(`!${name}`)}. ${nothing}`,
  whichTitle: line`Which action? Its title goes between quotes, for example ${code(example)}. ${nothing}`,
  whichModule: (names) =>
    line`Which module? ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}: ${code('module:1')} or ${code('module:steering')}. ${nothing}`,
  whichNumber: (word) =>
    line`Which action? Give its number, for example ${code(`!improvement ${word} 1042`)}. The list: ${code('!improvement')}. ${nothing}`,
  numberNotWanted: line`A new action is given its number: do not type one. For example ${code(example)}. ${nothing}`,
  whatAboutNumber: (id) =>
    line`What about #${id}? ${code(`!improvement done ${id}`)}, ${code(`!improvement started ${id}`)} or ${code(`!show ${id}`)}. ${nothing}`,
  notOfLists: (key) =>
    line`${code(`${key}:`)} does not apply to the list. To add an action: ${code(example)}. ${nothing}`,
  whichStep: (text) =>
    line`I do not understand “${text}”. To add an action: ${code(example)}. To say how far it is: ${code('!improvement in progress 1042')}, ${code('!improvement done 1042')} or ${code('!improvement reopen 1042')}. ${nothing}`,
  onlyOfLists: (key) =>
    line`${code(`${key}:`)} applies to the list only: ${code('!improvement list year:2026')}. A day is typed with ${code('on:')}, a title goes between quotes. ${nothing}`,
  twoPeriods: line`${code('year:')} or ${code('period:')}, not both. ${nothing}`,
  wordsLeft: (text, word) =>
    line`I do not understand “${text}”. A day is typed with ${code('on:')}, for example ${code(`!improvement ${word} 1042 on:12/11`)}. ${nothing}`,
  onlyWhenAdding: (key) =>
    line`${code(`${key}:`)} is given when the action is added. To change it later: ${code('!correct')}. ${nothing}`,
  otherKind: (id, is) => line`#${id} is ${is}, not an action of the plan. ${nothing}`,
  alreadyDone: (id, day, today) =>
    line`Action #${id} is already done, ${calendar.onDate(day, today)}. If that day is wrong: ${code(`!correct ${id} done:12/11`)}. If it is not done: ${code(`!improvement reopen ${id}`)}. ${nothing}`,
  alreadyStarted: (id, day, today) =>
    line`Action #${id} is already in progress, since ${calendar.date(day, today)}. If that day is wrong: ${code(`!correct ${id} started:12/11`)}. ${nothing}`,
  notDone: (id) => line`Action #${id} is not done: there is nothing to reopen. ${nothing}`,
  doneBeforeAdded: (id, on, added, today) =>
    line`Action #${id} is in the plan since ${calendar.date(added, today)}: it cannot be done ${calendar.onDate(on, today)}. If it was in the plan already: ${code(`!correct ${id} added:12/11`)}. ${nothing}`,
  notOfPlans: (id) =>
    line`#${id} is an action of the plan: only ${code('title:')}, ${code('module:')}, ${code('source:')}, ${code('owner:')}, ${code('service:')}, ${code('due:')}, ${code('added:')}, ${code('started:')} and ${code('done:')} can be corrected. ${nothing}`,
}
