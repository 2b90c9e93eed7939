// Satisfaction surveys: each question is an entry of its own, with how many people were asked, answered and are satisfied.

import type { LocalDate } from '../../calendar/local-date.ts'
import { type Draft, type EntryBase, largestCount } from '../entry.ts'
import { type Contradiction, impossibleDate } from '../invariants.ts'
import { type Kind, lastOf, plain } from './kind.ts'

export interface SurveyEntry extends EntryBase {
  readonly kind: 'survey'
  /** The survey's name, masked like the question: both are written by people. */
  readonly survey: string
  /** The question's place in the survey, from 1. */
  readonly position: number
  readonly question: string
  /** People who were asked; absent where nobody counted them. */
  readonly asked?: number
  readonly opened: LocalDate
  /** The three come together, once the answers were counted. */
  readonly counted?: LocalDate
  readonly answers?: number
  readonly satisfied?: number
}

export const mostQuestions = 50

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= largestCount

const contradictionInCounts = ({
  asked,
  answers,
  satisfied,
  counted,
}: Draft<SurveyEntry>): Contradiction | undefined => {
  const wrong = [asked, answers, satisfied].find((count) => count !== undefined && !isCount(count))
  if (wrong !== undefined) return { kind: 'amount-of-people', count: wrong }
  const known = [answers, satisfied, counted].filter((value) => value !== undefined).length
  if (known > 0 && known < 3) return { kind: 'answers-incomplete' }
  if (answers === undefined || satisfied === undefined) return undefined
  if (satisfied > answers) return { kind: 'satisfied-above-answers', satisfied, answers }
  return asked !== undefined && answers > asked ? { kind: 'answers-above-asked', answers, asked } : undefined
}

const contradiction = (survey: Draft<SurveyEntry>, today: LocalDate): Contradiction | undefined => {
  const { position, opened, counted } = survey
  if (!Number.isSafeInteger(position) || position < 1 || position > mostQuestions)
    return { kind: 'question-number', position, most: mostQuestions }
  const fault =
    impossibleDate('opened', opened, today) ??
    (counted === undefined ? undefined : impossibleDate('counted', counted, today))
  if (fault) return fault
  if (counted !== undefined && counted < opened)
    return { kind: 'out-of-order', what: 'counted', date: counted, after: 'opened', earlier: opened }
  return contradictionInCounts(survey)
}

export const surveyKind: Kind<SurveyEntry> = {
  ...plain,
  contradiction,
  day: ({ opened }) => opened,
  lastDay: ({ opened, counted }) => lastOf(opened, counted),
  countedFrom: () => undefined,
  isAwaited: () => false,
  // The words of a survey are the préfecture's own, and masked besides: without them its figures could not be read.
  personal: [],
}
