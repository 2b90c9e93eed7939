// Every word that can be typed, in English. The first of a list is the one that is taught.

import { commands } from './commands.ts'
import { dates } from './date-words.ts'
import { choices } from './value-words.ts'
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
  week: ['week', 'days'],
  from: ['from', 'start', 'first day'],
  to: ['to', 'until', 'end', 'last day'],
  letters: ['letters'],
  firstDay: ['start', 'first day'],
  lastDay: ['end', 'last day'],
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
