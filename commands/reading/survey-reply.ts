// Satisfaction surveys as they are read: all of them in a table, one question by question.

import { dayOf } from '../../src/calendar/local-date.ts'
import type { Reply } from '../../src/chat/reply.ts'
import {
  pooledAnswers,
  satisfactionRate,
  satisfactionTable,
  smallSurveyNotes,
} from '../../src/digests/surveys/satisfaction-table.ts'
import type { KnownSurvey } from '../../src/register/known-surveys.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import type { Conversation } from '../command.ts'
import { meantSurvey, type SurveyRefusals } from './known-surveys.ts'

export const surveyRefusals: SurveyRefusals = {
  which: ({ surveys }, names) => surveys.whichSurvey(names),
  unknown: ({ surveys }, typed, near, names) => surveys.unknownSurvey(typed, near, names),
  none: ({ surveys }) => surveys.none,
}

type Asked = Pick<Conversation, 'words' | 'today'>

const left = 'left' as const
const right = 'right' as const

export const surveyList = (known: readonly KnownSurvey<SurveyEntry>[], { words, today }: Asked): Reply => {
  const { surveys, numbers, calendar } = words
  const { listColumns: titles } = surveys
  const rows = known.map(({ name, entries }) => {
    const pooled = pooledAnswers(entries)
    const opened = entries[0]?.opened
    return [
      name,
      opened === undefined ? surveys.dash : calendar.date(dayOf(opened), today),
      numbers.integer(entries.length),
      numbers.integer(pooled.answers),
      numbers.integer(pooled.satisfied),
      satisfactionRate(pooled, words),
    ]
  })
  const columns = [
    { title: titles.survey, align: left },
    { title: titles.opened, align: left },
    ...[titles.questions, titles.answers, titles.satisfied, titles.rate].map((title) => ({ title, align: right })),
  ]
  return {
    title: surveys.listTitle(known.length),
    blocks: [
      { kind: 'table', caption: surveys.listCaption, columns, rows },
      { kind: 'text', lines: [surveys.showHow(known[0]?.name ?? '')] },
    ],
    actions: [],
    audience: 'asker',
  }
}

/** One survey, its questions in order. Throws a UserError when it is not clear which. */
export const surveyReply = (
  typed: string | undefined,
  known: readonly KnownSurvey<SurveyEntry>[],
  smallNumber: number,
  { words, today }: Asked,
): Reply => {
  const { surveys } = words
  const { name, entries } = meantSurvey(typed, known, surveyRefusals)
  const [first] = entries
  return {
    title: surveys.title(name),
    blocks: [
      {
        kind: 'text',
        lines: first === undefined ? [] : [surveys.opened(dayOf(first.opened), today, first.service)],
      },
      satisfactionTable(entries, words),
      { kind: 'text', lines: [...smallSurveyNotes(entries, smallNumber, words), surveys.inFigures] },
    ],
    actions: [],
    audience: 'asker',
  }
}
