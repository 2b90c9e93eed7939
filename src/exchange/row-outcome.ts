// How a request of a file ended, from the cells that tell it; they may not tell two stories.

import type { Holding, Outcome, Transfer } from '../register/entry.ts'
import type { ColumnId, RowValues } from './columns.ts'
import { outsideOf } from './outside.ts'
import { choiceReader } from './read-cell.ts'
import type { RowContext, RowNotes } from './row-context.ts'
import { maskedIn, serviceIn } from './row-names.ts'
import { voidWords } from './value-words.ts'

/** Transfers inside, and the one outside the préfecture, which ends the request. */
export interface Transfers {
  readonly inside: readonly Transfer[]
  readonly outside?: Outcome
}

export const transfersIn = (values: RowValues, context: RowContext, notes: RowNotes): Transfers => {
  const to = values.transferredTo ?? []
  const on = values.transferredOn ?? []
  const from = values.transferredFrom ?? []
  if (to.length !== on.length) {
    notes.faults.push({ kind: 'unequal', column: 'transferredTo', other: 'transferredOn' })
    return { inside: [] }
  }
  if (from.length > to.length) notes.faults.push({ kind: 'unequal', column: 'transferredFrom', other: 'transferredTo' })
  const inside: Transfer[] = []
  let outside: Outcome | undefined
  for (const [index, name] of to.entries()) {
    const day = on[index]
    if (day === undefined) continue
    const organisation = outsideOf(name)
    if (organisation === undefined) {
      const origin = serviceIn(from[index], 'transferredFrom', context, notes)
      const service = serviceIn(name, 'transferredTo', context, notes) ?? name
      inside.push({ to: service, on: day, ...(origin === undefined ? {} : { from: origin }) })
    } else if (organisation === '' || outside !== undefined)
      notes.faults.push({ kind: 'cell', column: 'transferredTo', fault: { kind: 'empty-item' } })
    else outside = { kind: 'outside', on: day, to: maskedIn(organisation, context, notes) }
  }
  inside.sort((a, b) => a.on.localeCompare(b.on))
  return outside === undefined ? { inside } : { inside, outside }
}

/** Holding replies with the date that each announces; those that announce none stop nothing and are only said. */
export const holdingsIn = (values: RowValues, notes: RowNotes): readonly Holding[] => {
  const { reply, repliedOn, announcedFor } = values
  let sent = values.holdingOn
  // "réponse: attente" with a date of reply: that date is the holding reply's.
  if (reply === 'holding' && sent === undefined && repliedOn !== undefined) sent = [repliedOn]
  if (announcedFor === undefined) {
    if (sent !== undefined || reply === 'holding') notes.warnings.push('holding-without-date')
    return []
  }
  if (sent === undefined) {
    notes.faults.push({ kind: 'needs', column: 'announcedFor', other: 'holdingOn' })
    return []
  }
  if (sent.length !== announcedFor.length) {
    notes.faults.push({ kind: 'unequal', column: 'holdingOn', other: 'announcedFor' })
    return []
  }
  const holdings = sent.map((on, index) => ({ on, until: announcedFor[index] ?? on }))
  return holdings.toSorted((a, b) => a.on.localeCompare(b.on))
}

const replyIn = ({ reply, repliedOn, holdingOn }: RowValues, notes: RowNotes): Outcome | undefined => {
  if (reply === 'holding') {
    if (repliedOn !== undefined && holdingOn !== undefined && !holdingOn.includes(repliedOn))
      notes.faults.push({ kind: 'conflict', column: 'repliedOn', other: 'reply' })
    return undefined
  }
  if (reply === 'undated') {
    if (repliedOn !== undefined) notes.faults.push({ kind: 'conflict', column: 'repliedOn', other: 'reply' })
    return { kind: 'undated' }
  }
  if (repliedOn !== undefined) return { kind: 'replied', on: repliedOn }
  if (reply === 'substantive') notes.faults.push({ kind: 'needs', column: 'reply', other: 'repliedOn' })
  return undefined
}

const readVoid = choiceReader(voidWords)

const voidIn = (word: string): 'duplicate' | 'error' | undefined => {
  try {
    return readVoid(word)
  } catch {
    // Any other text is a reason like another.
    return undefined
  }
}

const closingIn = (values: RowValues, context: RowContext, notes: RowNotes): Outcome | undefined => {
  const { closedOn, reason = [] } = values
  if (closedOn === undefined) {
    if (reason.length > 0) notes.faults.push({ kind: 'needs', column: 'reason', other: 'closedOn' })
    return undefined
  }
  const texts = reason.filter((text) => text !== undefined)
  const [first = ''] = texts
  const voided = voidIn(first)
  const said = maskedIn(
    voided === undefined || texts.length === 1 ? texts.join(' | ') : texts.slice(1).join(' | '),
    context,
    notes,
  )
  if (first === '') notes.warnings.push('closed-without-reason')
  return { kind: 'closed', on: closedOn, reason: said ?? '', ...(voided === undefined ? {} : { void: voided }) }
}

/** How the request ended; nothing when it is open. Two endings in one line are a conflict. */
export const outcomeIn = (
  values: RowValues,
  outside: Outcome | undefined,
  context: RowContext,
  notes: RowNotes,
): Outcome | undefined => {
  const endings: readonly (readonly [ColumnId, Outcome | undefined])[] = [
    [values.reply === 'undated' ? 'reply' : 'repliedOn', replyIn(values, notes)],
    ['transferredTo', outside],
    ['closedOn', closingIn(values, context, notes)],
  ]
  const told = endings.filter(([, outcome]) => outcome !== undefined)
  const [one, other] = told
  if (one && other) notes.faults.push({ kind: 'conflict', column: one[0], other: other[0] })
  return one?.[1]
}
