// An entry told field by field, in French: for /voir, for corrections and for histories.

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
  email: 'courriel',
  form: 'formulaire de contact',
  letter: 'courrier',
  box: 'urne',
  desk: 'guichet',
}

const natures: Record<Nature, string> = {
  information: 'information',
  advice: 'conseil',
  complaint: 'réclamation',
  suggestion: 'suggestion',
  other: 'autre',
}

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const outcomeOf = (outcome: Outcome, on: (date: LocalDate) => string): string => {
  switch (outcome.kind) {
    case 'replied':
      return `réponse de fond ${on(outcome.on)}`
    case 'undated':
      return 'réponse de fond, date inconnue'
    case 'outside':
      return `transmise hors de la préfecture (${outcome.to}) ${on(outcome.on)}`
    case 'closed': {
      const validated = outcome.void === undefined ? '' : ', confirmé par un référent qualité'
      return `classée sans réponse ${on(outcome.on)}\u00a0: ${outcome.reason}${validated}`
    }
  }
}

const acknowledgementOf = (request: RequestEntry, on: (date: LocalDate) => string): string | undefined => {
  const { acknowledgement } = request
  if (acknowledgement === undefined) return undefined
  if (!acknowledgement.sent) return 'non'
  return acknowledgement.on === undefined ? 'oui' : `oui, ${on(acknowledgement.on)}`
}

const requestFields = (request: RequestEntry, today: Day, name: (user: UserId) => string): readonly Field[] => {
  const on = (date: LocalDate) => calendar.onDate(dayOf(date), today)
  const { incomplete } = request
  return present([
    ['canal', channels[request.channel]],
    ['nombre', integer(request.count)],
    ['nature', natures[request.nature]],
    ['demandeur', request.requester === 'elected' ? 'élu ou collectivité' : 'usager'],
    ['matière', request.matter && entries.matter(request.matter)],
    ['boîte', request.mailbox],
    ['service', request.service],
    ['thème', request.theme],
    ['libellé', request.label],
    ['référence', request.reference],
    ['date de réception', `${on(request.received)}${request.receivedAssumed ? ' (supposée)' : ''}`],
    ['accusé de réception', acknowledgementOf(request, on)],
    ['pièces demandées', incomplete && on(incomplete.asked)],
    ['pièces arrivées', incomplete?.completed && on(incomplete.completed)],
    ['transfert', request.transfers?.map((transfer) => `${transfer.to} ${on(transfer.on)}`).join(', puis ')],
    ['relances', request.chasers?.map(on).join(', ')],
    ['urgence', request.urgent && 'oui'],
    ['prise en charge par', request.takenBy && name(request.takenBy)],
    [
      'réponse d’attente',
      request.holdings?.map((held) => `${on(held.on)}, réponse annoncée pour ${on(held.until)}`).join(' ; '),
    ],
    ['issue', request.outcome && outcomeOf(request.outcome, on)],
    ['entrée d’origine', request.splitFrom && `n° ${request.splitFrom}`],
    ['état', request.cancelled && 'annulée'],
  ])
}

const callsFields = (calls: CallsEntry, today: Day): readonly Field[] =>
  present([
    ['jour', calendar.onDate(dayOf(calls.on), today)],
    ['service', calls.service],
    ['appels reçus', integer(calls.received)],
    ['appels décrochés', integer(calls.answered)],
    ['appels perdus', integer(calls.lost)],
    ['serveur vocal', integer(calls.voiceServer)],
    ['état', calls.cancelled && 'annulé'],
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

export const fields = {
  /** Every field that an entry has, in reading order; the same field always has the same name. */
  of: (entry: Entry, today: Day, name: (user: UserId) => string): readonly Field[] =>
    // An entry and the function of its kind always go together.
    (byKind[entry.kind] as Tell<Entry>)(entry, today, name),
  /** How a request ended: "réponse de fond le mardi 24 novembre". */
  outcome: (outcome: Outcome, today: Day): string => outcomeOf(outcome, (date) => calendar.onDate(dayOf(date), today)),
  none: 'rien',
}
