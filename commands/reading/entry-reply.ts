// One entry field by field, with what its kind adds: its deadline, its verdict.

import { type Day } from '../../src/calendar/local-date.ts'
import { momentInWords } from '../../src/chat/moment.ts'
import { personName } from '../../src/chat/person.ts'
import { type Action, type Reply, textReply } from '../../src/chat/reply.ts'
import { actionState } from '../../src/digests/plan-list.ts'
import { taskActions } from '../../src/digests/task-line.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { isPastDue } from '../../src/indicators/plan.ts'
import { dutiesOf, nextDuty } from '../../src/register/duties.ts'
import type { Entry, EntryKind, EntryOf, RequestEntry, TaskEntry } from '../../src/register/entry.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import { clockOf } from '../../src/register/request-clock.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Conversation } from '../command.ts'

interface Told {
  readonly what: string
  /** Before the fields: what is expected, or how it ended. */
  readonly state: readonly Line[]
  readonly actions: readonly Action[]
}

type Tell<E extends Entry> = (entry: E, rules: Rules, asked: Pick<Conversation, 'words' | 'today'>) => Told

const deadlineOf = (request: RequestEntry, rules: Rules, { words, today }: Parameters<Tell<Entry>>[2]): Line => {
  const { confirmations, why } = words
  const { due, limit, fate } = clockOf(request, rules)
  const isRunning = request.outcome === undefined && request.holdings === undefined
  if (due === undefined)
    return fate.kind === 'suspended' ? confirmations.waitingForItems : why.verdict(fate, today, today)
  return isRunning ? confirmations.expectedBy(due, limit, today) : why.verdict(fate, due, today)
}

const tellRequest: Tell<RequestEntry> = (request, rules, asked) => {
  const { words } = asked
  return {
    what: words.entries.what(request),
    state: request.cancelled ? [] : [deadlineOf(request, rules, asked)],
    actions: request.cancelled || request.outcome !== undefined ? [] : words.actions.forRequest(request.id),
  }
}

const dutyLines = (task: TaskEntry, rules: Rules, { tasks }: Conversation['words'], today: Day): readonly Line[] =>
  dutiesOf(task, rules).flatMap(({ step, due, limit, done, dropped }) => {
    if (done !== undefined) return [tasks.done(step, task.id, done, today, done <= due)]
    return dropped === undefined ? [tasks.expected(step, due, limit, today)] : []
  })

const tellTask: Tell<TaskEntry> = (task, rules, { words, today }) => {
  const isOpen = task.cancelled !== true && nextDuty(task, rules) !== undefined
  return {
    what: words.tasks.what(task),
    state: task.cancelled ? [] : dutyLines(task, rules, words, today),
    actions: isOpen ? taskActions(task, rules, words) : [],
  }
}

/** What can be done about it is for officers, who keep the plan: it is offered in their list. */
const tellAction: Tell<ImprovementEntry> = (action, _rules, { words, today }) => {
  const state = actionState(action, { day: today, today }, words)
  return {
    what: words.plan.what(action),
    state: action.cancelled ? [] : [words.plan.now(state, isPastDue(action, today))],
    actions: [],
  }
}

const byKind: { readonly [K in EntryKind]: Tell<EntryOf<K>> } = {
  request: tellRequest,
  calls: (_calls, _rules, { words }) => ({ what: words.lists.calls, state: [], actions: [] }),
  appointment: tellTask,
  update: tellTask,
  measure: (measure, _rules, { words }) => ({ what: words.measures.what(measure), state: [], actions: [] }),
  survey: (question, _rules, { words }) => ({ what: words.surveys.what(question), state: [], actions: [] }),
  mystery: (survey, _rules, { words }) => ({ what: words.mystery.whatSurvey(survey), state: [], actions: [] }),
  contact: (contact, _rules, { words }) => ({ what: words.mystery.whatContact(contact), state: [], actions: [] }),
  improvement: tellAction,
  template: (template, _rules, { words }) => ({ what: words.templates.what(template), state: [], actions: [] }),
  sampling: (sampling, _rules, { words }) => ({ what: words.samplings.what(sampling), state: [], actions: [] }),
}

export const entryReply = (
  entry: Entry,
  rules: Rules,
  timezone: string,
  { words, today }: Pick<Conversation, 'words' | 'today'>,
): Reply => {
  const { lists, fields } = words
  const { logged } = entry
  // An entry and the function of its kind always go together.
  const { what, state, actions } = (byKind[entry.kind] as Tell<Entry>)(entry, rules, { words, today })
  const told = [
    ...state,
    ...fields.of(entry, today, personName).map(([name, value]) => lists.field(name, value)),
    lists.loggedBy(logged.by && personName(logged.by), momentInWords(logged.at, timezone, today, words)),
  ]
  return textReply(lists.entry(entry.id, what), told, actions)
}
