// What a room is told of sampling weeks: on the working day before they begin, and each morning of theirs.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Block } from '../chat/reply.ts'
import { line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { FigureSetting } from '../indicators/query.ts'
import type { StandingEntry } from '../register/entry.ts'
import type { SamplingEntry } from '../register/kinds/sampling.ts'
import { isAmong } from './request-line.ts'

export interface SampleSetting {
  readonly today: Day
  /** The room's services; none: the room sees them all. */
  readonly services: readonly string[]
}

/** When a declaration is to be spoken of; nothing on all other days. */
const stageOf = ({ start, end }: SamplingEntry, today: Day, workingDays: WorkingDays): 'ahead' | 'now' | undefined => {
  if (today >= dayOf(start) && today <= dayOf(end)) return 'now'
  return workingDays.before(dayOf(start)) === today ? 'ahead' : undefined
}

/**
 * Nothing on days that have no sample to speak of. Who works for the service of
 * a sampled mailbox is told, everybody where it has none. It depends on the day
 * alone: a morning that was missed is made up for by the next one, and what is
 * said once a day by the digest is said once a day here.
 */
export const sampleBlocks = (
  standing: readonly StandingEntry[],
  { today, services }: SampleSetting,
  { rules, directory }: Pick<FigureSetting, 'rules' | 'directory'>,
  { samplings: { morning } }: Words,
): readonly Block[] => {
  const isOfRoom = ({ mailbox, service }: SamplingEntry): boolean => {
    const holder = (mailbox === undefined ? undefined : directory.mailbox(mailbox)?.service) ?? service
    return services.length === 0 || holder === undefined || isAmong(holder, services)
  }
  const lines = standing
    .filter((entry): entry is SamplingEntry => entry.kind === 'sampling')
    .filter(isOfRoom)
    .flatMap((entry) => {
      const stage = stageOf(entry, today, rules.workingDays)
      return stage === undefined ? [] : [morning[stage](entry, today)]
    })
  return lines.length === 0 ? [] : [{ kind: 'list', heading: line`${strong(morning.heading)}`, items: lines }]
}
