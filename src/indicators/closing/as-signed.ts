// What a question about a signed period is answered from: the entries, the rules and the day of the signature.

import type { ListEntries } from '../../register/ports.ts'
import type { FigureSetting, Scope } from '../query.ts'
import { signedSetting } from './saved-setting.ts'

interface Asked<Query extends Scope> {
  readonly query: Query
  readonly entries: ListEntries
  readonly setting: FigureSetting
}

/** The same question as it would have been answered when its period was signed; as it is while the period is provisional. */
export const asSigned = async <Query extends Scope>(
  query: Query,
  entries: ListEntries,
  setting: FigureSetting,
): Promise<Asked<Query>> => {
  const closed = await setting.closed?.covering(query.period, query.today)
  if (closed === undefined) return { query, entries, setting }
  const { closing, signed } = closed
  return { query: { ...query, today: closing.day }, entries: signed, setting: signedSetting(closing, setting) }
}
