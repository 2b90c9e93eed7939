// The words that are typed for a value, in English. The first of a list is the one that is taught.

import type { choices as french } from '../fr/value-words.ts'

export const choices: typeof french = {
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
  letters: { letters: ['letters', 'letter', 'paper'] },
  samplingStep: { list: ['list'] },
  sheet: { sheet: ['sheet', 'display'] },
  urgentFlag: { urgent: ['urgent'] },
}
