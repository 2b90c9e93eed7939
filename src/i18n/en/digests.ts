// What the digests say in English: the morning's list, its headings and what can be done next.

import type { Day } from '../../calendar/local-date.ts'
import type { digests as french, NumberedRequest, Tally } from '../fr/digests.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const requests = ({ messages, entries: rows }: Tally): string => entries.requests(messages, rows)

const time = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string =>
  calendar.time(hour, minute)

/** "yesterday", "Friday", "Friday 13 November". */
const named = (day: Day, today: Day): string => {
  if (day === today) return 'this morning'
  if (day === today - 1) return 'yesterday'
  return today - day <= 6 ? calendar.weekday(day) : calendar.date(day, today)
}

const numbered = (items: readonly NumberedRequest[]): string =>
  items.map(({ id, marks }) => (marks === undefined ? `#${id}` : `#${id} (${marks})`)).join(', ')

const listed = (services: readonly string[]): string =>
  services.length <= 3
    ? services.join(', ')
    : `${services.slice(0, 2).join(', ')} and ${numbers.integer(services.length - 2)} more services`

const head = (today: Day, services: readonly string[]): Line => {
  const date = calendar.date(today, today)
  return line`${strong(services.length === 0 ? date : `${date} · ${listed(services)}`)}`
}

const state = (late: Tally, dueToday: Tally, ofRequests: boolean): string => {
  const none = ofRequests ? 'no request overdue' : 'nothing overdue'
  if (late.entries === 0 && dueToday.entries === 0)
    return ofRequests ? `${none} or due today` : `${none}, nothing due today`
  if (dueToday.entries === 0) return `${requests(late)} overdue`
  if (late.entries === 0) return `${none}, ${requests(dueToday)} due today`
  const due = dueToday.messages === dueToday.entries ? numbers.integer(dueToday.messages) : requests(dueToday)
  return `${requests(late)} overdue, ${due} due today`
}

export const digests: typeof french = {
  title: (today, services, late, dueToday, ofRequests) =>
    line`${head(today, services)}: ${state(late, dueToday, ofRequests)}`,
  samples: (today, services) => line`${head(today, services)}: sample`,
  unchanged: (today, services, last, late, ids) => {
    const still = late.entries === 0 ? '' : `, still ${requests(late)} overdue`
    const which = ids.length === 0 ? '' : ` (${entries.numbers(ids)})`
    return line`${head(today, services)}: nothing new since ${named(last, today)}${still}${which}`
  },
  late: (planned, sent) => line`The ${time(planned)} digest, sent at ${time(sent)} after an interruption.`,
  failed: (room, planned, retryAt) => {
    const what = `The ${time(planned)} digest could not be sent to the room ${room}`
    return retryAt === undefined
      ? line`${what}: no attempt is left. The requests can still be seen with ${code('!digest')}.`
      : line`${what}. Next attempt from ${time(retryAt)} on.`
  },
  fresh: (freshness, today) =>
    freshness.kind === 'due-on'
      ? `Due ${named(freshness.day, today)}, now overdue`
      : `Newly overdue since ${named(freshness.day, today)}`,
  overdue: 'Still overdue',
  announced: 'Announced dates past',
  today: 'Today',
  next: (day, today, someBefore) => {
    if (day === today + 1) return 'Tomorrow'
    const near = day - today <= 7 ? calendar.shortDate(day) : calendar.date(day, today)
    return someBefore ? `By ${near}` : near
  },
  waiting: 'Waiting for items',
  heading: (heading) => line`${strong(heading)}`,
  none: (heading) => line`${strong(heading)}: none`,
  inOneLine: (heading, tally, shown) => {
    const rest = tally.entries - shown.length
    if (rest === 0 && tally.messages === tally.entries) return line`${strong(heading)}: ${numbered(shown)}`
    const including = rest === 0 ? ', ' : ', including '
    return line`${strong(heading)}: ${requests(tally)}${including}${numbered(shown)}`
  },
  rest: (hidden, list) =>
    line`and ${numbers.integer(hidden.entries)} more: the whole list is attached, or ${code(list === 'due' ? '!due' : '!overdue')}`,
  fileName: (date) => `digest-${date}.csv`,
  file: (rows) =>
    line`The digest’s whole list is attached: ${numbers.integer(rows)} ${rows === 1 ? 'row' : 'rows'} (CSV).`,
  columns: {
    section: 'section',
    number: 'number',
    request: 'request',
    service: 'service',
    received: 'received',
    expected: 'due',
    overdue: 'working days late',
    transferred: 'transferred',
    urgent: 'urgent',
    chasers: 'chasers',
  },
  yes: 'yes',
  reply: (id) => ({ label: `Reply to #${id}`, command: `!reply ${id} final` }),
  why: (id) => ({ label: `Deadline of #${id}`, command: `!why ${id}` }),
  listOverdue: { label: 'Overdue', command: '!overdue' },
  listDue: { label: 'Due dates', command: '!due' },
}
