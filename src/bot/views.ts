// What platforms show without being asked in words, read from the register.

import type { EntryNow, Views } from '../chat/views.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import { listedNow } from '../digests/listed-now.ts'
import type { Words } from '../i18n/words.ts'
import type { EntryId } from '../register/ids.ts'
import type { ListEntries, ListOpen, ListTasks, ReadEntry } from '../register/ports.ts'
import { servicesOfRooms } from './room-services.ts'

interface ViewsSetting {
  readonly config: Pick<Config, 'rules' | 'figures'>
  readonly clock: Clock
  readonly words: Words
  readonly register: ReadEntry & ListOpen & ListTasks & ListEntries
  /** The configured rooms, and those that are served all the same. */
  readonly rooms: Config['rooms']
}

export const registerViews = ({ config, clock, words, register, rooms }: ViewsSetting): Views => {
  const servicesOf = servicesOfRooms(rooms)
  return {
    home: async ({ user, memberOf }) => {
      // Read when somebody looks: the first prompt does not wait for what pages alone need.
      const { homePage } = await import('../digests/home.ts')
      const services = servicesOf(memberOf)
      const [open, tasks] = await Promise.all([register.open(), register.tasks()])
      const setting = { today: clock.today(), user, open, tasks, entries: register, figures: config.figures }
      return homePage({ ...setting, ...(services && { services }) }, words)
    },
    now: async (ids, room) => {
      const services = servicesOf([room]) ?? 'all'
      const setting = { today: clock.today(), rules: config.rules, services: services === 'all' ? [] : services }
      const found = await Promise.all([...new Set(ids)].map((id) => register.get(id)))
      return new Map(
        found.flatMap((entry): readonly [EntryId, EntryNow][] => {
          const now = entry && listedNow(entry, setting, words)
          return entry === undefined || now === undefined ? [] : [[entry.id, now]]
        }),
      )
    },
  }
}
