// What a running bot does to its data once a day: a dated copy, and the erasure that retention asks for.

import type { OpenRegister } from '../../storage/open-register.ts'
import { dateOf, type Day } from '../calendar/local-date.ts'
import { type Month, monthOf } from '../calendar/month.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import type { Log } from '../log.ts'
import { instantText, userId } from '../register/ids.ts'

/** Erasures are nobody's command: the history shows who did them all the same. */
const author = userId('terminal:vigie')

/** A function to call at every tick; it works at the first one of each day. */
export const dailyMaintenance = (
  register: OpenRegister,
  { copiesKept, retentionMonths }: Pick<Config, 'copiesKept' | 'retentionMonths'>,
  clock: Clock,
  log: Log,
): (() => Promise<void>) => {
  let done: Day | undefined
  return async () => {
    const today = clock.today()
    if (done === today) return
    const erased = await register.eraseBefore((monthOf(today) - retentionMonths) as Month, {
      at: instantText(clock.now()),
      by: author,
    })
    if (erased > 0) log.info('personal data erased', { entries: erased })
    const copy = await register.makeCopy({ date: dateOf(today), keep: copiesKept })
    if (copy !== undefined) log.info('copy made', { copy })
    // Set last: what failed is tried again at the next tick.
    done = today
  }
}
