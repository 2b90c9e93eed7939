// Figures that were counted elsewhere: /mesure visites 48000 sur 1440000 trimestre:T3.

import { dateOf, dayOf } from '../src/calendar/local-date.ts'
import { monthOf } from '../src/calendar/month.ts'
import { periodCode } from '../src/calendar/period-code.ts'
import { type Period, wholeMonths } from '../src/calendar/period.ts'
import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { bareKey, either } from '../src/grammar/parameter.ts'
import { amount, baseAmount } from '../src/grammar/readers/amount.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { period } from '../src/grammar/readers/period.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import { fewestDigits } from '../src/indicators/digits.ts'
import type { Words } from '../src/i18n/words.ts'
import { revise } from '../src/register/changes/revise.ts'
import { type Directory, fold, localPart } from '../src/register/directory.ts'
import { type Draft, numberedDraft } from '../src/register/entry.ts'
import type { MeasureEntry } from '../src/register/kinds/measure.ts'
import { contradictionOf } from '../src/register/kinds/kinds.ts'
import { hasTwoCounts, isMeasurable, measurable, type MeasurableId, measurableIds } from '../src/register/measurable.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import { maskTexts } from './acting/masked-texts.ts'
import { countsOf } from './acting/measure-counts.ts'
import { defineCommand, type Outcome } from './command.ts'

const measuredNames = ({ indicators }: Words): readonly string[] =>
  measurableIds.map((id) => indicators.labels[id].names[0] ?? id)

const measuredId = (typed: string | undefined): MeasurableId => {
  if (typed === undefined) throw new UserError((words) => words.measures.whichIndicator(measuredNames(words)))
  if (isMeasurable(typed)) return typed
  throw new UserError((words) => {
    const labels: Readonly<Record<string, { readonly short: string }>> = words.indicators.labels
    return words.measures.notMeasured(labels[typed]?.short ?? typed, measuredNames(words))
  })
}

const isWhole = ({ shape }: Period): boolean => shape !== 'week' && shape !== 'days'

const monthsTyped = (typed: Period | undefined): Period => {
  if (typed === undefined) throw new UserError((words) => words.measures.whichPeriod)
  if (!isWhole(typed)) throw new UserError((words) => words.measures.wholeMonthsOnly)
  return typed
}

/** Messages counted without a mailbox are the main one's, as in figures: said, and not beside a count that names it. */
const boxOf = (id: MeasurableId, typed: string | undefined, directory: Directory): string | undefined => {
  if (typed !== undefined) return localPart(typed)
  return id === 'emails.received' ? directory.mailboxes.find(({ name }) => directory.isMain(name))?.name : undefined
}

const same = (a: string | undefined, b: string | undefined): boolean => fold(a ?? '') === fold(b ?? '')

/** Measures of the same indicator and place that share days with one. */
const besides = async (draft: Draft<MeasureEntry>, register: ListEntries): Promise<readonly MeasureEntry[]> => {
  const range = { first: monthOf(dayOf(draft.start)), last: monthOf(dayOf(draft.end)) }
  const found: MeasureEntry[] = []
  for await (const chunk of register.touching(range))
    for (const entry of chunk)
      if (
        entry.kind === 'measure' &&
        !entry.cancelled &&
        entry.indicator === draft.indicator &&
        same(entry.mailbox, draft.mailbox) &&
        same(entry.service, draft.service) &&
        entry.start <= draft.end &&
        entry.end >= draft.start
      )
        found.push(entry)
  return found
}

const isForSameDays = (one: Draft<MeasureEntry>, other: MeasureEntry): boolean =>
  one.start === other.start && one.end === other.end

/** The two counts of a rate may be typed one after the other: the one that was there stays. */
const renewed = (before: MeasureEntry, draft: Draft<MeasureEntry>) => ({
  numerator: draft.value === undefined ? (draft.numerator ?? before.numerator) : undefined,
  denominator: draft.value === undefined ? (draft.denominator ?? before.denominator) : undefined,
  value: draft.value,
})

const resultOf = (entry: MeasureEntry, { measures, indicators }: Words): readonly Line[] => {
  const { indicator: id, numerator, denominator } = entry
  if (!hasTwoCounts(id) || (numerator === undefined && denominator === undefined)) return []
  if (numerator === undefined) return []
  if (denominator === undefined) {
    const [name = id] = indicators.labels[id].names
    return [measures.needsOther(name, periodCode(wholeMonths(dayOf(entry.start), dayOf(entry.end))))]
  }
  const result = numerator / denominator
  return [measures.result(indicators.value(measurable[id].unit, result, fewestDigits(measurable[id].unit, result)))]
}

export const measure = defineCommand({
  id: 'measure',
  role: 'agent',
  changes: true,
  parameters: {
    indicator: either(indicator),
    amount: either(amount),
    base: bareKey(baseAmount),
    period: either(period),
    mailbox: either(mailbox),
    service: either(service),
  },
  run: async (
    typed,
    { today, logged, words },
    { register, directory }: { register: ReserveIds & ListEntries; directory: Directory },
  ): Promise<Outcome> => {
    const id = measuredId(typed.indicator)
    const months = monthsTyped(typed.period)
    if (typed.amount === undefined && typed.base === undefined)
      throw new UserError((catalogue) => catalogue.measures.whichAmount)
    if (typed.mailbox !== undefined && id !== 'emails.received')
      throw new UserError((catalogue) => catalogue.measures.mailboxOnlyOfEmails)
    const box = boxOf(id, typed.mailbox, directory)
    const place = {
      ...(box === undefined ? {} : { mailbox: box }),
      ...(typed.service === undefined ? {} : { service: typed.service }),
    }
    const { kept, notes } = maskTexts({}, place, directory, words)
    const draft: Draft<MeasureEntry> = {
      kind: 'measure',
      indicator: id,
      start: dateOf(months.start),
      end: dateOf(months.end),
      ...kept,
      ...countsOf(id, typed.amount, typed.base),
      logged,
    }
    const contradiction = contradictionOf(draft, dateOf(today))
    if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
    const others = await besides(draft, register)
    const before = others.find((other) => isForSameDays(draft, other))
    const overlapping = others.filter((other) => other !== before).map((other) => other.id)
    const overlaps: readonly Line[] = overlapping.length === 0 ? [] : [words.measures.overlaps(overlapping)]
    const said = (after: MeasureEntry, replaced: readonly Line[]): Outcome['reply'] =>
      textReply(words.measures.logged(after.id, after), [
        ...replaced,
        ...resultOf(after, words),
        ...overlaps,
        ...notes,
        words.confirmations.undoHint,
      ])
    if (before !== undefined) {
      const after = revise(before, renewed(before, draft), today)
      const isSame = (['numerator', 'denominator', 'value'] as const).every((count) => after[count] === before[count])
      if (isSame) throw new UserError((catalogue) => catalogue.measures.unchanged(before.id, before))
      const wasCompleted = (before.numerator ?? after.numerator) === after.numerator && before.value === undefined
      const isCompleted = wasCompleted && (before.denominator ?? after.denominator) === after.denominator
      return {
        changes: [{ before, after }],
        reply: said(after, isCompleted ? [] : [words.measures.replaced(after.id, before)]),
      }
    }
    const [number] = await register.reserve(1)
    if (number === undefined) throw new Error('the register gave no number')
    const after = numberedDraft(number, draft)
    if (after.kind !== 'measure') throw new Error('a measure was drafted')
    return { changes: [{ after }], reply: said(after, []) }
  },
})
