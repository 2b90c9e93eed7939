// Which signed periods a change would be counted in, if they were not signed.

import type { Day } from '../../calendar/local-date.ts'
import { dateOf } from '../../calendar/local-date.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import type { Change } from '../../register/ports.ts'
import type { FigureSetting } from '../query.ts'
import type { ClosingSummary } from './closing.ts'
import { contributionToAll } from './contribution.ts'
import { signedSetting } from './saved-setting.ts'

/** `touched`: what the changes meet is counted there. `altered`: and is no longer as it was signed. */
type Meeting = 'touched' | 'altered'

/** The last version of each, in the order of their days. `today` is the day on which they are asked about. */
export const closedPeriodsOf = async (
  changes: readonly Change[],
  meeting: Meeting,
  setting: FigureSetting,
  today: Day,
): Promise<readonly ClosingSummary[]> => {
  const { closed } = setting
  const [first] = changes
    .flatMap(({ before, after }) => [dayOfEntry(after), ...(before ? [dayOfEntry(before)] : [])])
    .toSorted()
  if (closed === undefined || first === undefined) return []
  const found: ClosingSummary[] = []
  for (const summary of await closed.standing(today)) {
    // Nothing counts before it began: most commands are about what no signature has reached.
    if (dateOf(summary.period.end) < first) continue
    const { closing, signed } = await closed.open(summary)
    const { period, basis, day } = closing
    const counted = contributionToAll({ period, basis, today: day }, signedSetting(closing, setting))
    for (const { before, after } of changes) {
      const is = await counted(after)
      if ((await counted(before)) === is) continue
      // Undone or corrected back: there is nothing to say any more.
      if (meeting === 'altered' && (await counted(await signed.entry(after.id))) === is) continue
      found.push(summary)
      break
    }
  }
  return found
}
