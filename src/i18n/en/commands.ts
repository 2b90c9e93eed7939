// What commands are called in English, what each is for, and how it is typed.

import type { commands as french } from '../fr/commands.ts'

type CommandWords = (typeof french)['email']

const command = (names: readonly string[], summary: string, examples: readonly string[]): CommandWords => ({
  names,
  summary,
  examples,
})

export const commands: typeof french = {
  email: command(['email', 'emails', 'e-mail', 'mail', 'mails'], 'log e-mails', [
    'email replied 5 received:yesterday mailbox:pref-etrangers',
    'email received theme:renewal',
  ]),
  letter: command(['letter', 'letters'], 'log letters', [
    'letter received requester:elected matter:legality',
    'letter replied received:12/11',
  ]),
  form: command(['form', 'forms'], 'log messages of the contact form', ['form replied 3 received:monday']),
  box: command(['box'], 'log cards of the suggestion box', ['box received nature:suggestion']),
  desk: command(['desk'], 'log requests handed in at the desk', ['desk received nature:complaint']),
  call: command(['call', 'calls', 'phone'], 'log the calls of a day', ['call received:120 answered:96', 'call lost 2']),
  appointment: command(['appointment', 'appointments', 'meeting'], 'log appointments that officials ask for', [
    'appointment asked label:Redon',
    'appointment proposed 1042',
    'appointment held 1042 on:12/11',
    'appointment impossible 1042',
  ]),
  update: command(['update', 'updates'], 'log website updates that a service asks for', [
    'update asked service:Séjour',
    'update done 1042',
  ]),
  measure: command(['measure', 'measures'], 'log a figure that was counted elsewhere', [
    'measure visits 48000 of 1440000 quarter:Q3',
    'measure emails-received 573 month:october mailbox:prefecture',
  ]),
  survey: command(['survey', 'surveys'], 'follow a satisfaction survey', [
    'survey list',
    'survey create "Desk 2026" questions:"Were you welcomed | Was the wait short" people:400',
    'survey enter "Desk 2026" question:2 satisfied:45 answers:60',
    'survey show "Desk 2026"',
  ]),
  mystery: command(['mystery', 'mystery-survey'], 'follow a mystery survey', [
    'mystery list',
    'mystery create "Spring 2026"',
    'mystery log "Spring 2026" service:Séjour sent:02/11 acknowledged:same-day answered:04/11 courtesy:yes',
    'mystery show "Spring 2026"',
  ]),
  improvement: command(['improvement', 'improvements'], 'follow the improvement plan', [
    'improvement',
    'improvement add "Rewrite the welcome leaflet" module:1 source:audit owner:Desk due:30/06',
    'improvement started 1042',
    'improvement done 1042 on:12/11',
    'improvement list module:1 detail',
  ]),
  reply: command(['reply', 'replied'], 'log a reply', [
    'reply 1042 1043 substantive',
    'reply 1042 holding until:30/11',
  ]),
  transfer: command(['transfer'], 'transfer a request', ['transfer 1042 Séjour', 'transfer 1042 external:CPAM']),
  take: command(['take'], 'take charge of a request', ['take 1042']),
  chase: command(['chase', 'chaser'], 'log a chaser', ['chase 1042']),
  urgent: command(['urgent'], 'mark a request as urgent', ['urgent 1042']),
  incomplete: command(['incomplete'], 'log that items are missing', ['incomplete 1042']),
  complete: command(['complete'], 'log that the request is complete', ['complete 1042 on:10/03']),
  close: command(['close'], 'close a request without reply', ['close 1042 reason:duplicate']),
  correct: command(['correct', 'edit', 'fix'], 'correct an entry', ['correct 1042 received:10/11']),
  cancel: command(['undo', 'cancel'], 'undo your last command', ['undo', 'undo 1042']),
  overdue: command(['overdue', 'late'], 'overdue requests', ['overdue', 'overdue Séjour']),
  mine: command(['mine', 'me'], 'your open requests', ['mine']),
  due: command(['due'], 'the next due dates', ['due']),
  show: command(['show', 'view'], 'show a request or a list', ['show 1042', 'show late']),
  history: command(['history'], 'what was done with a request', ['history 1042']),
  why: command(['why'], 'how a due date was counted, day by day', ['why 1042']),
  template: command(['template', 'templates'], 'reply templates, to be copied', [
    'template',
    'template renewal',
    'template add renewal purpose:reply text:"Good morning, | your permit is ready at the desk."',
    'template remove renewal',
  ]),
  sampling: command(['sampling', 'sample', 'samples'], 'sampling weeks', [
    'sampling',
    'sampling mailbox:pref-etrangers week:2027-W20',
    'sampling letters from:17/05 to:23/05',
  ]),
  rates: command(['rates', 'rate'], 'rates and delays of a period', [
    'rates',
    'rates November Séjour',
    'rates 2022 basis:received',
  ]),
  trend: command(['trend', 'trends'], 'an indicator month by month', [
    'trend',
    'trend emails',
    'trend calls 36 months',
  ]),
  catalogue: command(['indicators', 'catalogue'], 'the indicators and how they are computed', [
    'indicators',
    'indicators emails',
  ]),
  targets: command(['target', 'targets'], 'the targets, and since when', ['target', 'target emails']),
  signOff: command(['signoff', 'sign-off', 'sign'], 'sign off the figures of a period', [
    'signoff october',
    'signoff list',
    'signoff differences october',
  ]),
  verify: command(['verify', 'check', 'contradictions'], 'contradictions in the figures', ['verify', 'verify October']),
  calendar: command(['calendar'], 'public holidays and closures', ['calendar', 'calendar 2027']),
  table: command(['dashboard', 'dashboards'], 'the dashboard of a period', ['dashboard', 'dashboard october file']),
  report: command(['report', 'reports'], 'the report of a period, to print and to complete', [
    'report october',
    'report october sheet',
  ]),
  digest: command(['digest'], 'the digest, now', ['digest', 'digest month']),
  help: command(['help', '?'], 'this help', ['help', 'help email']),
}
