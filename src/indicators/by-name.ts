// Figures service by service, or mailbox by mailbox.

import type { Case } from './case.ts'
import type { KnownIndicator } from './catalogue.ts'
import type { FactContext } from './context.ts'
import type { GroupScope } from './group-scope.ts'
import { Group } from './group.ts'
import { type Grouping, windowOf } from './grouping.ts'
import { noName } from './names.ts'
import type { FigureQuery } from './query.ts'

/**
 * One group per service that ever held a request, or per mailbox of first
 * receipt: the declared ones first, in their order, then the others by name.
 * The key is '' where no name was given.
 */
export const byName = (
  query: FigureQuery,
  scope: GroupScope,
  indicators: readonly KnownIndicator[],
  context: FactContext,
): Grouping => {
  const byService = query.by === 'service'
  const names = byService ? context.services : context.mailboxes
  const declared = byService ? context.directory.services : context.directory.mailboxes
  const window = windowOf(query)
  const groups = new Map<number, Group>()
  const groupOf = (number: number): Group => {
    let group = groups.get(number)
    if (!group) {
      const narrowed = byService ? { ...scope, services: new Set([number]) } : { ...scope, mailbox: number }
      groups.set(number, (group = new Group({ period: query.period, window, scope: narrowed }, indicators, context)))
    }
    return group
  }
  const wanted = (number: number): boolean =>
    byService ? (scope.services?.has(number) ?? true) : scope.mailbox === undefined || scope.mailbox === number
  const takeIn = (number: number, item: Case): void => {
    if (wanted(number)) groupOf(number).take(item)
  }
  const first = declared.map(({ name }) => names.numberOf(name)).filter(wanted)
  first.forEach(groupOf)
  return {
    take(item) {
      if (!byService) return takeIn(item.mailbox, item)
      const { entry } = item
      const transfers = entry.kind === 'request' ? entry.transfers : undefined
      if (transfers === undefined) return takeIn(item.service, item)
      const involved = new Set([item.service, ...transfers.map(({ to }) => context.services.numberOf(to))])
      for (const number of involved) takeIn(number, item)
    },
    takeCalls(fact) {
      if (fact.day > query.period.end || fact.day < query.period.start) return
      if (byService && wanted(fact.service)) groupOf(fact.service).takeCalls(fact)
    },
    takeMeasure(fact) {
      const number = byService ? fact.service : fact.mailbox
      // A figure of the whole préfecture is nobody's part of it.
      if (number !== noName && wanted(number)) groupOf(number).takeMeasure(fact)
    },
    takeSurveyed(fact) {
      if (fact.day > query.period.end || fact.day < query.period.start) return
      if (byService && wanted(fact.service)) groupOf(fact.service).takeSurveyed(fact)
    },
    takePlan(fact) {
      if (byService && wanted(fact.service)) groupOf(fact.service).takePlan(fact)
    },
    keyed() {
      const others = [...groups.keys()].filter((number) => !first.includes(number))
      const sorted = others.toSorted((a, b) => (names.labelOf(a) < names.labelOf(b) ? -1 : 1))
      return [...first, ...sorted].map((number) => [names.labelOf(number), groupOf(number)])
    },
  }
}
