// What the indicators of surveys are called in English.

import type { surveyLabels as french } from '../fr/survey-indicators.ts'

export const surveyLabels: typeof french = {
  'satisfaction.surveys': {
    short: 'Satisfaction in surveys',
    full: 'Share of satisfied answers in satisfaction surveys',
    method: 'Satisfied answers among all answers, all questions and surveys pooled, on the day they were entered.',
    names: ['satisfaction', 'surveys', 'satisfaction surveys'],
  },
  'mystery.acknowledged': {
    short: 'Mystery survey, acknowledged within 24 h',
    full: 'Share of the messages of mystery surveys that are acknowledged within 24 h',
    method:
      'Messages acknowledged on the same day or the next, be it by another office, among all messages sent, on the day they were sent.',
    names: ['mystery', 'mystery acknowledgements', 'mystery survey'],
  },
  'mystery.answered': {
    short: 'Mystery survey, answered',
    full: 'Share of the messages of mystery surveys that are answered',
    method: 'Messages that were answered, among all messages sent, on the day they were sent.',
    names: ['mystery answers', 'mystery answered'],
  },
  'mystery.answered-within-day': {
    short: 'Mystery survey, answered within 24 h',
    full: 'Share of the messages of mystery surveys that are answered within 24 h',
    method: 'Messages answered on the same day or the next, among all messages sent, on the day they were sent.',
    names: ['mystery answers within 24 h', 'mystery 24 h'],
  },
  'mystery.satisfaction': {
    short: 'Mystery survey, very good satisfaction',
    full: 'Share of the contacts of mystery surveys found very good',
    method: 'Contacts whose satisfaction is very good, among those where it was measured, on the day they were sent.',
    names: ['mystery satisfaction'],
  },
}
