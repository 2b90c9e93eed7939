// Says what a change of rules or closures altered in results already known, once, when the bot starts on it.

import { isDeepStrictEqual } from 'node:util'

import { openRuleMemory, type RuleChange } from '../../storage/rule-memory.ts'
import { type Month, monthOf } from '../calendar/month.ts'
import { dayFromParts } from '../calendar/local-date.ts'
import { firstYear } from '../calendar/working-days.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import { type EntryId, instantText } from '../register/ids.ts'
import type { ListEntries } from '../register/ports.ts'
import { decidedOtherwise, rulesFrom, saveRules } from '../register/saved-rules.ts'

/** As many as a person would look at one by one; the rest is counted. */
const idsKept = 500

const firstMonth: Month = monthOf(dayFromParts(firstYear, 1, 1))

/**
 * Compares the configured rules with those of the last start and remembers
 * them. Gives what changed, or nothing. Reads the whole register, but only
 * when the rules are not the same.
 */
export const noteRuleChange = async (
  directory: string,
  { rules, closures }: Pick<Config, 'rules' | 'closures'>,
  clock: Clock,
  register: ListEntries,
): Promise<RuleChange | undefined> => {
  const memory = await openRuleMemory(directory)
  const saved = saveRules(rules, closures)
  const before = memory.data.rules
  if (before !== null && isDeepStrictEqual(before, saved)) return undefined
  let change: RuleChange | undefined
  if (before !== null) {
    const then = rulesFrom(before)
    const today = clock.today()
    const ids: EntryId[] = []
    for await (const entries of register.touching({ first: firstMonth, last: monthOf(today) }))
      ids.push(...decidedOtherwise(entries, then, rules, today))
    if (ids.length > 0)
      change = {
        at: instantText(clock.now()),
        count: ids.length,
        ids: ids.toSorted((a, b) => a - b).slice(0, idsKept),
      }
  }
  // An earlier change stays on record until another one replaces it.
  memory.data = { rules: saved, change: change ?? memory.data.change }
  await memory.write()
  return change
}
