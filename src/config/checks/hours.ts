// A digest's last minute comes after the minute it is due, and an automatic acknowledgement has a first day.

import type { ConfigFault } from '../../errors.ts'
import { jobContents, type Timetable } from '../../schedule/job.ts'
import { minutesOf } from '../../schedule/wall-time.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, showPath, showValue } from '../show.ts'
import { timetableOf } from '../timetable.ts'

const shown = ({ hour, minute }: Timetable['morning']['at']): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

export const checkHours = ({ digests, mailboxes }: Settings, words: ConfigWords): readonly ConfigFault[] => {
  const timetable = timetableOf(digests)
  return [
    ...jobContents.flatMap((content): ConfigFault[] => {
      const { at, until } = timetable[content]
      if (minutesOf(until) > minutesOf(at)) return []
      return [
        {
          where: showPath(['digests', content, 'until']),
          found: `${shown(until)} (at: ${shown(at)})`,
          expected: words.expected.laterThanStart,
        },
      ]
    }),
    ...mailboxes.flatMap(({ acknowledgement }, index): ConfigFault[] =>
      acknowledgement?.automatic === true && acknowledgement.from === undefined
        ? [
            {
              where: showPath(['mailboxes', index, 'acknowledgement', 'from']),
              found: showValue(undefined, words),
              expected: words.expected.automaticWithDate,
            },
          ]
        : [],
    ),
  ]
}
