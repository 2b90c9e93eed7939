// An action is added to the improvement plan.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import type { Directory } from '../../src/register/directory.ts'
import { type Draft, numberedDraft } from '../../src/register/entry.ts'
import type { EntryId } from '../../src/register/ids.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import type { ImprovementEntry, PlanModule } from '../../src/register/kinds/improvement.ts'
import type { ReserveIds } from '../../src/register/ports.ts'
import type { Conversation, Outcome } from '../command.ts'
import { maskTexts } from './masked-texts.ts'

export interface ActionTyped {
  readonly ids?: readonly EntryId[] | undefined
  readonly planModule?: PlanModule | undefined
  readonly on?: Day | undefined
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly owner?: string | undefined
  readonly planned?: Day | undefined
  readonly service?: string | undefined
}

/** Throws a UserError when its title or its module is missing, or when its dates cannot be. */
export const addImprovement = async (
  typed: ActionTyped,
  { today, logged, words }: Conversation,
  { register, directory }: { register: ReserveIds; directory: Directory },
): Promise<Outcome> => {
  const { ids, planModule: module, planned, on = today } = typed
  if (ids !== undefined) throw new UserError(({ plan }) => plan.numberNotWanted)
  if (typed.title === undefined) throw new UserError(({ plan }) => plan.whichTitle)
  if (module === undefined) throw new UserError(({ plan }) => plan.whichModule(Object.values(plan.modules)))
  // The plan is the préfecture's: the room where it is typed says nothing of who an action is for.
  const place = typed.service === undefined ? {} : { service: typed.service }
  const { kept, notes } = maskTexts(typed, place, directory, words)
  const { title = typed.title, ...others } = kept
  const draft: Draft<ImprovementEntry> = {
    kind: 'improvement',
    module,
    title,
    ...others,
    added: dateOf(on),
    ...(planned === undefined ? {} : { due: dateOf(planned) }),
    logged,
  }
  const contradiction = contradictionOf(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  const [id] = await register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  return {
    changes: [{ after: numberedDraft(id, draft) }],
    reply: textReply(words.plan.added({ ...draft, id }, today), [
      words.plan.planned(planned, today),
      ...notes,
      words.confirmations.undoHint,
    ]),
  }
}
