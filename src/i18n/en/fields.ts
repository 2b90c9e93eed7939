// An entry told field by field, in English: for /show, for corrections and for histories.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type {
  CallsEntry,
  Channel,
  Entry,
  EntryKind,
  EntryOf,
  Nature,
  Outcome,
  RequestEntry,
} from '../../register/entry.ts'
import type { UserId } from '../../register/ids.ts'
import type { fields as french } from '../fr/fields.ts'
import { type Field, present } from '../field.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'
import { measureFields } from './measures.ts'
import { contactFields, mysteryFields } from './mystery.ts'
import { improvementFields } from './plan.ts'
import { samplingFields } from './samplings.ts'
import { surveyFields } from './surveys.ts'
import { appointmentFields, updateFields } from './tasks.ts'
import { templateFields } from './templates.ts'

const channels: Record<Channel, string> = {
  email: 'e-mail',
  form: 'contact form',
  letter: 'letter',
  box: 'suggestion box',
  desk: 'desk',
}

const natures: Record<Nature, string> = {
  information: 'information',
  advice: 'advice',
  complaint: 'complaint',
  suggestion: 'suggestion',
  other: 'other',
}

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const outcomeOf = (outcome: Outcome, on: (date: LocalDate) => string): string => {
  switch (outcome.kind) {
    case 'replied':
      return `substantive reply ${on(outcome.on)}`
    case 'undated':
      return 'substantive reply, date unknown'
    case 'outside':
      return `sent outside the préfecture (${outcome.to}) ${on(outcome.on)}`
    case 'closed': {
      const validated = outcome.void === undefined ? '' : ', confirmed by a quality officer'
      return `closed without reply ${on(outcome.on)}: ${outcome.reason}${validated}`
    }
  }
}

const acknowledgementOf = (request: RequestEntry, on: (date: LocalDate) => string): string | undefined => {
  const { acknowledgement } = request
  if (acknowledgement === undefined) return undefined
  if (!acknowledgement.sent) return 'no'
  return acknowledgement.on === undefined ? 'yes' : `yes, ${on(acknowledgement.on)}`
}

const requestFields = (request: RequestEntry, today: Day, name: (user: UserId) => string): readonly Field[] => {
  const on = (date: LocalDate) => calendar.onDate(dayOf(date), today)
  const date = (day: LocalDate) => calendar.date(dayOf(day), today)
  const { incomplete } = request
  return present([
    ['channel', channels[request.channel]],
    ['count', integer(request.count)],
    ['nature', natures[request.nature]],
    ['requester', request.requester === 'elected' ? 'elected official or local authority' : 'member of the public'],
    ['matter', request.matter && entries.matter(request.matter)],
    ['mailbox', request.mailbox],
    ['service', request.service],
    ['theme', request.theme],
    ['label', request.label],
    ['reference', request.reference],
    ['date received', `${date(request.received)}${request.receivedAssumed ? ' (assumed)' : ''}`],
    ['acknowledgement', acknowledgementOf(request, on)],
    ['items asked for', incomplete && on(incomplete.asked)],
    ['items received', incomplete?.completed && on(incomplete.completed)],
    ['transfer', request.transfers?.map((transfer) => `${transfer.to} ${on(transfer.on)}`).join(', then ')],
    ['chasers', request.chasers?.map(date).join(', ')],
    ['urgent', request.urgent && 'yes'],
    ['taken by', request.takenBy && name(request.takenBy)],
    [
      'holding reply',
      request.holdings?.map((held) => `${on(held.on)}, reply announced for ${date(held.until)}`).join('; '),
    ],
    ['outcome', request.outcome && outcomeOf(request.outcome, on)],
    ['split from', request.splitFrom && `#${request.splitFrom}`],
    ['state', request.cancelled && 'cancelled'],
  ])
}

const callsFields = (calls: CallsEntry, today: Day): readonly Field[] =>
  present([
    ['day', calendar.date(dayOf(calls.on), today)],
    ['service', calls.service],
    ['calls received', integer(calls.received)],
    ['calls answered', integer(calls.answered)],
    ['calls lost', integer(calls.lost)],
    ['voice server', integer(calls.voiceServer)],
    ['state', calls.cancelled && 'cancelled'],
  ])

type Tell<E extends Entry> = (entry: E, today: Day, name: (user: UserId) => string) => readonly Field[]

const byKind: { readonly [K in EntryKind]: Tell<EntryOf<K>> } = {
  request: requestFields,
  calls: callsFields,
  appointment: appointmentFields,
  update: updateFields,
  measure: measureFields,
  survey: surveyFields,
  mystery: mysteryFields,
  contact: contactFields,
  improvement: improvementFields,
  template: templateFields,
  sampling: samplingFields,
}

export const fields: typeof french = {
  of: (entry, today, name) =>
    // An entry and the function of its kind always go together.
    (byKind[entry.kind] as Tell<Entry>)(entry, today, name),
  outcome: (outcome, today) => outcomeOf(outcome, (date) => calendar.onDate(dayOf(date), today)),
  none: 'nothing',
}
