// A satisfaction survey question by question: asked, answered, satisfied, rate, and which rates rest on few answers.

import type { TableBlock } from '../../chat/reply.ts'
import type { Line } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { wilson } from '../../indicators/wilson.ts'
import type { SurveyEntry } from '../../register/kinds/survey.ts'

interface Answers {
  readonly answers: number
  readonly satisfied: number
  /** Questions whose answers were counted. */
  readonly counted: number
}

type Counted = SurveyEntry & { readonly answers: number; readonly satisfied: number }

const isCounted = (entry: SurveyEntry): entry is Counted => entry.answers !== undefined && entry.satisfied !== undefined

/** Of the questions whose answers were counted: pooled, never a mean of their rates. */
export const pooledAnswers = (entries: readonly SurveyEntry[]): Answers => {
  const known = entries.filter(isCounted)
  return {
    answers: known.reduce((total, { answers }) => total + answers, 0),
    satisfied: known.reduce((total, { satisfied }) => total + satisfied, 0),
    counted: known.length,
  }
}

/** "84,4 %"; n.c. where no question was counted, and nothing to say of counts of nobody. */
export const satisfactionRate = ({ answers, satisfied, counted }: Answers, { numbers, indicators }: Words): string => {
  if (counted === 0) return indicators.unknown
  return answers === 0 ? indicators.empty : numbers.percent(satisfied / answers, 1)
}

const rowOf = (entry: SurveyEntry, words: Words): readonly string[] => {
  const { numbers, indicators } = words
  const count = (value: number | undefined): string =>
    value === undefined ? indicators.unknown : numbers.integer(value)
  const { asked, answers, satisfied } = entry
  return [
    numbers.integer(entry.position),
    entry.question,
    count(asked),
    count(answers),
    count(satisfied),
    count(isCounted(entry) ? entry.answers - entry.satisfied : undefined),
    count(asked !== undefined && answers !== undefined ? asked - answers : undefined),
    satisfactionRate(pooledAnswers([entry]), words),
  ]
}

/** The questions are those of one survey; they are told in their order, then together. */
export const satisfactionTable = (entries: readonly SurveyEntry[], words: Words): TableBlock => {
  const { surveys, numbers, indicators } = words
  const { columns: titles } = surveys
  const pooled = pooledAnswers(entries)
  const { answers, satisfied, counted } = pooled
  const sums =
    counted === 0
      ? [indicators.unknown, indicators.unknown, indicators.unknown]
      : [answers, satisfied, answers - satisfied].map(numbers.integer)
  const whole = counted < entries.length ? surveys.wholeOf(counted, entries.length) : surveys.whole
  // The same people are asked every question: to add them up would count them several times.
  const together = ['', whole, surveys.dash, ...sums, surveys.dash, satisfactionRate(pooled, words)]
  const counts = [titles.asked, titles.answers, titles.satisfied, titles.unsatisfied, titles.silent, titles.rate]
  return {
    kind: 'table',
    caption: surveys.caption,
    columns: [
      { title: titles.position, align: 'right' },
      { title: titles.question, align: 'left' },
      ...counts.map((title) => ({ title, align: 'right' as const })),
    ],
    rows: [...questionsInOrder(entries).map((entry) => rowOf(entry, words)), together],
  }
}

const questionsInOrder = (entries: readonly SurveyEntry[]): readonly SurveyEntry[] =>
  entries.toSorted((a, b) => a.position - b.position || a.id - b.id)

/** A line for each rate that rests on too few answers, and for all of them together where that is still too few. */
export const smallSurveyNotes = (
  entries: readonly SurveyEntry[],
  smallNumber: number,
  { rates, surveys, numbers }: Words,
): readonly Line[] => {
  const said = (satisfied: number, answers: number): Line => {
    const [low, high] = wilson(satisfied, answers)
    return rates.small(numbers.percent(low, 0), numbers.percent(high, 0))
  }
  const isSmall = ({ answers }: { readonly answers: number }): boolean => answers > 0 && answers < smallNumber
  const pooled = pooledAnswers(entries)
  if (isSmall(pooled)) return [surveys.smallWhole(said(pooled.satisfied, pooled.answers))]
  return questionsInOrder(entries)
    .filter(isCounted)
    .filter(isSmall)
    .map(({ position, satisfied, answers }) => surveys.smallQuestion(position, said(satisfied, answers)))
}
