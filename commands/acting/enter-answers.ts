// The answers to a question of a survey: how many, and how many are satisfied.

import { dateOf } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import type { KnownSurvey } from '../../src/register/known-surveys.ts'
import type { Conversation, Outcome } from '../command.ts'
import { meantSurvey } from '../reading/known-surveys.ts'
import { surveyRefusals } from '../reading/survey-reply.ts'
import type { SurveyTyped } from './create-survey.ts'

/** The question that was meant, or the only one. */
const questionOf = ({ name, entries }: KnownSurvey<SurveyEntry>, position: number | undefined): SurveyEntry => {
  const most = Math.max(...entries.map((entry) => entry.position))
  const [only] = entries
  if (position === undefined) {
    if (only === undefined || entries.length > 1)
      throw new UserError(({ surveys }) => surveys.whichQuestion(name, most))
    return only
  }
  const found = entries.findLast((entry) => entry.position === position)
  if (found === undefined) throw new UserError(({ surveys }) => surveys.noQuestion(position, name, most))
  return found
}

const onlyWhenCreating = ['questions', 'service'] as const

/** New counts take the place of earlier ones. Throws a UserError when they cannot be, or change nothing. */
export const enterAnswers = (
  typed: SurveyTyped,
  known: readonly KnownSurvey<SurveyEntry>[],
  { today, words }: Conversation,
): Outcome => {
  for (const field of onlyWhenCreating)
    if (typed[field] !== undefined)
      throw new UserError(({ surveys, vocabulary }) => surveys.onlyWhenCreating(vocabulary.keys[field][0] ?? field))
  const survey = meantSurvey(typed.survey, known, surveyRefusals)
  const before = questionOf(survey, typed.question)
  const satisfied = typed.satisfied ?? before.satisfied
  const answers = typed.answers ?? before.answers
  const isNothingTyped = typed.satisfied === undefined && typed.answers === undefined
  if (satisfied === undefined || answers === undefined || isNothingTyped)
    throw new UserError(({ surveys }) => surveys.whichCounts(survey.name, before.position))
  const asked = typed.people ?? before.asked
  const counted = dateOf(typed.on ?? today)
  const isSame = satisfied === before.satisfied && answers === before.answers && asked === before.asked
  if (isSame && (typed.on === undefined || counted === before.counted))
    throw new UserError(({ surveys }) => surveys.unchanged(before))
  const after = revise(before, { satisfied, answers, asked, counted }, today)
  const rate = answers === 0 ? undefined : words.numbers.percent(satisfied / answers, 1)
  return {
    changes: [{ before, after }],
    reply: textReply(words.surveys.entered(after, rate, today), [
      ...(before.answers === undefined ? [] : [words.surveys.replaced(before)]),
      words.surveys.showHow(survey.name),
      words.confirmations.undoHint,
    ]),
  }
}
