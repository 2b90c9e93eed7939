// What is said of sampling weeks, in English.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { SampledDays } from '../../indicators/figure.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import { type Field, present } from '../field.ts'
import type { samplings as french } from '../fr/samplings.ts'
import { code, line, strong } from '../rich-text.ts'
import { counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Nothing was recorded.'

const nouns = {
  emails: ['e-mail', 'e-mails'],
  letters: ['letter', 'letters'],
  replies: ['reply', 'replies'],
  requests: ['request', 'requests'],
} satisfies Record<string, Noun>

interface Place {
  readonly mailbox?: string | null | undefined
  readonly service?: string | null | undefined
}

const place = ({ mailbox, service }: Place): string =>
  mailbox ?? (service === undefined || service === null ? 'letters' : `letters (${service})`)

const placeOf = ({ mailbox, service }: SamplingEntry): string =>
  place(mailbox === undefined ? { service } : { mailbox })

/** "from Monday 11 May to Sunday 17 May", "on Monday 11 May". */
const span = (start: Day, end: Day, today: Day): string =>
  start === end ? calendar.onDate(start, today) : `from ${calendar.date(start, today)} to ${calendar.date(end, today)}`

const spanOf = ({ start, end }: Pick<SamplingEntry, 'start' | 'end'>, today: Day): string =>
  span(dayOf(start), dayOf(end), today)

const shortSpan = (start: Day, end: Day): string => periods.name({ shape: 'days', start, end })

const afterwards = 'declared afterwards'

const everything = ({ mailbox, service }: SamplingEntry): string => {
  if (mailbox !== undefined) return 'every e-mail of this mailbox'
  return service === undefined ? 'every letter' : 'every letter of this service'
}

export const samplingFields = (entry: SamplingEntry, today: Day): readonly Field[] =>
  present([
    ['mailbox', entry.mailbox ?? 'letters'],
    ['service', entry.service],
    ['first day', calendar.date(dayOf(entry.start), today)],
    ['last day', calendar.date(dayOf(entry.end), today)],
    ['declared', calendar.date(dayOf(entry.declared), today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

const mostSpans = 4

const daysLine = (days: readonly SampledDays[]): string => {
  const told = days
    .slice(0, mostSpans)
    .map((each) => `${place(each)} ${shortSpan(each.start, each.end)}${each.afterwards ? ` (${afterwards})` : ''}`)
  const hidden = days.length - mostSpans
  return [...told, ...(hidden > 0 ? [`${numbers.integer(hidden)} more`] : [])].join(', ')
}

export const samplings: typeof french = {
  what: (entry) => `sampling weeks, ${placeOf(entry)}`,
  behind: ({ days, messages, aside }, base, what) => {
    const part = messages === base ? '' : ` of ${numbers.integer(base)}`
    const declared = days.length === 0 ? 'no day declared in the period' : daysLine(days)
    return [
      line`sample: ${declared}, ${counted(messages, nouns[what])}${part}`,
      ...(aside === 0 ? [] : [line`outside the sample: ${numbers.integer(aside)}, not counted`]),
    ]
  },
  marked: (text, isWhole) => `${text} ${isWhole ? '(sample)' : '(partly a sample)'}`,
  method: line`A sampled mailbox is counted by the requests received on the declared days of the year alone, on the day of their receipt whatever the counting rule.`,
  afterwards,
  within: line`Received during a sample: it counts on the day of its receipt.`,
  outside: (year) =>
    line`Outside the sample: in ${year}, only requests received on the declared days count in rates and delays. Its deadline and the digests stay the same.`,
  declared: (entry, today) => line`${strong(`#${entry.id}`)}: sample of ${placeOf(entry)}, ${spanOf(entry, today)}.`,
  counts: (entry) =>
    line`In ${entry.start.slice(0, 4)}, only requests received on these days count in rates and delays, on the day of their receipt.`,
  countsWith: (entry, others, today) =>
    line`In ${entry.start.slice(0, 4)}, only requests received on these days count in rates and delays, with those ${others.map((other) => spanOf(other, today)).join(' and ')}.`,
  leftAside: (messages) =>
    line`${counted(messages, ['request logged outside these days no longer counts', 'requests logged outside these days no longer count'])} there.`,
  noLongerExhaustive: (mailbox, year) =>
    line`${mailbox} is declared exhaustive: its volumes of ${year} will be n/a until a measure is typed in.`,
  announcedOn: (day, today) =>
    line`Announced to the rooms concerned ${calendar.onDate(day, today)}, then each morning of the sample.`,
  announcedEachDay: line`The rooms concerned are reminded each morning of the sample.`,
  chosenAfterwards: line`These days have already begun: figures will say that the sample was ${afterwards}.`,
  none: line`No sample is declared. Quality officers declare them: ${code('!sampling mailbox:prefecture week:2027-W20')}`,
  listTitle: (count) => line`${strong(counted(count, ['declared sample', 'declared samples']))}`,
  listed: (entry, received, today) => {
    const [start, end] = [dayOf(entry.start), dayOf(entry.end)]
    const state = today < start ? 'to come' : today <= end ? 'running' : 'over'
    const logged = today < start ? [] : [`${counted(received, ['request logged', 'requests logged'])}`]
    const late = entry.declared > entry.start ? [afterwards] : []
    return line`#${entry.id} · ${[placeOf(entry), span(start, end, today), state, ...logged, ...late].join(' · ')}`
  },
  rest: (count) => line`${counted(count, ['older one', 'older ones'])}`,
  whichPlace: line`What is to be sampled? A mailbox (${code('mailbox:prefecture')}) or letters (${code('letters')}). ${nothing}`,
  onePlace: line`A mailbox or letters, not both at once. ${nothing}`,
  serviceOfLetters: (mailbox) =>
    line`${code('service:')} is for the letters of one service; ${mailbox} is sampled as a whole. ${nothing}`,
  whichDays: line`Which days? A week (${code('week:2027-W20')}) or dates (${code('from:17/05 to:23/05')}). ${nothing}`,
  overlaps: (other, today) =>
    line`#${other.id} already declares ${placeOf(other)}, ${spanOf(other, today)}. To change its days: ${code(`!correct ${other.id} start:17/05 end:23/05`)}. ${nothing}`,
  notOfSamplings: (id) =>
    line`#${id} declares a sample: what can be corrected is ${code('start:')}, ${code('end:')} and, for letters, ${code('service:')}. ${nothing}`,
  noSuchWeek: (text, year, weeks) => line`“${text}” is no week: ${year} has ${weeks}. ${nothing}`,
  morning: {
    heading: 'Sample',
    ahead: (entry, today) => line`${placeOf(entry)}, ${spanOf(entry, today)}: ${everything(entry)} is to be logged.`,
    now: (entry, today) =>
      entry.end === entry.start
        ? line`${placeOf(entry)}, sampling day: ${everything(entry)} is to be logged.`
        : line`${placeOf(entry)}, sampling week, until ${calendar.date(dayOf(entry.end), today)}: ${everything(entry)} is to be logged.`,
  },
}
