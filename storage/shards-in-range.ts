// Which shards a range of months is about, from their summaries and what memory knows better.

import { type Month, monthFromParts } from '../src/calendar/month.ts'
import type { InstantText } from '../src/register/ids.ts'
import type { MonthRange } from '../src/register/ports.ts'
import type { Shard } from './shard.ts'
import type { ShardSummary } from './shard-format.ts'

/** This month, last year's, and those between. */
const recentMonths = 12

/** Shards that reach into this month or a later one are recent: they are not given back once they are in memory. */
export const recentSince = (now: InstantText): Month =>
  (monthFromParts(Number(now.slice(0, 4)), Number(now.slice(5, 7))) - recentMonths) as Month

export interface ShardsInRange {
  /** Those with entries whose lives meet the range, in order. */
  readonly living: readonly number[]
  /** Of these, the ones that are not in memory. */
  readonly absent: readonly number[]
  /** Older ones, of which only open requests can meet it. */
  readonly openAlone: readonly number[]
}

export const shardsInRange = (
  summaries: readonly ShardSummary[],
  loaded: ReadonlyMap<number, Shard>,
  range: MonthRange,
): ShardsInRange => {
  const living: number[] = []
  const absent: number[] = []
  const openAlone: number[] = []
  for (const summary of summaries) {
    const shard = loaded.get(summary.shard)
    const { first, last } = shard ?? summary
    if (first > range.last) continue
    if (last < range.first) openAlone.push(summary.shard)
    else {
      living.push(summary.shard)
      if (shard === undefined) absent.push(summary.shard)
    }
  }
  return { living, absent, openAlone }
}
