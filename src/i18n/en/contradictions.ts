// Why an entry cannot be, in English.

import { dayOf, type Day, type LocalDate, partsOfDay } from '../../calendar/local-date.ts'
import { wholeMonths } from '../../calendar/period.ts'
import { largestCount } from '../../register/entry.ts'
import type { Contradiction, DatedFact } from '../../register/invariants.ts'
import { largestMeasure } from '../../register/kinds/measure.ts'
import type { contradictions as french } from '../fr/contradictions.ts'
import { type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'
import { templates } from './templates.ts'

const facts: Record<DatedFact, string> = {
  received: 'Receipt',
  reply: 'Reply',
  holding: 'Holding reply',
  announced: 'Announced reply',
  transfer: 'Transfer',
  chaser: 'Chaser',
  acknowledgement: 'Acknowledgement',
  incomplete: 'Request for missing items',
  complete: 'Arrival of missing items',
  closing: 'Closing',
  calls: 'Calls',
  asked: 'Request',
  proposed: 'Proposal of a date',
  held: 'Meeting',
  impossible: 'Impossibility',
  done: 'Update',
  measure: 'Measure',
  opened: 'Opening of the survey',
  counted: 'Count of answers',
  sent: 'Sending',
  added: 'Addition',
  planned: 'Due day',
  started: 'Start of the action',
  finished: 'End of the action',
  sampling: 'Sample',
  declaration: 'Declaration of the sample',
}

const before: Partial<Record<DatedFact, string>> = {
  asked: 'the request',
  proposed: 'the proposal of a date',
  added: 'its addition to the plan',
  started: 'the start of the action',
}

const on = (date: LocalDate, today: Day): string => calendar.onDate(dayOf(date), today)

const reason = (contradiction: Contradiction, today: Day): Line => {
  switch (contradiction.kind) {
    case 'before-receipt': {
      const { what, date, received } = contradiction
      return line`${facts[what]} ${on(date, today)}, before receipt ${on(received, today)}.`
    }
    case 'in-future':
      return line`${facts[contradiction.what]} ${on(contradiction.date, today)}: that day has not come yet.`
    case 'out-of-range': {
      const { year } = partsOfDay(dayOf(contradiction.date))
      return line`${facts[contradiction.what]} in ${year}: the year is outside the calendar.`
    }
    case 'holding-backwards':
      return line`Reply announced for ${calendar.date(dayOf(contradiction.until), today)}, before the holding reply itself, sent ${on(contradiction.on, today)}.`
    case 'completed-before-asked':
      return line`Items arrived ${on(contradiction.completed, today)}, before they were asked for ${on(contradiction.asked, today)}.`
    case 'count':
      return line`A count goes from 1 to ${numbers.integer(largestCount)} (0 for calls only), not ${numbers.integer(contradiction.count)}.`
    case 'no-calls':
      return line`No count of calls: neither received, nor answered, nor lost, nor handled by the voice server.`
    case 'lost-above-received':
      return line`${numbers.integer(contradiction.lost)} calls lost or left to the voice server out of ${numbers.integer(contradiction.received)} received: they cannot be more than those received.`
    case 'answered-above-received':
      return line`Answered: ${numbers.integer(contradiction.answered)}, received: ${numbers.integer(contradiction.received)}. No more calls can be answered than received.`
    case 'out-of-order': {
      const { what, date, after, earlier } = contradiction
      return line`${facts[what]} ${on(date, today)}, before ${before[after] ?? facts[after]} ${on(earlier, today)}.`
    }
    case 'held-and-impossible':
      return line`An appointment that was held cannot be impossible, too.`
    case 'not-begun':
      return line`This period has not begun yet: ${periods.name(wholeMonths(dayOf(contradiction.start), dayOf(contradiction.end)))}.`
    case 'not-whole-months':
      return line`A measure is about one or several whole months, not about the period ${on(contradiction.start, today)} - ${on(contradiction.end, today)}.`
    case 'no-amount':
      return line`No number: neither count, nor base, nor result.`
    case 'amount':
      return line`${numbers.decimal(contradiction.amount, 0)} cannot be a count: a whole number, from 0 to ${numbers.integer(largestMeasure)}.`
    case 'nothing-to-divide-by':
      return line`The base is zero: nothing can be divided by it. Without cases there is no measure to type.`
    case 'value-and-counts':
      return line`A result or its two numbers, not both: the result is computed from the numbers.`
    case 'one-count-only':
      return line`This indicator is a volume: one whole number, without base or result.`
    case 'above-whole':
      return line`${numbers.integer(contradiction.part)} out of ${numbers.integer(contradiction.whole)}: a part cannot be more than its base.`
    case 'share-above-whole':
      return line`${numbers.percent(contradiction.share, 0)}: a share cannot be more than 100%. A result in per cent is written with its sign, for example 9.5%.`
    case 'question-number':
      return line`Question ${numbers.decimal(contradiction.position, 0)}: the questions of a survey go from 1 to ${contradiction.most}.`
    case 'amount-of-people':
      return line`${numbers.decimal(contradiction.count, 0)} cannot be a number of people: a whole number, from 0 to ${numbers.integer(largestCount)}.`
    case 'answers-incomplete':
      return line`Answers, satisfied and the day they were counted go together: one of them is missing.`
    case 'satisfied-above-answers':
      return line`${numbers.integer(contradiction.satisfied)} satisfied for ${numbers.integer(contradiction.answers)} answers: there cannot be more satisfied than answers.`
    case 'answers-above-asked':
      return line`${numbers.integer(contradiction.answers)} answers for ${numbers.integer(contradiction.asked)} people asked: there cannot be more answers than people.`
    case 'template-too-long':
      return line`This text has ${numbers.integer(contradiction.length)} characters: a template has ${numbers.integer(contradiction.longest)} at most.`
    case 'acknowledgement-incomplete':
      return templates.missing(contradiction.missing)
    case 'holding-without-term':
      return templates.withoutTerm
    case 'sampling-backwards': {
      const { year } = partsOfDay(dayOf(contradiction.end))
      // The year that was left out: days ahead are meant unless they are said to be past.
      const hint =
        partsOfDay(dayOf(contradiction.start)).year > year
          ? ` A date that has passed is written with its year, for example 16/11/${year}.`
          : ''
      return line`A sample ends after it began: ${on(contradiction.end, today)} comes before ${on(contradiction.start, today)}.${hint}`
    }
    case 'sampling-two-years': {
      const { year } = partsOfDay(dayOf(contradiction.start))
      return line`A sample stands for one calendar year: this one begins in ${year} and ends in ${year + 1}. Declare the days of each year apart; a date that has passed is written with its year, for example 19/10/${year}.`
    }
  }
}

export const contradictions: typeof french = {
  reason,
  refusal: (contradiction: Contradiction, today: Day): Line =>
    line`${reason(contradiction, today)} Nothing was recorded.`,
}
