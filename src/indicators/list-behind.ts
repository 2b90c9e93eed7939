// The entries behind a figure: the same classification as the counts, so that a list never contradicts its figure.

import type { RequestEntry } from '../register/entry.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Case } from './case.ts'
import { factStore } from './facts.ts'
import { askedFor, monthsToRead } from './figures.ts'
import { type GroupScope, holdsPending } from './group.ts'
import { scopeOf, windowOf } from './grouping.ts'
import { holdingFamily, transferFamily } from './family-of.ts'
import { families } from './indicator.ts'
import { inBase, isUnanswered, leftBase, nowhere, pending, standingIn, type Window } from './placement.ts'
import type { FigureSetting, Scope } from './query.ts'
import type { FactContext } from './context.ts'

export const behindKinds = ['late', 'in-time', 'open', 'left', 'unanswered'] as const
export type BehindKind = (typeof behindKinds)[number]

const isWanted = (item: Case, which: BehindKind, window: Window, scope: GroupScope, context: FactContext): boolean => {
  if (scope.mailbox !== undefined && item.mailbox !== scope.mailbox) return false
  const held = scope.services?.has(item.holder) ?? true
  if (which === 'unanswered') return held && isUnanswered(item, window)
  const standing = standingIn(item, window)
  if (standing === nowhere) return false
  if (standing === pending) return which === 'open' && holdsPending(item, scope, window, context)
  if (!held) return false
  if (standing === leftBase) return which === 'left'
  return standing === inBase && which === (item.success === 1 ? 'in-time' : 'late')
}

/**
 * The requests that a figure counts as late, in time, still open, or left
 * aside, in order of number, each once. Without `indicators` it is about the
 * requester's clock alone: neither transfers nor announced dates.
 */
export const listBehind = async (
  query: Scope,
  which: BehindKind,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<readonly RequestEntry[]> => {
  const asked = new Set(
    askedFor(query, setting).flatMap(({ formula }) =>
      formula.kind === 'on-time' || formula.kind === 'delay' ? formula.families : [],
    ),
  )
  const counted = families.map(
    (family, index) =>
      asked.has(family) && (query.indicators !== undefined || (index !== transferFamily && index !== holdingFamily)),
  )
  const store = factStore(setting.rules, setting.directory)
  const scope = scopeOf(query, store.context)
  const window = windowOf(query)
  const found = new Map<number, RequestEntry>()
  for await (const chunk of entries.touching(monthsToRead(query)))
    store.of(chunk).cases.each(chunk, query.period.start, query.period.end, (item) => {
      if (counted[item.family] === true && isWanted(item, which, window, scope, store.context))
        found.set(item.entry.id, item.entry)
    })
  return [...found.values()].toSorted((a, b) => a.id - b.id)
}
