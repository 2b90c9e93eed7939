// What is said of sampling weeks, in English.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import { type Field, present } from '../field.ts'
import type { samplings as french } from '../fr/samplings.ts'
import { code, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Nothing was recorded.'

export const samplingFields = (entry: SamplingEntry, today: Day): readonly Field[] =>
  present([
    ['mailbox', entry.mailbox ?? 'letters'],
    ['service', entry.service],
    ['first day', calendar.date(dayOf(entry.start), today)],
    ['last day', calendar.date(dayOf(entry.end), today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const samplings: typeof french = {
  what: ({ mailbox }) => `sampling weeks, ${mailbox ?? 'letters'}`,
  notOfSamplings: (id) => line`#${id} declares sampling weeks: only ${code('service:')} can be corrected. ${nothing}`,
}
