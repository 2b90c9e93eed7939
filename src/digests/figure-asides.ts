// What stands beside a figure's base, or is in it and must not go unsaid.

import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { Amount, Figure } from '../indicators/figure.ts'
import { isOfTasks } from '../indicators/task-cases.ts'

/** What a figure's messages are called beside its sample. */
const nounOf = ({ formula }: Figure['indicator']): 'emails' | 'letters' | 'replies' | 'requests' => {
  if (formula.kind === 'delay') return 'replies'
  if (formula.kind.startsWith('emails-')) return 'emails'
  if (formula.kind !== 'on-time') return 'requests'
  if (formula.families.every((family) => family === 'letters')) return 'letters'
  return formula.families.every((family) => family.startsWith('emails.')) ? 'emails' : 'requests'
}

/** The days that stand for a sampled box, how much of the base they are, and what was received on other days. */
const sampleOf = ({ sampled, denominator, indicator }: Figure, { samplings }: Words): readonly Line[] =>
  sampled === null ? [] : samplings.behind(sampled, denominator, nounOf(indicator))

/** Messages without an answer that counts: open, closed, sent outside or on; and the part of assumed dates. */
export const asidesOf = (figure: Figure, words: Words): readonly Line[] => {
  const { rates, indicators } = words
  const { pending, suspended, left, substantive, unanswered, assumed, delay } = figure
  const gone = (amount: Amount, say: (amount: Amount) => Line): readonly Line[] =>
    amount.messages > 0 ? [say(amount)] : []
  const mean = substantive && substantive.denominator > 0 ? substantive.numerator / substantive.denominator : undefined
  return [
    ...sampleOf(figure, words),
    ...(assumed > 0 ? [rates.assumed(assumed)] : []),
    ...(substantive && mean !== undefined && mean !== figure.value
      ? [rates.substantive(indicators.value('days', mean, 1), substantive.denominator)]
      : []),
    ...(delay && delay.denominator > 0
      ? [rates.meanDelay(indicators.value('days', delay.numerator / delay.denominator, 1), delay.denominator)]
      : []),
    // On the basis of replies, that none was left unanswered is part of the result.
    ...(unanswered === null ? [] : [rates.unanswered(unanswered)]),
    ...(figure.indicator.formula.kind === 'on-time' && pending.messages > 0
      ? [rates.pending(pending, suspended.messages)]
      : []),
    ...gone(left.closed, isOfTasks(figure.indicator.formula) ? rates.dropped : rates.closed),
    ...gone(left.outside, rates.outside),
    ...gone(left.passed, rates.passedOn),
  ]
}

/** Rates of the requester's clock; of a transfer or an announced date the parts would say nothing. */
const isOfRequests = ({ formula }: Figure['indicator']): boolean =>
  formula.kind === 'on-time' &&
  !isOfTasks(formula) &&
  formula.families.every((family) => family !== 'transfers' && family !== 'holdings')

/** The base in two lines, direct replies and transferred requests; nothing where there is no base. */
export const partsOf = (
  { indicator, state, numerator, denominator, transferred }: Figure,
  words: Words,
): readonly Line[] =>
  state === 'known' && isOfRequests(indicator)
    ? [
        words.rates.direct(numerator - transferred.numerator, denominator - transferred.denominator),
        words.rates.transferred(transferred.numerator, transferred.denominator),
      ]
    : []

/** Awaited, or gone without an answer: shown even where nothing was measured. */
const hasBeside = ({ pending, left, sampled }: Figure): boolean =>
  sampled !== null || pending.messages + left.closed.messages + left.outside.messages + left.passed.messages > 0

/** A figure that nobody types is not asked for at every glance. */
const isMeasuredAtAll = ({ state, indicator }: Figure): boolean =>
  state === 'known' || (state === 'unknown' && indicator.formula.kind !== 'measured')

/** What a phone's screen is for: a target to meet, and something measured against it or awaited. */
export const isTold = (figure: Figure): boolean =>
  figure.target !== null && (isMeasuredAtAll(figure) || hasBeside(figure))

/** Left out of what is told at a glance, and yet something to look at: what is without any case is not. */
export const isWorthALook = (figure: Figure): boolean =>
  hasBeside(figure) || (figure.state === 'known' && (figure.denominator > 0 || (figure.value ?? 0) > 0))
