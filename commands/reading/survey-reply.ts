// Satisfaction surveys as they are read: all of them in a table, one question by question.

import { dayOf } from '../../src/calendar/local-date.ts'
import type { Reply, TableBlock } from '../../src/chat/reply.ts'
import { wilson } from '../../src/indicators/wilson.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import type { Conversation } from '../command.ts'
import { type KnownSurvey, meantSurvey, type SurveyRefusals } from './known-surveys.ts'

export const surveyRefusals: SurveyRefusals = {
  which: ({ surveys }, names) => surveys.whichSurvey(names),
  unknown: ({ surveys }, typed, near, names) => surveys.unknownSurvey(typed, near, names),
  none: ({ surveys }) => surveys.none,
}

type Asked = Pick<Conversation, 'words' | 'today'>

const sum = (counts: readonly (number | undefined)[]): number =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0)

/** Of the questions whose answers were counted: pooled, never a mean of their rates. */
const pooled = (entries: readonly SurveyEntry[]) => ({
  answers: sum(entries.map(({ answers }) => answers)),
  satisfied: sum(entries.map(({ satisfied }) => satisfied)),
})

const rateOf = (satisfied: number, answers: number, { numbers, indicators }: Words): string =>
  answers === 0 ? indicators.empty : numbers.percent(satisfied / answers, 1)

const left = 'left' as const
const right = 'right' as const

export const surveyList = (known: readonly KnownSurvey<SurveyEntry>[], { words, today }: Asked): Reply => {
  const { surveys, numbers, calendar } = words
  const { listColumns: titles } = surveys
  const rows = known.map(({ name, entries }) => {
    const { answers, satisfied } = pooled(entries)
    const opened = entries[0]?.opened
    return [
      name,
      opened === undefined ? surveys.notKnown : calendar.date(dayOf(opened), today),
      numbers.integer(entries.length),
      numbers.integer(answers),
      numbers.integer(satisfied),
      rateOf(satisfied, answers, words),
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

const rowOf = (entry: SurveyEntry, words: Words): readonly string[] => {
  const { numbers, surveys } = words
  const count = (value: number | undefined): string => (value === undefined ? surveys.notKnown : numbers.integer(value))
  const { asked, answers, satisfied } = entry
  const isCounted = answers !== undefined && satisfied !== undefined
  return [
    numbers.integer(entry.position),
    entry.question,
    count(asked),
    count(answers),
    count(satisfied),
    count(isCounted ? answers - satisfied : undefined),
    count(asked !== undefined && answers !== undefined ? asked - answers : undefined),
    isCounted ? rateOf(satisfied, answers, words) : surveys.notKnown,
  ]
}

const tableOf = (entries: readonly SurveyEntry[], words: Words): TableBlock => {
  const { surveys, numbers } = words
  const { columns: titles } = surveys
  const { answers, satisfied } = pooled(entries)
  const together = ['', surveys.whole, '', ...[answers, satisfied, answers - satisfied].map(numbers.integer), '']
  const counts = [titles.asked, titles.answers, titles.satisfied, titles.unsatisfied, titles.silent, titles.rate]
  return {
    kind: 'table',
    caption: surveys.caption,
    columns: [
      { title: titles.position, align: right },
      { title: titles.question, align: left },
      ...counts.map((title) => ({ title, align: right })),
    ],
    rows: [...entries.map((entry) => rowOf(entry, words)), [...together, rateOf(satisfied, answers, words)]],
  }
}

/** Below which a proportion does not conclude; figures take it from the configuration. */
const small = 30

const caution = (entries: readonly SurveyEntry[], { rates, numbers }: Words): readonly Line[] => {
  const { answers, satisfied } = pooled(entries)
  if (answers === 0 || answers >= small) return []
  const [low, high] = wilson(satisfied, answers)
  return [rates.small(numbers.percent(low, 0), numbers.percent(high, 0))]
}

/** One survey, its questions in order. Throws a UserError when it is not clear which. */
export const surveyReply = (
  typed: string | undefined,
  known: readonly KnownSurvey<SurveyEntry>[],
  { words, today }: Asked,
): Reply => {
  const { surveys } = words
  const { name, entries } = meantSurvey(typed, known, surveyRefusals)
  const questions = entries.toSorted((a, b) => a.position - b.position || a.id - b.id)
  const [first] = questions
  return {
    title: surveys.title(name),
    blocks: [
      {
        kind: 'text',
        lines: first === undefined ? [] : [surveys.opened(dayOf(first.opened), today, first.service)],
      },
      tableOf(questions, words),
      { kind: 'text', lines: [...caution(questions, words), surveys.inFigures] },
    ],
    actions: [],
    audience: 'asker',
  }
}
