// When digests go out: what `vigie.json` says, over the usual hours.

import { type Timetable, usualTimetable } from '../schedule/job.ts'
import type { Settings } from './schema.ts'

export const timetableOf = ({ morning, weekly, monthly, quarterly, annual }: Settings['digests']): Timetable => {
  const hours = (content: keyof Timetable, { at, until }: Pick<Settings['digests']['weekly'], 'at' | 'until'>) => ({
    ...usualTimetable[content],
    ...(at === undefined ? {} : { at }),
    ...(until === undefined ? {} : { until }),
  })
  return {
    morning: hours('morning', morning),
    weekly: {
      ...hours('weekly', weekly),
      ...(weekly.on === undefined ? {} : { on: { kind: 'weekday', weekday: Number(weekly.on) } }),
    },
    monthly: hours('monthly', monthly),
    quarterly: hours('quarterly', quarterly),
    annual: hours('annual', annual),
  }
}
