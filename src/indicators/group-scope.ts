// What part of the register a group of figures is about, and whom a pending request is counted for.

import type { Case } from './case.ts'
import type { FactContext } from './context.ts'
import { transferFamily } from './family-of.ts'
import { holderAt } from './holders.ts'
import type { Window } from './placement.ts'
import type { Samples } from './samples.ts'

/** Numbers of the services and mailboxes that count; nothing for all. */
export interface GroupScope {
  /** The sampling weeks in force; nothing where none is. */
  readonly samples: Samples | undefined
  readonly services: ReadonlySet<number> | undefined
  readonly mailbox: number | undefined
}

/** A pending request is with the service that held it at the end of the period, not with who answered later. */
export const holdsPending = (item: Case, scope: GroupScope, window: Window, context: FactContext): boolean => {
  if (scope.services === undefined) return true
  const { entry, family } = item
  // A transfer is its receiver's, and a task stays where it was asked.
  const isFixed = family === transferFamily || entry.kind !== 'request'
  return scope.services.has(isFixed ? item.holder : holderAt(entry, item.service, window.cut, context.services))
}
