// Which signed periods a change would be counted in, if they were not signed.

import type { Day } from '../../calendar/local-date.ts'
import { dateOf } from '../../calendar/local-date.ts'
import type { Entry } from '../../register/entry.ts'
import type { Change } from '../../register/ports.ts'
import type { FigureSetting, Scope } from '../query.ts'
import type { ClosingSummary } from './closing.ts'
import { contributionToAll, everyPart } from './contribution.ts'
import { countedWith, firstDayTouched, isFelt, isSampling } from './sample-effect.ts'
import { signedSetting } from './saved-setting.ts'
import type { SignedRegister } from './signed-register.ts'

/** `touched`: what the changes meet is counted there. `altered`: and is no longer as it was signed. */
type Meeting = 'touched' | 'altered'

type IsMet = (before: Entry | undefined, after: Entry | undefined) => Promise<boolean>

/** Whether an entry counts otherwise in a signed period as it is after a change than before it. */
const meets = (scope: Scope, setting: FigureSetting, signed: SignedRegister): IsMet => {
  const countedBy = signed.standing().then((standing) => contributionToAll(scope, setting, standing))
  const countedUnder = countedWith(scope, signed, setting, everyPart(scope.period))
  return async (before, after) => {
    if (isSampling(before) || isSampling(after))
      return isFelt(isSampling(before) ? before : undefined, isSampling(after) ? after : undefined, countedUnder)
    const counted = await countedBy
    return (await counted(before)) !== (await counted(after))
  }
}

/** The last version of each, in the order of their days. `today` is the day on which they are asked about. */
export const closedPeriodsOf = async (
  changes: readonly Change[],
  meeting: Meeting,
  setting: FigureSetting,
  today: Day,
): Promise<readonly ClosingSummary[]> => {
  const { closed } = setting
  const [first] = changes
    .flatMap(({ before, after }) => [firstDayTouched(after), ...(before ? [firstDayTouched(before)] : [])])
    .toSorted()
  if (closed === undefined || first === undefined) return []
  const found: ClosingSummary[] = []
  for (const summary of await closed.standing(today)) {
    // Nothing counts before it began: most commands are about what no signature has reached.
    if (dateOf(summary.period.end) < first) continue
    const { closing, signed } = await closed.open(summary)
    const { period, basis, day } = closing
    const isMet = meets({ period, basis, today: day }, signedSetting(closing, setting), signed)
    for (const { before, after } of changes) {
      if (!(await isMet(before, after))) continue
      // Undone or corrected back: there is nothing to say any more.
      if (meeting === 'altered' && !(await isMet(await signed.entry(after.id), after))) continue
      found.push(summary)
      break
    }
  }
  return found
}
