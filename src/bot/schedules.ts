// The digests of a running bot: what each job says, where it is posted, and who is told when it could not be.

import type { OpenRegister } from '../../storage/open-register.ts'
import type { Platform } from '../chat/platform.ts'
import { type Reply, textReply } from '../chat/reply.ts'
import { dayAt } from '../calendar/day-at.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import { composeDigest, composeSamples, type DigestAsked } from '../digests/compose.ts'
import type { Words } from '../i18n/words.ts'
import type { Log } from '../log.ts'
import { raiseAlert } from './alert.ts'
import { withWorkbook } from './dashboard-file.ts'
import { dailyMaintenance } from './maintenance.ts'
import { type MessageKey, messageKey, type RoomId } from '../register/ids.ts'
import type { DueSend } from '../schedule/due.ts'
import { announcementJobs, jobsFor } from '../schedule/job.ts'
import type { Composed, Ledger, Told } from '../schedule/ledger.ts'
import { type FailedSend, runDue, type SendEvent } from '../schedule/run-due.ts'
import { startTicking, type Ticking } from '../schedule/tick.ts'
import { wallClockAt } from '../schedule/wall-time.ts'

interface SchedulesSetting {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly words: Words
  readonly platforms: readonly Platform[]
  /** The configured rooms, and those that take digests all the same. */
  readonly rooms: Config['rooms']
  readonly register: OpenRegister
  readonly ledger: Ledger
}

/** `slack:C0123` is a room of the platform `slack`. */
const platformOf = (id: string): string => id.slice(0, id.indexOf(':'))

export const jobsOf = (rooms: Config['rooms'], { timetable, timezone }: Config) => jobsFor(rooms, timetable, timezone)

const poster = ({ platforms }: SchedulesSetting) => {
  const byName = new Map(platforms.map((platform) => [platform.name as string, platform]))
  return async (room: RoomId, reply: Reply, key: MessageKey): Promise<void> => {
    const platform = byName.get(platformOf(room))
    if (platform === undefined) throw new Error(`no platform runs for the room ${room}`)
    await platform.post(room, reply, key)
  }
}

export const startSchedules = (setting: SchedulesSetting): Ticking => {
  const { config, clock, log, words, rooms, register, ledger } = setting
  const jobs = [...jobsOf(rooms, config), ...announcementJobs(rooms, config.timetable, config.timezone)]
  const post = poster(setting)
  const maintain = dailyMaintenance(register, config, clock, log)
  const servicesOf = (room: RoomId): readonly string[] => {
    const services = rooms.find((candidate) => candidate.room === room)?.services ?? 'all'
    return services === 'all' ? [] : services
  }

  const compose = async (send: DueSend, now: Temporal.Instant, told: Told | undefined): Promise<Composed> => {
    const { content, room, timezone, at, replaces, only } = send.job
    const asked: DigestAsked = {
      content,
      room,
      services: servicesOf(room),
      today: dayAt(now, timezone),
      whenEmpty: config.whenMorningIsEmpty,
      ...(told === undefined ? {} : { last: told }),
      ...(replaces === 'morning' ? { withMorning: true } : {}),
      ...(send.late ? { late: { planned: at, sent: wallClockAt(now, timezone).time } } : {}),
    }
    const composed = await (only === 'samples' ? composeSamples : composeDigest)(asked, register, config.figures, words)
    if (composed.reply === undefined) return composed
    return { ...composed, reply: await withWorkbook(composed.reply, asked, register, config, words) }
  }

  const alert = ({ job, scheduledFor, retryAt }: FailedSend): Promise<void> => {
    const notice = textReply(
      words.digests.failed(
        job.room,
        wallClockAt(scheduledFor, job.timezone).time,
        retryAt && wallClockAt(retryAt, job.timezone).time,
      ),
    )
    const key = messageKey(`alert/${retryAt ? 'failed' : 'given-up'}/${job.id}/${job.room}/${scheduledFor.toString()}`)
    return raiseAlert({ ...setting, post }, { failedRoom: job.room, notice, key })
  }

  const report = (event: SendEvent): void => {
    const { job, key } = event.send
    const details = { job: job.id, room: job.room, key }
    if (event.event === 'failed' || event.event === 'alert-failed')
      log.error(`digest ${event.event}`, { ...details, error: event.error })
    else log.info(`digest ${event.event}`, details)
  }

  return startTicking(
    async () => {
      await runDue(jobs, config.rules.workingDays, {
        ledger,
        compose,
        post,
        alert,
        log: report,
        now: () => clock.now(),
      })
      // After the digests: a copy can wait, people cannot.
      await maintain()
    },
    (error) => log.error('schedules failed', { error }),
  )
}
