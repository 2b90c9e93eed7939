// What the kinds of entries are called in English.

import type { kinds as french } from '../fr/kinds.ts'

export const kinds: typeof french = {
  request: { one: 'a request', of: 'requests', line: 'this line is a request' },
  calls: { one: 'a count of calls', of: 'calls', line: 'this line counts calls' },
  appointment: { one: 'an appointment', of: 'appointments', line: 'this line is an appointment' },
  update: { one: 'a website update', of: 'website updates', line: 'this line is a website update' },
  measure: { one: 'a measure', of: 'measures', line: 'this line is a measure' },
  survey: { one: 'a survey question', of: 'surveys', line: 'this line is a survey question' },
  mystery: { one: 'a mystery survey', of: 'mystery surveys', line: 'this line is a mystery survey' },
  contact: { one: 'a mystery contact', of: 'mystery contacts', line: 'this line is a mystery contact' },
  improvement: {
    one: 'an action of the improvement plan',
    of: 'the improvement plan',
    line: 'this line is an action of the plan',
  },
  template: { one: 'a reply template', of: 'templates', line: 'this line is a reply template' },
  sampling: { one: 'a declaration of a sample', of: 'samples', line: 'this line declares a sample' },
}
