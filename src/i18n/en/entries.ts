// A request in one line, in English: what lists and digests say of it.

import type { Day } from '../../calendar/local-date.ts'
import type { Channel, Matter, Nature, RequestEntry } from '../../register/entry.ts'
import type { entries as french } from '../fr/entries.ts'
import { agree, counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'

const messages: Record<Channel, Noun> = {
  email: ['e-mail', 'e-mails'],
  form: ['form message', 'form messages'],
  letter: ['letter', 'letters'],
  box: ['suggestion box message', 'suggestion box messages'],
  desk: ['request at the desk', 'requests at the desk'],
}

const named: Partial<Record<Nature, Noun>> = {
  complaint: ['complaint', 'complaints'],
  suggestion: ['suggestion', 'suggestions'],
}

const by: Record<Channel, string> = {
  email: ' by e-mail',
  form: ' by the form',
  letter: ' by letter',
  box: ' in the box',
  desk: ' at the desk',
}

const matters: Record<Matter, string> = { legality: 'legality', budget: 'budget' }

type Described = Pick<RequestEntry, 'count' | 'channel' | 'nature' | 'requester'>

/** "complaint by e-mail", "3 letters from officials". */
const what = (request: Described): string => {
  const nature = named[request.nature]
  const noun = nature ?? messages[request.channel]
  const subject = request.count === 1 ? noun[0] : counted(request.count, noun)
  const way = nature === undefined ? '' : by[request.channel]
  const whose =
    request.requester === 'elected'
      ? agree(request.count, [' from an official or authority', ' from officials or authorities'])
      : ''
  return `${subject}${whose}${way}`
}

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a')

const onDay = (day: Day, today: Day): string =>
  Math.abs(day - today) <= 7 ? `on ${calendar.shortDate(day)}` : calendar.onDate(day, today)

const near = (day: Day, today: Day): string =>
  Math.abs(day - today) <= 1 ? calendar.nearDate(day, today) : onDay(day, today)

export const entries: typeof french = {
  number: (id) => `#${id}`,
  numbers: (ids) => ids.map((id) => `#${id}`).join(', '),
  what,
  some: (request) => (request.count === 1 ? `${article(what(request))} ${what(request)}` : what(request)),
  received: () => 'received',
  matter: (matter) => matters[matter],
  nature: (nature) => named[nature]?.[0],
  dueOn: (day, today) => `due ${day < today ? onDay(day, today) : near(day, today)}`,
  overdueBy: (workingDays) => `${counted(workingDays, ['working day', 'working days'])} late`,
  passed: (day, today) => `was due ${onDay(day, today)}`,
  waitingSince: (day, today) => `waiting for items, asked for ${onDay(day, today)}`,
  announcedFor: (day, today) => `reply announced for ${near(day, today).replace(/^on /, '')}`,
  firstDeadlineMissed: 'first deadline missed',
  transferredTo: (service, day, today) => `transferred to ${service} ${near(day, today)}`,
  receivedFrom: (service, day, today) =>
    service === undefined ? `transferred ${near(day, today)}` : `transferred by ${service} ${near(day, today)}`,
  judged: (ended, inTime) => `${ended}, ${inTime ? 'in time' : 'late'}`,
  cancelled: 'cancelled',
  urgent: 'urgent',
  chasers: (value) => counted(value, ['chaser', 'chasers']),
  requests: (messageCount, entryCount) =>
    `${counted(messageCount, ['request', 'requests'])}${messageCount === entryCount ? '' : ` (${counted(entryCount, ['entry', 'entries'])})`}`,
}
