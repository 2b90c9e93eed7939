// What is said of appointments and website updates, in English.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { TaskEntry } from '../../register/entry.ts'
import type { AppointmentEntry } from '../../register/kinds/appointment.ts'
import type { UpdateEntry } from '../../register/kinds/update.ts'
import type { Step } from '../../register/step-limits.ts'
import { type Field, present } from '../field.ts'
import type { tasks as french } from '../fr/tasks.ts'
import { code, line, strong } from '../rich-text.ts'
import { counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const on = (date: LocalDate, today: Day): string => calendar.date(dayOf(date), today)

const maybeOn = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : on(date, today)

const verdict = (inTime: boolean): string => (inTime ? 'in time' : 'late')

const nouns: Readonly<Record<TaskEntry['kind'], Noun>> = {
  appointment: ['appointment', 'appointments'],
  update: ['website update', 'website updates'],
}

const awaited: Readonly<Record<Step, string>> = {
  proposal: 'date to propose',
  meeting: 'meeting to hold',
  update: 'update to make',
}

const names: Readonly<Record<TaskEntry['kind'], string>> = { appointment: 'appointment', update: 'update' }

const workingDays = (count: number): string => counted(count, ['working day', 'working days'])

const entriesOf = (count: number): string => counted(count, ['step', 'steps'])

export const appointmentFields = (entry: AppointmentEntry, today: Day): readonly Field[] =>
  present([
    ['service', entry.service],
    ['label', entry.label],
    ['reference', entry.reference],
    ['asked', on(entry.asked, today)],
    ['date proposed', maybeOn(entry.proposed, today)],
    ['held', maybeOn(entry.held, today)],
    ['impossible', maybeOn(entry.impossible, today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const updateFields = (entry: UpdateEntry, today: Day): readonly Field[] =>
  present([
    ['service', entry.service],
    ['label', entry.label],
    ['reference', entry.reference],
    ['asked', on(entry.asked, today)],
    ['done', maybeOn(entry.done, today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const tasks: typeof french = {
  what: (task) => {
    const noun = task.kind === 'appointment' ? 'official’s appointment' : 'website update'
    return task.label === undefined ? noun : `${noun}, ${task.label}`
  },
  counted: (kind, count) => counted(count, nouns[kind]),
  awaited: (step) => awaited[step],
  asked: (task, today) => {
    const when = calendar.nearDate(dayOf(task.asked), today)
    const details = [task.service, task.label].filter((detail) => detail !== undefined)
    const told = details.length === 0 ? '' : ` (${details.join(', ')})`
    const what = task.kind === 'appointment' ? 'official’s appointment' : 'website update'
    return line`${strong(`#${task.id}`)}: ${what}, asked ${when}${told}.`
  },
  expected: (step, due, limit, today) => {
    const what = { proposal: 'Date to be proposed', meeting: 'Meeting to be held', update: 'Update to be made' }[step]
    const said = line`${what} ${calendar.onDate(due, today)} at the latest (${workingDays(limit)})`
    return due < today ? line`${said}: ${strong('overdue')}.` : line`${said}.`
  },
  done: (step, id, day, today, inTime) => {
    const when = day === today ? '' : ` ${calendar.nearDate(day, today)}`
    const what = { proposal: 'Date proposed', meeting: 'Meeting held', update: 'Update made' }[step]
    return line`${what}${when} for #${id}: ${strong(verdict(inTime))}.`
  },
  impossible: (id) =>
    line`Appointment impossible because of the requester, logged for #${id}: it no longer counts among the meetings held.`,
  proposalStays: (inTime) => line`The proposal still counts: ${strong(verdict(inTime))}.`,
  proposalLate: line`No date had been proposed in time: the proposal still counts as late.`,
  proposalLeaves: line`No date was expected yet: the proposal does not count either.`,
  proposalUnknown: (id) =>
    line`No proposal was on record: it counts on the day of the meeting. To date it: ${code(`!correct ${id} proposed:12/11`)}`,
  judged: (step, day, today, inTime) => {
    const what = { proposal: 'date proposed', meeting: 'held', update: 'made' }[step]
    return `${what} ${calendar.onDate(day, today)}, ${verdict(inTime)}`
  },
  dropped: (day, today) => `impossible ${calendar.onDate(day, today)}, not counted`,
  whichStep: {
    appointment: line`Asked, proposed, held or impossible? For example ${code('!appointment asked')} or ${code('!appointment proposed 1042')}. ${nothing}`,
    update: line`Asked or done? For example ${code('!update asked')} or ${code('!update done 1042')}. ${nothing}`,
  },
  whichNumber: (kind, word) => line`Which number? For example ${code(`!${names[kind]} ${word} 1042`)}. ${nothing}`,
  numberNotWanted: (kind) =>
    line`A new one is given its number: leave it out. For example ${code(`!${names[kind]} asked`)}. ${nothing}`,
  onlyWhenAsked: (key) =>
    line`${code(`${key}:`)} goes with the request. To change it afterwards: ${code('!correct')}. ${nothing}`,
  otherKind: (id, is, wanted) =>
    line`#${id} is ${is}, not ${wanted === 'appointment' ? 'an appointment' : 'a website update'}. ${nothing}`,
  alreadyProposed: (id, day, today) =>
    line`A date was already proposed ${calendar.onDate(day, today)} for #${id}. If that day is wrong: ${code(`!correct ${id} proposed:12/11`)}. ${nothing}`,
  alreadyHeld: (id, day, today) =>
    line`The meeting #${id} was already held ${calendar.onDate(day, today)}. If that day is wrong: ${code(`!correct ${id} held:12/11`)}. ${nothing}`,
  alreadyImpossible: (id, day, today) =>
    line`The appointment #${id} was found impossible ${calendar.onDate(day, today)}. To go back: ${code(`!undo ${id}`)}. ${nothing}`,
  alreadyDone: (id, day, today) =>
    line`The update #${id} was already made ${calendar.onDate(day, today)}. If that day is wrong: ${code(`!correct ${id} done:12/11`)}. ${nothing}`,
  notOfTasks: (id, kind) =>
    kind === 'appointment'
      ? line`#${id} is an appointment: only ${code('asked:')}, ${code('proposed:')}, ${code('held:')}, ${code('impossible:')}, ${code('service:')}, ${code('label:')} and ${code('reference:')} can be corrected there. ${nothing}`
      : line`#${id} is a website update: only ${code('asked:')}, ${code('done:')}, ${code('service:')}, ${code('label:')} and ${code('reference:')} can be corrected there. ${nothing}`,
  lateHeading: line`${strong('Overdue appointments and website updates')}`,
  openHeading: line`${strong('Appointments and website updates')}`,
  lateInTitle: (late) => {
    const of = (kind: TaskEntry['kind']): number => late.filter((each) => each === kind).length
    const parts = (['appointment', 'update'] as const).flatMap((kind) =>
      of(kind) === 0 ? [] : [counted(of(kind), nouns[kind])],
    )
    return line`; ${parts.join(' and ')} overdue`
  },
  listTitle: {
    late: (count, period) => line`${strong(`${entriesOf(count)} late`)} · ${period}`,
    inTime: (count, period) => line`${strong(`${entriesOf(count)} in time`)} · ${period}`,
    open: (count, period) => line`${strong(`${entriesOf(count)} still open`)} · ${period}`,
  },
  rest: (count) => `and ${numbers.integer(count)} ${count === 1 ? 'other' : 'others'}`,
}
