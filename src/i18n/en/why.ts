// How a deadline is explained, in English.

import { dayOf } from '../../calendar/local-date.ts'
import type { DayKind } from '../../calendar/working-days.ts'
import type { RequestEntry } from '../../register/entry.ts'
import type { why as french } from '../fr/why.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const on = calendar.onDate

const closedBecause = (kind: DayKind): string => {
  switch (kind.kind) {
    case 'holiday':
      return `public holiday (${calendar.holiday(kind.name)})`
    case 'closure':
      return `closed (${kind.reason})`
    case 'weekend':
    case 'working':
      return ''
  }
}

/** Only e-mails and letters have another limit when an elected official sends them: elsewhere it need not be said. */
const saysWhose = ({ requester, channel, nature }: RequestEntry): boolean =>
  requester === 'public' && (channel === 'email' || channel === 'letter') && entries.nature(nature) === undefined

export const why: typeof french = {
  title: (id, due, today) => line`${strong(`#${id}: reply due by ${calendar.date(due, today)}.`)}`,
  suspended: (id) =>
    line`${strong(`#${id}: deadline suspended, waiting for items.`)} It will run from the day the last item arrives: ${code(`!complete ${id}`)}.`,
  received: (day, today, assumed) =>
    `Received ${on(day, today)}${assumed ? ' (assumed date)' : ''}: that day does not count.`,
  completed: (received, asked, completed, today) =>
    line`Received ${on(received, today)}, items asked for ${on(asked, today)}, last item received ${on(completed, today)}: the deadline runs from that day, which does not count.`,
  askedTooLate: (asked, today) =>
    line`Items asked for ${on(asked, today)}, after the due date: the deadline is not suspended.`,
  deemedReceived: (start, today) => line`Not a working day: the request is deemed received ${on(start, today)}.`,
  limit: (request, days) =>
    `${numbers.integer(days)} ${days === 1 ? 'working day' : 'working days'} for ${entries.some({ ...request, count: 1 })}${saysWhose(request) ? ' from the public' : ''}.`,
  counted: (day, rank) => `${calendar.shortDate(day)} (${rank})`,
  closed: (day, kind) => `${calendar.shortDate(day)}, ${closedBecause(kind)}`,
  weekend: (days) => days.map((day) => calendar.weekday(day)).join(', '),
  held: (day, until, today) =>
    line`Holding reply ${on(day, today)}, reply announced for ${calendar.date(until, today)}.`,
  transferred: (service, day, today) =>
    line`Transferred to ${service} ${on(day, today)}: the due date does not change.`,
  ended: (outcome, today) => {
    const when = on(dayOf(outcome.on), today)
    switch (outcome.kind) {
      case 'replied':
        return line`Substantive reply ${when}.`
      case 'outside':
        return line`Sent outside the préfecture (${outcome.to}) ${when}.`
      case 'closed':
        return line`Closed without reply ${when} (${outcome.reason}).`
    }
  },
  undated: line`Replied to on an unknown date: counted late, on the day after the due date.`,
  verdict: (fate, due, today) => {
    switch (fate.kind) {
      case 'in-time':
        return line`${strong('In time')}${fate.by === 'holding' ? ', by a holding reply' : ''}.`
      case 'failing':
        return due < today
          ? line`${strong('Late')} since ${calendar.date(fate.on, today)}.`
          : line`Still within the deadline.`
      case 'left':
        return fate.why === 'outside'
          ? line`Sent outside the préfecture in time: it counts in no rate.`
          : line`Closed in time: it leaves the rate and is shown apart.`
      case 'void':
        return line`Set aside by a quality officer: it counts in no rate.`
      case 'suspended':
        return line`Deadline suspended.`
    }
  },
  calendar: (zone) => line`${soft(`Public holidays: ${calendar.zone(zone)}.`)} Calendar: ${code('!calendar')}`,
}
