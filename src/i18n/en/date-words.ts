// Words that dates, durations and periods are made of, in English.

import type { dates as french } from '../fr/date-words.ts'

export const dates: typeof french = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: [['monday'], ['tuesday'], ['wednesday'], ['thursday'], ['friday'], ['saturday'], ['sunday']],
  named: {
    dayBeforeYesterday: ['day before yesterday', 'the day before yesterday'],
    yesterday: ['yesterday'],
    today: ['today'],
    tomorrow: ['tomorrow'],
    dayAfterTomorrow: ['day after tomorrow', 'the day after tomorrow'],
  },
  articles: ['on', 'the', 'of'],
  last: ['last'],
  next: ['next'],
  this: ['this'],
  ranks: ['st', 'nd', 'rd', 'th'],
  from: ['from', 'between'],
  to: ['to', 'until', 'and'],
  offset: ['d'],
  quarter: ['q'],
  units: {
    days: ['day', 'days', 'd', 'calendar days'],
    workingDays: ['working day', 'working days', 'business day', 'business days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    quarters: ['quarter', 'quarters'],
  },
  numbers: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  one: ['a', 'an', 'one'],
  fifteenDays: [],
  fourteenDays: ['fortnight', 'a fortnight'],
}
