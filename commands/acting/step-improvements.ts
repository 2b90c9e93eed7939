// Actions of the improvement plan move on: one or several at once, all of them or none.

import { type Day, dayOf } from '../../src/calendar/local-date.ts'
import { linesReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { asImprovement, finishAction, reopenAction, startAction } from '../../src/register/changes/improvement-steps.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import type { ListOpen, ReadEntry } from '../../src/register/ports.ts'
import type { Conversation, Outcome } from '../command.ts'
import type { ActionTyped } from './add-improvement.ts'
import { findEntries } from './named-entries.ts'

type Step = Exclude<ChoiceOf<'planStep'>, 'add' | 'list'>

interface Stepping {
  readonly step: (action: ImprovementEntry, on: Day, today: Day) => ImprovementEntry
  readonly tell: (action: ImprovementEntry, on: Day, today: Day, words: Words) => Line
}

const due = ({ due: planned }: ImprovementEntry): Day | undefined =>
  planned === undefined ? undefined : dayOf(planned)

const steppings: Readonly<Record<Step, Stepping>> = {
  done: {
    step: finishAction,
    tell: (action, on, today, { plan }) => plan.done(action, on, today, due(action)),
  },
  start: {
    step: startAction,
    tell: (action, on, today, { plan }) => plan.started(action, on, today),
  },
  reopen: {
    step: (action, _on, today) => reopenAction(action, today),
    tell: (action, _on, _today, { plan }) => plan.reopened(action),
  },
}

const onlyWhenAdding = ['planModule', 'source', 'owner', 'planned', 'service'] as const

/** Throws a UserError when one of them refuses it, in which case none is changed. */
export const stepImprovements = async (
  step: Step,
  typed: ActionTyped,
  { today, user, words }: Conversation,
  register: ReadEntry & ListOpen,
): Promise<Outcome> => {
  const typedAs = words.vocabulary.choices.planStep[step][0] ?? step
  if (typed.ids === undefined) throw new UserError(({ plan }) => plan.whichNumber(typedAs))
  const { title } = typed
  if (title !== undefined) throw new UserError(({ plan }) => plan.wordsLeft(title, typedAs))
  for (const field of onlyWhenAdding)
    if (typed[field] !== undefined)
      throw new UserError(({ plan, vocabulary }) => plan.onlyWhenAdding(vocabulary.keys[field][0] ?? field))
  const on = typed.on ?? today
  const changes = (await findEntries(typed.ids, user, register)).map(asImprovement).map((before) => ({
    before,
    after: steppings[step].step(before, on, today),
  }))
  return {
    changes,
    reply: linesReply([
      ...changes.map(({ after }) => steppings[step].tell(after, on, today, words)),
      words.confirmations.undoHint,
    ]),
  }
}
