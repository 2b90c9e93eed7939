// Every word that can be typed, in English. The first of a list is the one that is taught.

import { commands } from './commands.ts'
import { dates } from './date-words.ts'
import type { vocabulary as french } from '../fr/vocabulary.ts'

type French = typeof french
const keys: French['keys'] = {
  state: ['state', 'status'],
  count: ['count', 'number'],
  received: ['received', 'received on'],
  on: ['on', 'date', 'replied', 'replied on', 'answered', 'answered on'],
  mailbox: ['mailbox', 'box', 'inbox'],
  service: ['service', 'office'],
  nature: ['nature', 'type'],
  requester: ['requester', 'from'],
  matter: ['matter'],
  theme: ['theme', 'topic', 'subject'],
  label: ['label', 'note'],
  acknowledged: ['ack', 'acknowledged', 'acknowledgement'],
  urgent: ['urgent'],
  reference: ['reference', 'ref'],
  answered: ['answered'],
  lost: ['lost', 'missed'],
  voiceServer: ['ivr', 'voice server'],
  calls: ['received', 'calls'],
  ids: ['numbers', 'ids', 'id'],
  id: ['number', 'id'],
  kind: ['reply', 'kind'],
  until: ['until', 'by', 'announced'],
  within: ['within', 'in'],
  part: ['count', 'number', 'part'],
  external: ['external', 'outside'],
  reason: ['reason'],
  channel: ['channel'],
  list: ['list'],
  period: ['period', 'month', 'quarter'],
  indicator: ['indicator'],
  basis: ['basis'],
  recap: ['recap'],
  detail: ['detail'],
  file: ['file'],
  sheet: ['sheet'],
  by: ['by', 'per'],
  months: ['months', 'period', 'over'],
  year: ['year'],
  command: ['command'],
  step: ['step'],
  asked: ['asked', 'asked on'],
  proposed: ['proposed', 'proposed on'],
  held: ['held', 'held on'],
  impossible: ['impossible', 'impossible on'],
  done: ['done', 'done on'],
  amount: ['value', 'figure', 'result'],
  base: ['base', 'of', 'out of'],
  survey: ['survey', 'name'],
  questions: ['questions'],
  people: ['people', 'people asked'],
  question: ['question'],
  satisfied: ['satisfied'],
  answers: ['answers'],
  direction: ['direction'],
  sentOn: ['sent', 'sent on'],
  acknowledgedBy: ['acknowledged', 'acknowledgement'],
  answeredOn: ['answered', 'answered on', 'replied', 'answer'],
  courtesy: ['courtesy'],
  clarity: ['clarity', 'clear'],
  satisfaction: ['satisfaction'],
  comment: ['comment', 'remark'],
  title: ['title', 'action'],
  planModule: ['module'],
  source: ['source', 'origin'],
  owner: ['owner', 'responsible'],
  planned: ['due', 'due on', 'planned', 'planned for'],
  added: ['added', 'added on'],
  started: ['started', 'started on'],
  templateName: ['template', 'name'],
  purpose: ['purpose', 'use'],
  text: ['text'],
}

const choices: French['choices'] = {
  state: {
    replied: ['replied', 'answered', 'handled'],
    received: ['received', 'arrived'],
  },
  replyKind: {
    substantive: ['substantive', 'full', 'final'],
    holding: ['holding', 'interim'],
  },
  nature: {
    information: ['information', 'info'],
    advice: ['advice'],
    complaint: ['complaint', 'complaints'],
    suggestion: ['suggestion', 'suggestions'],
    other: ['other'],
  },
  requester: {
    public: ['public', 'user', 'citizen'],
    elected: ['elected', 'mayor', 'town', 'authority', 'local authority'],
  },
  matter: {
    legality: ['legality'],
    budget: ['budget'],
  },
  channel: {
    email: ['email', 'emails', 'e-mail', 'mail'],
    form: ['form', 'forms'],
    letter: ['letter', 'letters'],
    box: ['box'],
    desk: ['desk'],
  },
  recap: {
    weekly: ['week', 'weekly'],
    monthly: ['month', 'monthly'],
    quarterly: ['quarter', 'quarterly'],
    annual: ['year', 'annual'],
  },
  basis: {
    decided: ['decided'],
    replied: ['replied', 'answered'],
    due: ['due'],
    received: ['received'],
  },
  by: {
    month: ['month'],
    service: ['service', 'services'],
    mailbox: ['mailbox', 'mailboxes'],
  },
  list: {
    late: ['late', 'overdue'],
    open: ['open', 'pending'],
    inTime: ['in-time', 'in time', 'on time', 'on-time'],
  },
  closings: {
    list: ['list'],
    differences: ['differences', 'difference'],
  },
  appointmentStep: {
    asked: ['asked', 'requested'],
    proposed: ['proposed', 'propose', 'proposal'],
    held: ['held'],
    impossible: ['impossible'],
  },
  updateStep: {
    asked: ['asked', 'requested'],
    done: ['done', 'made'],
  },
  surveyStep: {
    create: ['create', 'new'],
    enter: ['enter'],
    list: ['list'],
    show: ['show', 'results'],
  },
  mysteryStep: {
    create: ['create', 'new'],
    log: ['log', 'contact'],
    list: ['list'],
    show: ['show', 'report'],
  },
  planStep: {
    add: ['add', 'new'],
    done: ['done', 'finished'],
    start: ['started', 'start', 'in progress', 'in-progress'],
    reopen: ['reopen'],
    list: ['list'],
  },
  planModule: {
    'module-1': ['1', 'module 1', 'm1'],
    'module-2': ['2', 'module 2', 'm2'],
    'module-3': ['3', 'module 3', 'm3'],
    'module-4': ['4', 'module 4', 'm4'],
    steering: ['steering'],
  },
  templateStep: {
    list: ['list'],
    show: ['show', 'copy'],
    add: ['add', 'new'],
    remove: ['remove', 'withdraw'],
  },
  templatePurpose: {
    acknowledgement: ['acknowledgement', 'receipt'],
    holding: ['holding', 'holding reply'],
    reply: ['reply', 'substantive', 'substantive reply'],
  },
  contactAcknowledgement: {
    'same-day': ['same-day', 'same day', 'yes', 'within 24 h'],
    'other-office': ['other-office', 'other office', 'another office'],
    later: ['later'],
    no: ['no', 'none'],
  },
  assessment: {
    yes: ['yes', 'y'],
    no: ['no', 'n'],
    'not-assessed': ['not-assessed', 'not assessed'],
  },
  satisfaction: {
    'very-good': ['very-good', 'very good'],
    good: ['good'],
    fair: ['fair'],
    poor: ['poor'],
    'not-measured': ['not-measured', 'not measured'],
  },
  yesNo: {
    yes: ['yes', 'y'],
    no: ['no', 'n'],
  },
  detail: { detail: ['detail', 'details', 'detailed'] },
  file: { file: ['file', 'xlsx', 'workbook'] },
  sheet: { sheet: ['sheet', 'display'] },
  urgentFlag: { urgent: ['urgent'] },
}

const numbers: French['numbers'] = {
  and: ['and', '&'],
  idPrefixes: ['no.', 'number'],
}

const places: French['places'] = { before: ['to', 'to the', 'the'] }

const hints: French['hints'] = {
  cancel: ['delete', 'remove'],
  mine: ['my', 'my requests'],
  rates: ['stats', 'statistics'],
}

/** Units after a figure that is typed in. */
const amounts: French['amounts'] = {
  minutes: ['minutes', 'minute', 'min'],
  hours: ['hours', 'hour', 'h'],
  days: ['days', 'day', 'd'],
}

export const vocabulary: French = { amounts, commands, keys, choices, dates, hints, numbers, places }
