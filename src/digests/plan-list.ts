// The improvement plan in lines: what is past due first, then what is in progress, not done, done; by module or together.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { Action, ListBlock, TableBlock } from '../chat/reply.ts'
import type { EntryNow } from '../chat/views.ts'
import { type Line, line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { digitsBeside } from '../indicators/digits.ts'
import { isPastDue, type PlanCounts, planStateOn } from '../indicators/plan.ts'
import type { PeriodPlan } from '../indicators/plan-of-period.ts'
import { meets } from '../indicators/targets.ts'
import type { ImprovementEntry } from '../register/kinds/improvement.ts'

interface PlanView {
  /** The day on which the plan is looked at: the last one of a period, or today. */
  readonly day: Day
  readonly today: Day
  /** The reader keeps the plan: what can be done about an action is offered. */
  readonly mayAct: boolean
}

/**
 * Whole per cents, as plans are published; not "100 %" before all is done, nor "0 %" once something is, nor "70 %"
 * where 70 % was to be reached and was not. Modules have no target of their own.
 */
export const planRate = (
  { rate, done, total }: PlanCounts,
  { numbers, indicators }: Words,
  target: number | null = null,
): string => {
  if (rate === null) return indicators.empty
  const isHidden = (rate > 0.995 && done < total) || (rate < 0.005 && done > 0)
  const met = target === null ? null : meets('at-least', done, total, target)
  return numbers.percent(rate, digitsBeside({ target, met }, rate, '%', isHidden ? 1 : 0))
}

const ranks = { 'in-progress': 1, 'not-done': 2, done: 3 } as const

const rankOf = (action: ImprovementEntry, day: Day): number =>
  isPastDue(action, day) ? 0 : ranks[planStateOn(action, day) ?? 'done']

/** Those without a due day after those with one. */
const dueOf = ({ due }: ImprovementEntry): number => (due === undefined ? Number.POSITIVE_INFINITY : dayOf(due))

/** Past due first, the longest ago before; then in progress, not done, done, each by due day and number. */
export const inPlanOrder = (actions: readonly ImprovementEntry[], day: Day): readonly ImprovementEntry[] =>
  actions.toSorted((a, b) => {
    const [one, other] = [dueOf(a), dueOf(b)]
    return rankOf(a, day) - rankOf(b, day) || (one === other ? 0 : one - other) || a.id - b.id
  })

/** "faite le jeudi 12 novembre", "non faite, échéance le mardi 30 juin". */
export const actionState = (
  action: ImprovementEntry,
  { day, today }: Pick<PlanView, 'day' | 'today'>,
  { plan }: Words,
): string => {
  const { due, done } = action
  const state = planStateOn(action, day) ?? 'done'
  if (state === 'done') return done === undefined ? plan.state['not-done'] : plan.state.done(dayOf(done), today)
  return `${plan.state[state]}, ${due === undefined ? plan.noDue : plan.dueOn(dayOf(due), today)}`
}

/** "n° 1042 · en retard · Refaire le livret · Accueil · non faite, échéance le mardi 30 juin". */
const actionLine = (action: ImprovementEntry, view: PlanView, words: Words): Line => {
  const { id, title, owner, service } = action
  const parts = [title, owner, service, actionState(action, view, words)].filter((part) => part !== undefined)
  const number = strong(words.entries.number(id))
  return isPastDue(action, view.day)
    ? line`${number} · ${strong(words.plan.late)} · ${parts.join(' · ')}`
    : line`${number} · ${parts.join(' · ')}`
}

/** The action as a list says it by now, once something changed. */
export const actionNow = (action: ImprovementEntry, today: Day, words: Words): EntryNow => {
  const view = { day: today, today, mayAct: true }
  if (action.cancelled === true) {
    const parts = [action.title, words.entries.cancelled].join(' · ')
    return { line: line`${strong(words.entries.number(action.id))} · ${parts}`, isSettled: true, actions: [] }
  }
  return {
    line: actionLine(action, view, words),
    isSettled: action.done !== undefined,
    actions: planActions(action, words),
  }
}

/** What may come next for an action, as it is now. */
const planActions = (
  { id, started, done, cancelled }: ImprovementEntry,
  { plan, vocabulary }: Words,
): readonly Action[] => {
  if (done !== undefined || cancelled === true) return []
  const [name] = vocabulary.commands.improvement.names
  const { done: finish, start } = vocabulary.choices.planStep
  const finishing = { label: plan.doneButton, command: `!${name} ${finish[0]} ${id}` }
  return started === undefined
    ? [finishing, { label: plan.startButton, command: `!${name} ${start[0]} ${id}` }]
    : [finishing]
}

interface PlanListOptions {
  readonly heading?: Line
  /** Lines before the rest is counted. */
  readonly longest: number
  /** What shows the rest. */
  readonly more: string
}

export const planList = (
  actions: readonly ImprovementEntry[],
  view: PlanView,
  { heading, longest, more }: PlanListOptions,
  words: Words,
): ListBlock => {
  const sorted = inPlanOrder(actions, view.day)
  const shown = sorted.slice(0, longest)
  const hidden = sorted.length - shown.length
  return {
    kind: 'list',
    ...(heading === undefined ? {} : { heading }),
    items: shown.map((action) => actionLine(action, view, words)),
    entries: shown.map((action) => ({ id: action.id, actions: view.mayAct ? planActions(action, words) : [] })),
    ...(hidden === 0 ? {} : { rest: words.plan.rest(hidden, more) }),
  }
}

/** The published form of a plan: done, in progress and not done by module, then together. */
export const planTableBlock = (
  { table: { modules, total }, target }: Pick<PeriodPlan, 'table' | 'target'>,
  words: Words,
): TableBlock => {
  const { plan, numbers } = words
  const { columns } = plan
  const right = [columns.done, columns.inProgress, columns.notDone, columns.total, columns.rate]
  const row = (name: string, counts: PlanCounts, targetOfRow: number | null): readonly string[] => [
    name,
    ...[counts.done, counts.inProgress, counts.notDone, counts.total].map((count) => numbers.integer(count)),
    planRate(counts, words, targetOfRow),
  ]
  return {
    kind: 'table',
    caption: plan.caption,
    columns: [{ title: columns.module, align: 'left' }, ...right.map((title) => ({ title, align: 'right' as const }))],
    rows: [...modules.map((counts) => row(plan.modules[counts.module], counts, null)), row(plan.whole, total, target)],
  }
}
