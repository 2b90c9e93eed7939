// What forms say in English: titles of 24 characters at most, the names of their fields, and what is wrong with one.

import { line } from '../rich-text.ts'
import type { forms as french } from '../fr/forms.ts'
import { grammar } from './grammar.ts'

const withoutDate = 'Today if left empty.'
const logged = { on: 'For a reply already given; today if left empty.', count: 'One if left empty.' }

const taskHints = {
  ids: 'For a later step; a new request is given its number.',
  on: withoutDate,
  service: 'For a new request, like the label and the reference.',
}

/** By what is meant, where the word to type says too little by itself. */
const choiceLabels: ReadonlyMap<unknown, string> = new Map([
  ['substantive', 'Substantive reply'],
  ['holding', 'Holding reply'],
  ['elected', 'Elected official or local authority'],
  ['legality', 'Review of legality'],
  ['budget', 'Budget review'],
])

export const forms: typeof french = {
  titles: {
    email: 'Log e-mails',
    letter: 'Log letters',
    form: 'Contact form messages',
    box: 'Suggestion box cards',
    desk: 'Requests at the desk',
    call: 'Calls of a day',
    appointment: 'Officials’ appointments',
    update: 'Website updates',
    reply: 'Log a reply',
    transfer: 'Transfer',
    close: 'Close without reply',
    correct: 'Correct an entry',
    follow: 'Follow this message',
  },
  labels: {
    channel: 'Channel',
    state: 'State',
    step: 'Step',
    received: 'Date received',
    on: 'Date of the reply',
    mailbox: 'Mailbox',
    service: 'Service',
    count: 'Count',
    nature: 'Nature',
    requester: 'Requester',
    matter: 'Matter',
    theme: 'Theme',
    label: 'Label',
    reference: 'Reference',
    urgent: 'Urgency',
    calls: 'Calls received',
    answered: 'Calls answered',
    lost: 'Calls lost',
    voiceServer: 'Calls handled by the voice server',
    ids: 'Numbers',
    id: 'Number',
    kind: 'Reply',
    until: 'Reply announced for',
    external: 'Outside body',
    reason: 'Reason',
  },
  hints: {
    received: 'The deadline runs from it. Without it, a date is assumed, and marked as such.',
    ids: 'One or several, for example 1042, 1043.',
    until: 'A holding reply stops the clock only if it announces a date.',
  },
  ownLabels: {
    appointment: { on: 'Date of the step' },
    update: { on: 'Date of the step' },
    call: { on: 'Day of the calls' },
    transfer: { service: 'Receiving service', on: 'Date of the transfer' },
    close: { on: 'Date of the closing' },
  },
  ownHints: {
    email: logged,
    letter: logged,
    form: logged,
    box: logged,
    desk: logged,
    follow: logged,
    call: { on: withoutDate },
    appointment: taskHints,
    update: taskHints,
    reply: { on: withoutDate },
    transfer: { service: 'Or an outside body, below.', on: withoutDate },
    close: { on: withoutDate },
    correct: { id: 'Only the fields filled in below change.', received: 'The right date, if it was wrong.' },
  },
  buttons: { submit: 'Record', cancel: 'Cancel', close: 'Close' },
  choiceLabel: (meaning) => choiceLabels.get(meaning),
  answerTitle: 'Vigie’s answer',
  missing: () => line`This field is to be filled in. ${grammar.nothing}`,
  notRead: (text, what) => line`“${text}” is not ${what}. ${grammar.nothing}`,
  ambiguous: () => line`This value could be understood otherwise. ${grammar.nothing}`,
}
