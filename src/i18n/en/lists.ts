// Lists of requests, in English: late, mine, due soon, one by one.

import type { lists as french } from '../fr/lists.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const scope = (services: readonly string[]): string => (services.length === 0 ? '' : ` · ${services.join(', ')}`)

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const lists: typeof french = {
  overdue: (messages, count, services) =>
    line`${strong(`${entries.requests(messages, count)} overdue${scope(services)}`)}`,
  noneOverdue: (services) => line`No overdue request${scope(services)}.`,
  service: (name, messages, count) => line`${strong(name ?? 'No service')}: ${entries.requests(messages, count)}`,
  mine: (messages, count) => line`${strong(`${entries.requests(messages, count)} open`)} in your name`,
  noneMine: line`No open request in your name.`,
  mineHow: line`In your name are the requests that you took charge of (${code('!take 1042')}) and those that you logged and nobody else took.`,
  late: 'Overdue',
  comingUp: 'Coming up',
  running: 'In time',
  waiting: 'Waiting for items',
  due: (services) => line`${strong(`Due dates${scope(services)}`)}`,
  noneDue: (services) => line`Nothing due before the end of next week${scope(services)}.`,
  today: (day) => `Today, ${calendar.shortDate(day)}`,
  tomorrow: (day) => `Tomorrow, ${calendar.shortDate(day)}`,
  nextOpenDay: (day) => calendar.shortDate(day),
  thisWeek: 'Later this week',
  nextWeek: 'Next week',
  later: 'Later',
  andLate: (messages) =>
    messages === 1
      ? line`One request is already overdue: ${code('!overdue')}`
      : line`${numbers.integer(messages)} requests are already overdue: ${code('!overdue')}`,
  rest: (messages) => `and ${numbers.integer(messages)} more`,
  entry: (id, what) => line`${strong(`#${id}`)}: ${what}`,
  calls: 'calls',
  field: (name, value) => line`${soft(`${sentence(name)}:`)} ${value}`,
  loggedBy: (name, when) => line`${soft(name === undefined ? `Logged ${when}.` : `Logged by ${name} ${when}.`)}`,
  at: (day, hour, minute, today) => `${calendar.nearDate(day, today)} at ${calendar.time(hour, minute)}`,
  history: (id) => line`${strong(`History of #${id}`)}`,
  noHistory: (id) => line`The history of #${id} was erased at the end of its retention period.`,
  created: (name, when) => line`${sentence(when)}: logged${name === undefined ? '' : ` by ${name}`}`,
  changed: (name, when, command) =>
    line`${sentence(when)}${name === undefined ? '' : `, ${name}`}: ${code(`!${command}`)}`,
  imported: (when) => line`${sentence(when)}: imported`,
  listTitle: {
    late: (messages, count, period) => line`${strong(`${entries.requests(messages, count)} late`)} · ${period}`,
    inTime: (messages, count, period) => line`${strong(`${entries.requests(messages, count)} in time`)} · ${period}`,
    open: (messages, count, period) =>
      line`${strong(`${entries.requests(messages, count)} still open, in time`)} · ${period}`,
  },
  settled: (id, about, due, ended, today) =>
    line`${strong(entries.number(id))} · ${about}${due === undefined ? '' : ` · due ${calendar.onDate(due, today)}`} · ${ended}`,
  emptyList: (period) => line`No request in this list · ${period}. Late today: ${code('!overdue')}`,
  whatToShow: line`Which number, or which list? For example ${code('!show 1042')}, ${code('!show late')} or ${code('!show open')}.`,
  calendarTitle: (year, zone) => line`${strong(`Public holidays and closures ${year}`)} · ${zone}`,
  calendarHoliday: (day, today, name, weekend) =>
    line`${calendar.date(day, today)}: ${name}${weekend ? ' (weekend)' : ''}`,
  calendarClosure: (day, today, reason) => line`${calendar.date(day, today)}: closed (${reason})`,
  calendarCount: (count) => line`${numbers.integer(count)} working days in the year.`,
}
