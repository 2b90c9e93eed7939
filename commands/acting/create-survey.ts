// A satisfaction survey is created: one entry for each of its questions.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import { type Directory, fold } from '../../src/register/directory.ts'
import { type Draft, numberedDraft } from '../../src/register/entry.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import { mostQuestions, type SurveyEntry } from '../../src/register/kinds/survey.ts'
import type { ReserveIds } from '../../src/register/ports.ts'
import type { KnownSurvey } from '../../src/register/known-surveys.ts'
import type { Conversation, Outcome } from '../command.ts'
import { surveyNamed } from '../reading/known-surveys.ts'
import { maskText, maskTexts } from './masked-texts.ts'

export interface SurveyTyped {
  readonly survey?: string | undefined
  readonly questions?: string | undefined
  readonly people?: number | undefined
  readonly question?: number | undefined
  readonly satisfied?: number | undefined
  readonly answers?: number | undefined
  readonly on?: Day | undefined
  readonly service?: string | undefined
}

const longestQuestion = 160

/** The questions between bars. Throws a UserError for none, too many, one too long or asked twice. */
const questionsOf = (typed: string | undefined): readonly string[] => {
  const questions = (typed ?? '')
    .split('|')
    .map((question) => question.trim())
    .filter((question) => question !== '')
  if (questions.length === 0) throw new UserError(({ surveys }) => surveys.whichQuestions)
  if (questions.length > mostQuestions)
    throw new UserError(({ surveys }) => surveys.tooManyQuestions(questions.length, mostQuestions))
  const long = questions.find(({ length }) => length > longestQuestion)
  if (long !== undefined) throw new UserError(({ surveys }) => surveys.questionTooLong(long.length, longestQuestion))
  const twice = questions.find((one, index) => questions.slice(0, index).some((other) => fold(other) === fold(one)))
  if (twice !== undefined) throw new UserError(({ surveys }) => surveys.sameQuestion(twice))
  return questions
}

/** Throws a UserError when the name is missing or taken, or when the questions cannot be asked. */
export const createSurvey = async (
  typed: SurveyTyped,
  known: readonly KnownSurvey<SurveyEntry>[],
  { today, logged, words, services }: Conversation,
  { register, directory }: { register: ReserveIds; directory: Directory },
): Promise<Outcome> => {
  const { survey: name, people, on = today } = typed
  // A room of one service asks about it; elsewhere a survey without service is the whole préfecture's.
  const [only] = services !== 'all' && services.length === 1 ? services : []
  const service = typed.service ?? only
  if (name === undefined) throw new UserError(({ surveys }) => surveys.whichName)
  const survey = maskText(name, words)
  const before = surveyNamed(survey.text, known)?.entries[0]
  if (before) throw new UserError(({ surveys }) => surveys.exists(before.survey, before.id))
  const questions = questionsOf(typed.questions).map((question) => maskText(question, words))
  const place = maskTexts({}, service === undefined ? {} : { service }, directory, words)
  const drafts = questions.map(({ text: question }, index): Draft<SurveyEntry> => ({
    kind: 'survey',
    survey: survey.text,
    position: index + 1,
    question,
    opened: dateOf(on),
    ...(people === undefined ? {} : { asked: people }),
    ...place.kept,
    logged,
  }))
  for (const draft of drafts) {
    const contradiction = contradictionOf(draft, dateOf(today))
    if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  }
  const ids = await register.reserve(drafts.length)
  const changes = drafts.flatMap((draft, index) => {
    const id = ids[index]
    return id === undefined ? [] : [{ after: numberedDraft(id, draft) }]
  })
  const notes = [survey, ...questions, place].flatMap((masked) => masked.notes)
  return {
    changes,
    reply: textReply(words.surveys.created(ids, survey.text, people), [
      ...questions.map(({ text }, index) => words.surveys.question(index + 1, text)),
      ...notes.slice(0, 1),
      words.surveys.howToEnter(survey.text),
      words.confirmations.undoHint,
    ]),
  }
}
