// How many months of how many mailboxes a volume of e-mails is known of.

import { monthsIn } from '../calendar/period.ts'
import type { FactContext } from './context.ts'
import type { Figure } from './figure.ts'
import type { Group } from './group.ts'
import { mailboxOf, noSource } from './source.ts'
import type { Tally } from './tally.ts'

interface Box {
  readonly source: number
  /** Its entries are all of its messages, where it is not sampled. */
  readonly isCounted: boolean
}

/** Where no mailbox is declared: those that are sampled, and whatever else was logged. */
const sampledBoxes = (
  { shape: { scope, period } }: Group,
  tally: Tally,
  context: FactContext,
): readonly Box[] | undefined => {
  const { samples, mailbox } = scope
  if (samples === undefined) return undefined
  const met = mailbox === undefined ? [...(tally.sources ?? [])] : [context.sourceOf(mailbox)]
  const boxes = met
    .filter((source) => mailboxOf(source) !== undefined)
    .filter((source) => monthsIn(period).some((month) => samples.isSampledIn(source, month)))
    .map((source) => ({ source, isCounted: true }))
  if (boxes.length === 0) return undefined
  return mailbox === undefined && tally.entries > 0 ? [{ source: noSource, isCounted: true }, ...boxes] : boxes
}

/** Nothing where everything that was logged is all there is. */
export const coverageOf = (group: Group, tally: Tally, context: FactContext): Figure['coverage'] => {
  const { tracked } = group
  const { scope, period } = group.shape
  const boxes = context.declaredBoxes(scope.services, scope.mailbox) ?? sampledBoxes(group, tally, context)
  if (boxes === undefined) return null
  const months = monthsIn(period)
  const knownOf = ({ source, isCounted }: Box): number =>
    months.filter(
      (month) =>
        context.mailboxesOf(source).some((number) => tracked?.has(number, month)) ||
        // A sampled box is not counted by its entries, however many are logged.
        (isCounted && scope.samples?.isSampledIn(source, month) !== true),
    ).length
  return { known: boxes.reduce((sum, box) => sum + knownOf(box), 0), of: boxes.length * months.length }
}
