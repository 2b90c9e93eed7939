// The figures of a signed period: those that were signed, and beside them those that recomputing gives when they differ.

import { computeFigures } from '../compute-figures.ts'
import type { Closed, FigureGroup } from '../figure.ts'
import type { FigureQuery, FigureSetting } from '../query.ts'
import type { ListEntries } from '../../register/ports.ts'
import { aligned } from './aligned.ts'
import type { ClosedPeriod } from './closed-periods.ts'
import type { Closing, SignedGroup } from './closing.ts'
import { changedEntries } from './differences.ts'
import { isUnchanged, signedSetting } from './saved-setting.ts'
import { figuresFrom, notAsSigned } from './signed-figure.ts'

/** The groups as they stand in the signature; nothing when the question is about another part or another basis. */
const literally = (
  { period, basis, groups }: Closing,
  query: FigureQuery,
  setting: FigureSetting,
): readonly FigureGroup[] | undefined => {
  const { service, mailbox, by, indicators, volumesUntil } = query
  const isWhole = query.period.start === period.start && query.period.end === period.end
  if (!isWhole || query.basis !== basis || (volumesUntil ?? period.end) < period.end) return undefined
  const told = ({ key, period: days, figures }: SignedGroup): FigureGroup => ({
    key,
    period: days,
    figures: figuresFrom(figures.filter(({ indicator }) => indicators?.includes(indicator) ?? true)),
  })
  const named = (grouping: SignedGroup['by'], name: string): readonly FigureGroup[] | undefined => {
    const found = groups.find((group) => group.by === grouping && group.key === name)
    return found && [{ ...told(found), key: 'total' }]
  }
  const all = groups.filter((group) => group.by === 'total' || group.by === by)
  if (service === undefined && mailbox === undefined)
    return all.toSorted((a, b) => Number(a.by === 'total') - Number(b.by === 'total')).map(told)
  if (by !== undefined) return undefined
  const { directory } = setting
  const services = typeof service === 'string' ? [service] : service
  const [only] = services ?? []
  if (mailbox === undefined)
    return only === undefined || services?.length !== 1
      ? undefined
      : named('service', directory.service(only)?.name ?? only)
  return services === undefined ? named('mailbox', directory.mailbox(mailbox)?.name ?? mailbox) : undefined
}

const keysOf = (groups: readonly FigureGroup[]): ReadonlyMap<string, FigureGroup> =>
  new Map(groups.map((group) => [`${group.key} ${group.period.start}`, group]))

/** Answers a question about a signed period, or a part of one. `live` is the setting in force. */
export const printedFigures = async (
  query: FigureQuery,
  closed: ClosedPeriod,
  entries: ListEntries,
  live: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const { closing, signed } = closed
  const under = signedSetting(closing, live)
  const asked: FigureQuery = { ...query, today: closing.day }
  const groups = literally(closing, query, under) ?? (await computeFigures(asked, signed, under))
  const recomputed = keysOf(await computeFigures(asked, entries, live))
  const pairs = groups.map((group) => {
    const now = recomputed.get(`${group.key} ${group.period.start}`)
    const figures = notAsSigned(group.figures, now?.figures ?? [])
    return { group, figures }
  })
  const isSame = pairs.every(({ figures }) => figures.length === 0)
  const compared = { closing, signed, under, live: { ...live, switchedOff: under.switchedOff } }
  const ids = isSame ? [] : await changedEntries(asked, compared, entries)
  const settingChanged = !isSame && !isUnchanged(closing.setting, live)
  const { period, version, at, by, day, basis } = closing
  const told = pairs.map(({ group, figures }): FigureGroup => {
    const signature: Closed = { period, version, at, by, day, basis, now: figures, entries: ids, settingChanged }
    return { ...group, closed: signature }
  })
  return aligned(told, asked, live)
}
