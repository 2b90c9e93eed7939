// Correcting what was logged, with its history kept: /corriger.

import { textReply } from '../src/chat/reply.ts'
import { fieldDifferences } from './reading/field-differences.ts'
import { UserError } from '../src/errors.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Directory } from '../src/register/directory.ts'
import { nextDuty } from '../src/register/duties.ts'
import type { Entry } from '../src/register/entry.ts'
import { isTask } from '../src/register/kinds/kinds.ts'
import type { ListEntries, ListOpen, ReadEntry } from '../src/register/ports.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { type Conversation, defineCommand } from './command.ts'
import { dayDoesNotAdd, lineDoesNotAdd } from './acting/calls-sum.ts'
import { corrected } from './acting/correct-entry.ts'
import { correctParameters } from './acting/corrections.ts'
import { effectOfSampling } from './acting/declare-sampling.ts'
import { maskTexts } from './acting/masked-texts.ts'
import { type Place, placeOf } from './acting/place.ts'
import { findEntry } from './acting/named-entries.ts'

/** A new mailbox brings its service with it; a service alone leaves the mailbox as it is. */
const correctedPlace = (
  { service, mailbox }: { readonly service?: string | undefined; readonly mailbox?: string | undefined },
  directory: Directory,
): Place =>
  service === undefined && mailbox === undefined
    ? {}
    : placeOf({ service, mailbox }, { services: service === undefined ? [] : [service] }, directory)

/** What the correction did to the deadline or to its verdict, or to counts that now do not add up. */
const deadlineOf = (entry: Entry, rules: Rules, { words, today }: Conversation): readonly Line[] => {
  if (isTask(entry)) {
    const duty = nextDuty(entry, rules)
    return duty === undefined ? [] : [words.tasks.expected(duty.step, duty.due, duty.limit, today)]
  }
  if (entry.kind === 'calls') return [...lineDoesNotAdd(entry, words), ...dayDoesNotAdd([entry], words)].slice(0, 1)
  if (entry.kind !== 'request') return []
  const { due, limit, fate, replied } = clockOf(entry, rules)
  const { confirmations } = words
  if (replied !== undefined)
    return [confirmations.replied(confirmations.toEntries([entry.id]), replied, today, fate.kind === 'in-time')]
  if (due === undefined) return [confirmations.waitingForItems]
  return entry.outcome === undefined ? [confirmations.expectedBy(due, limit, today)] : []
}

export const correct = defineCommand({
  id: 'correct',
  role: 'agent',
  changes: true,
  parameters: correctParameters,
  run: async (
    typed,
    conversation,
    {
      register,
      rules,
      directory,
      figures,
    }: { register: ReadEntry & ListOpen & ListEntries; rules: Rules; directory: Directory; figures: FigureSetting },
  ) => {
    const { user, today, words } = conversation
    const before = await findEntry(typed.id, user, register)
    if (before.cancelled) throw new UserError((catalogue) => catalogue.refusals.cancelled(before.id))
    const { kept, notes } = maskTexts(typed, correctedPlace(typed, directory), directory, words)
    const values = { ...typed, ...kept }
    const after = corrected(before, values, today)
    const differences = fieldDifferences(before, after, words, today)
    if (differences.length === 0)
      throw new UserError((catalogue) => catalogue.refusals.correctionWithoutEffect(before.id))
    const effects =
      after.kind === 'sampling'
        ? await effectOfSampling(after, conversation, { register, rules, directory, figures })
        : deadlineOf(after, rules, conversation)
    return {
      changes: [{ before, after }],
      reply: textReply(words.confirmations.corrected(before.id), [
        ...differences,
        ...effects,
        ...notes,
        words.confirmations.undoHint,
      ]),
    }
  },
})
