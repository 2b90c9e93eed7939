// The entries behind a figure: the same classification as the counts, so that a list never contradicts its figure.

import type { RequestEntry, TaskEntry } from '../register/entry.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Step } from '../register/step-limits.ts'
import { asSigned } from './closing/as-signed.ts'
import type { Case } from './case.ts'
import { factStore } from './facts.ts'
import { askedFor, monthsToRead } from './compute-figures.ts'
import { type GroupScope, holdsPending } from './group-scope.ts'
import { scopeOf, windowOf } from './grouping.ts'
import { holdingFamily, transferFamily } from './family-of.ts'
import { families } from './indicator.ts'
import { inBase, isUnanswered, leftBase, nowhere, pending, standingIn, type Window } from './placement.ts'
import type { FigureSetting, Scope } from './query.ts'
import { notSampled, outsideSample } from './samples.ts'
import type { FactContext } from './context.ts'
import { stepOf } from './task-cases.ts'

export const behindKinds = ['late', 'in-time', 'open', 'left', 'unanswered'] as const
export type BehindKind = (typeof behindKinds)[number]

const isWanted = (item: Case, which: BehindKind, window: Window, scope: GroupScope, context: FactContext): boolean => {
  if (scope.mailbox !== undefined && item.mailbox !== scope.mailbox) return false
  const sampled = scope.samples?.standing(item.source, item.asked) ?? notSampled
  if (sampled === outsideSample) return false
  const held = scope.services?.has(item.holder) ?? true
  // A sample's failures are in its base, answered or not.
  if (which === 'unanswered') return held && sampled === notSampled && isUnanswered(item, window)
  const standing = standingIn(item, sampled === notSampled ? window : { ...window, basis: 'sample' })
  if (standing === nowhere) return false
  if (standing === pending) return which === 'open' && holdsPending(item, scope, window, context)
  if (!held) return false
  if (standing === leftBase) return which === 'left'
  return standing === inBase && which === (item.success === 1 ? 'in-time' : 'late')
}

/** The families of the indicators asked about: those that a list may be of. */
const familiesIn = (query: Scope, setting: FigureSetting): readonly boolean[] => {
  const asked = new Set(
    askedFor(query, setting).flatMap(({ formula }) =>
      formula.kind === 'on-time' || formula.kind === 'delay' ? formula.families : [],
    ),
  )
  return families.map(
    (family, index) =>
      asked.has(family) && (query.indicators !== undefined || (index !== transferFamily && index !== holdingFamily)),
  )
}

/** Shows `take` each case that a figure counts in this way; a case is valid during the call only. */
const eachBehind = async (
  scope: Scope,
  which: BehindKind,
  register: ListEntries,
  live: FigureSetting,
  take: (item: Case) => void,
): Promise<void> => {
  const { query, entries, setting } = await asSigned(scope, register, live)
  const counted = familiesIn(query, setting)
  const store = factStore(setting.rules, setting.directory)
  const part = scopeOf(query, store.context, store.samples(await entries.standing()))
  const window = windowOf(query)
  for await (const chunk of entries.touching(monthsToRead(query)))
    store.of(chunk).cases.each(chunk, query.period.start, query.period.end, (item) => {
      if (counted[item.family] === true && isWanted(item, which, window, part, store.context)) take(item)
    })
}

/**
 * The requests that a figure counts as late, in time, still open, or left
 * aside, in order of number, each once. Without `indicators` it is about the
 * requester's clock alone: neither transfers nor announced dates.
 */
export const listBehind = async (
  scope: Scope,
  which: BehindKind,
  register: ListEntries,
  live: FigureSetting,
): Promise<readonly RequestEntry[]> => {
  const found = new Map<number, RequestEntry>()
  await eachBehind(scope, which, register, live, ({ entry }) => {
    if (entry.kind === 'request') found.set(entry.id, entry)
  })
  return [...found.values()].toSorted((a, b) => a.id - b.id)
}

/** A task, and the step of it that a figure counts. */
export interface TaskStep {
  readonly task: TaskEntry
  readonly step: Step
}

/** The same of appointments and website updates, one item for each step. */
export const tasksBehind = async (
  scope: Scope,
  which: BehindKind,
  register: ListEntries,
  live: FigureSetting,
): Promise<readonly TaskStep[]> => {
  const found: TaskStep[] = []
  await eachBehind(scope, which, register, live, ({ entry, family }) => {
    const step = stepOf(family)
    if (entry.kind !== 'request' && step !== undefined) found.push({ task: entry, step })
  })
  return found.toSorted((a, b) => a.task.id - b.task.id)
}
