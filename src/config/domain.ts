// From checked settings to the objects that the rest of the program works with.

import { dayOf, type LocalDate, localDate } from '../calendar/local-date.ts'
import { WorkingDays } from '../calendar/working-days.ts'
import { Directory, type Mailbox, type Service } from '../register/directory.ts'
import { roomId } from '../register/ids.ts'
import type { LimitRule } from '../register/rules.ts'
import type { Config, ConfiguredRoom, Environment } from './config.ts'
import type { Settings } from './schema.ts'
import { timetableOf } from './timetable.ts'
import { zoneTimezones } from './zone-timezones.ts'

/** What a line without `from` applies since. */
const always: LocalDate = localDate('1990-01-01')

/** An object without its undefined fields, for types whose optional fields are absent or set. */
type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }
const defined = <T extends object>(fields: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>

export const servicesOf = ({ services }: Settings): readonly Service[] =>
  services.map(({ name, aliases, switchboard, direction }) => ({
    name,
    aliases,
    switchboard,
    ...defined({ direction }),
  }))

const directoryOf = (settings: Settings): Directory => {
  const services = servicesOf(settings)
  const declared = new Directory(services, [])
  const mailboxes = settings.mailboxes.map(({ name, main, exhaustive, service, acknowledgement }): Mailbox => {
    const acknowledgedFrom = acknowledgement?.automatic === true ? acknowledgement.from : undefined
    // A mailbox may name its service by an alias; entries are filed under the name.
    const owner = service === undefined ? undefined : (declared.service(service)?.name ?? service)
    return { name, main, exhaustive, ...defined({ service: owner, acknowledgedFrom }) }
  })
  return new Directory(services, mailboxes)
}

const limitsOf = ({ deadlines }: Settings): readonly LimitRule[] =>
  deadlines.map(({ days, from = always, channel, nature, requester }) => ({
    days,
    from,
    ...defined({ channel, nature, requester }),
  }))

const roomsOf = ({ rooms }: Settings, directory: Directory): readonly ConfiguredRoom[] =>
  rooms.map(({ platform, id, services, digests }) => ({
    platform,
    room: roomId(id.startsWith(`${platform}:`) ? id : `${platform}:${id}`),
    services: services.length === 0 ? 'all' : services.map((name) => directory.service(name)?.name ?? name),
    digests,
  }))

export const configOf = (settings: Settings, environment: Environment): Config => {
  const closures = settings.closures.map(({ date, reason }) => ({ day: dayOf(date), reason }))
  const directory = directoryOf(settings)
  const rules = {
    workingDays: new WorkingDays(settings.zone, closures),
    limits: limitsOf(settings),
    receiptOnClosedDay: settings.receiptOnClosedDay,
    stepLimits: settings.stepDeadlines.map(({ step, days, from = always }) => ({ step, days, from })),
    meetingFrom: settings.appointments.meetingFrom,
  }
  return {
    environment,
    organisation: settings.organisation,
    language: settings.language,
    timezone: settings.timezone ?? zoneTimezones[settings.zone],
    closures: closures.toSorted((a, b) => a.day - b.day),
    directory,
    rules,
    figures: {
      rules,
      directory,
      targets: settings.targets.map(({ indicator, target, from = always }) => ({ indicator, target, from })),
      smallNumber: settings.figures.smallNumber,
      pointsThreshold: settings.figures.pointsThreshold,
      switchedOff: settings.indicators.off,
      voiceServerAnswers: settings.figures.voiceServerCountsAsAnswered,
    },
    rooms: roomsOf(settings, directory),
    roles: { officers: new Set(settings.roles.officers), admins: new Set(settings.roles.admins) },
    matrix: settings.matrix,
    slack: settings.slack,
    timetable: timetableOf(settings.digests),
    whenMorningIsEmpty: settings.digests.morning.whenEmpty,
    reportTexts: settings.reports.texts,
    retentionMonths: settings.retention.months,
    copiesKept: settings.copies.kept,
  }
}
