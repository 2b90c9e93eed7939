// What indicators are called in English, how each is computed, and the words by which people ask for them.

import type { IndicatorId } from '../../indicators/catalogue.ts'
import type { Unit } from '../../indicators/indicator.ts'
import type { IndicatorWords, indicators as french } from '../fr/indicators.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { planLabels } from './plan-indicators.ts'
import { surveyLabels } from './survey-indicators.ts'
import { typedLabels } from './typed-indicators.ts'

const inTime = (what: string): string =>
  `${what} given a reply, substantive or holding with an announced date, by the due date, over those whose fate is known.`

const meanDelay = (what: string): string =>
  `Working days from the complete request to the reply that stops the clock, on average over the replies sent in the period (${what}), late ones included.`

const authorities = (channel: string, days: number, matter: string): string =>
  inTime(`${channel} from elected officials and local authorities${matter} (label’s limit: ${days} working days)`)

const labels: Readonly<Record<IndicatorId, IndicatorWords>> = {
  'tel.answered': {
    short: 'Calls answered',
    full: 'Share of calls answered at the switchboard',
    method: 'Calls answered over calls received by the switchboard, on the days when calls received are known.',
    names: ['calls', 'calls answered', 'switchboard', 'phone'],
  },
  'tel.received': {
    short: 'Calls received',
    full: 'Number of calls received at the switchboard',
    method: 'Sum of the calls received by the switchboard.',
    names: ['calls received', 'call volume'],
  },
  'complaints.on-time': {
    short: 'Complaints and suggestions in time',
    full: 'Share of complaints and suggestions answered in time',
    method: inTime('Complaints and suggestions (label’s limit: 5 working days by e-mail or form, 10 on paper)'),
    names: ['complaints', 'complaint', 'suggestions'],
  },
  'complaints.delay.email': {
    short: 'Mean delay, complaints by e-mail',
    full: 'Mean delay of replies to complaints and suggestions by e-mail or form',
    method: meanDelay('complaints and suggestions by e-mail or form'),
    names: ['complaints delay email', 'complaints delay'],
  },
  'complaints.delay.paper': {
    short: 'Mean delay, complaints on paper',
    full: 'Mean delay of replies to complaints and suggestions by letter, box or desk',
    method: meanDelay('complaints and suggestions by letter, box or desk'),
    names: ['complaints delay paper', 'complaints delay letters'],
  },
  'letters.on-time': {
    short: 'Letters in time',
    full: 'Share of letters from the public answered in time',
    method: inTime('Letters from the public (label’s limit: 10 working days)'),
    names: ['letters', 'letter'],
  },
  'letters.delay': {
    short: 'Mean delay, letters',
    full: 'Mean delay of replies to letters from the public',
    method: meanDelay('letters from the public'),
    names: ['letters delay', 'letter delay'],
  },
  'emails.main.on-time': {
    short: 'E-mails in time',
    full: 'Share of the main mailbox’s e-mails answered in time',
    method: inTime('E-mails and forms from the public sent to the main mailbox (label’s limit: 5 working days)'),
    names: ['emails', 'email', 'e-mails', 'main mailbox'],
  },
  'emails.main.delay': {
    short: 'Mean delay, e-mails',
    full: 'Mean delay of replies to the main mailbox’s e-mails',
    method: meanDelay('main mailbox'),
    names: ['emails delay', 'email delay'],
  },
  'emails.mailboxes.on-time': {
    short: 'Other mailboxes’ e-mails in time',
    full: 'Share of the other functional mailboxes’ e-mails answered in time',
    method: inTime(
      'E-mails and forms from the public sent to the other functional mailboxes (label’s limit: 5 working days)',
    ),
    names: ['mailboxes', 'functional mailboxes'],
  },
  'emails.mailboxes.delay': {
    short: 'Mean delay, other mailboxes',
    full: 'Mean delay of replies to the other functional mailboxes’ e-mails',
    method: meanDelay('other functional mailboxes'),
    names: ['mailboxes delay'],
  },
  'emails.received': {
    short: 'E-mails received',
    full: 'Number of e-mails and forms received',
    method: 'Messages received in the period, for the mailboxes of which every message is logged.',
    names: ['emails-received', 'emails received', 'email volume'],
  },
  'emails.transferred': {
    short: 'E-mails transferred',
    full: 'Share of e-mails transferred',
    method: 'E-mails received in the period and then transferred, over those received and logged.',
    names: ['emails transferred'],
  },
  'emails.acknowledged': {
    short: 'Acknowledged within one working day',
    full: 'Share of e-mails acknowledged by the next working day',
    method:
      'E-mails acknowledged by the working day after receipt, over those whose acknowledgement is known. An acknowledgement is not a reply.',
    names: ['acknowledgements', 'acknowledged'],
  },
  'emails.themes': {
    short: 'Themes of e-mails',
    full: 'E-mails by theme',
    method: 'E-mails received in the period, by theme, over all that are logged.',
    names: ['themes', 'theme'],
  },
  'transfers.on-time': {
    short: 'Transfers in time',
    full: 'Share of transfers answered in time by the receiving services',
    method:
      'Transferred requests given a reply within the same limit counted from the transfer. Passed on in time to another service, the request is no longer counted; passed on late, it is a failure.',
    names: ['transfers', 'transfer'],
  },
  'holding.kept': {
    short: 'Announced dates kept',
    full: 'Share of substantive replies given by the announced date',
    method: 'Substantive replies given by the first announced date, over the announced dates that have come.',
    names: ['announced dates', 'holding replies'],
  },
  'authorities.letters.on-time': {
    short: 'Local authorities’ letters in time',
    full: 'Share of local authorities’ letters answered in time',
    method: authorities('Letters', 15, ''),
    names: ['authorities letters', 'elected letters'],
  },
  'authorities.letters.legality.on-time': {
    short: 'Local authorities’ letters, legality',
    full: 'Share of local authorities’ letters answered in time, legality review',
    method: authorities('Letters', 15, ', legality review'),
    names: ['legality letters'],
  },
  'authorities.letters.budget.on-time': {
    short: 'Local authorities’ letters, budget',
    full: 'Share of local authorities’ letters answered in time, budget review',
    method: authorities('Letters', 15, ', budget review'),
    names: ['budget letters'],
  },
  'authorities.emails.on-time': {
    short: 'Local authorities’ e-mails in time',
    full: 'Share of local authorities’ e-mails answered in time',
    method: authorities('E-mails', 5, ''),
    names: ['authorities emails', 'elected emails', 'authorities'],
  },
  'authorities.emails.legality.on-time': {
    short: 'Local authorities’ e-mails, legality',
    full: 'Share of local authorities’ e-mails answered in time, legality review',
    method: authorities('E-mails', 5, ', legality review'),
    names: ['legality', 'legality emails'],
  },
  'authorities.emails.budget.on-time': {
    short: 'Local authorities’ e-mails, budget',
    full: 'Share of local authorities’ e-mails answered in time, budget review',
    method: authorities('E-mails', 5, ', budget review'),
    names: ['budget', 'budget emails'],
  },
  ...typedLabels,
  ...surveyLabels,
  ...planLabels,
}

const printed: Record<Unit, (value: number, digits: number) => string> = {
  '%': numbers.percent,
  '‰': numbers.permille,
  days: (value, digits) => `${numbers.decimal(value, digits)} working ${value === 1 && digits === 0 ? 'day' : 'days'}`,
  'calendar-days': (value, digits) =>
    `${numbers.decimal(value, digits)} ${value === 1 && digits === 0 ? 'day' : 'days'}`,
  minutes: (value) => calendar.duration(Math.round(value)),
  count: (value) => numbers.integer(value),
  'per-month': (value, digits) => `${numbers.decimal(value, digits)} a month`,
}

/** As many as the number has in its unit: 0.925 is 92.5 %. */
const decimalsOf = (unit: Unit, value: number): number => {
  const scaled = unit === '%' ? value * 100 : unit === '‰' ? value * 1000 : value
  return [0, 1, 2, 3].find((digits) => Math.abs(scaled - Number(scaled.toFixed(digits))) < 1e-9) ?? 4
}

export const indicators: typeof french = {
  labels,
  bases: {
    decided: {
      short: 'decided',
      method: 'Each request counts on the day of its reply or, without a reply in time, on the day after its due date.',
    },
    replied: {
      short: 'replied',
      method: 'Each request counts on the day of its reply; those left without reply are given beside.',
    },
    due: { short: 'due', method: 'Each request counts on its due date, once its fate is known.' },
    received: { short: 'received', method: 'Each request counts on the day it was received, once its fate is known.' },
  },
  value: (unit, value, digits) => printed[unit](value, digits),
  typed: (unit, value) => printed[unit](value, decimalsOf(unit, value)),
  empty: 'not applicable',
  unknown: 'n/a',
  voiceServerAnswers: 'voice server counted as answered',
  total: 'total',
  nameless: { service: 'no service', mailbox: 'no mailbox' },
}
