// Sampling weeks as figures read them: which requests stand for the year of their mailbox, and which are left aside.

import { type Day, dayFromParts, dayOf, partsOfDay } from '../calendar/local-date.ts'
import { firstDayOf, type Month } from '../calendar/month.ts'
import type { StandingEntry } from '../register/entry.ts'
import { declaredAfterwards, type SamplingEntry } from '../register/kinds/sampling.ts'
import type { FactContext } from './context.ts'
import type { SampledDays } from './figure.ts'
import { covers, everyPaper, noSource, paperSource } from './source.ts'

export const notSampled = 0
export const withinSample = 1
export const outsideSample = 2

interface Declared extends SampledDays {
  readonly source: number
}

/** A calendar year in which a source is sampled. */
interface SampledYear {
  readonly first: Day
  readonly last: Day
  readonly weeks: readonly Declared[]
}

/** What a declaration is for. */
export const declaredSource = ({ mailbox, service }: SamplingEntry, context: FactContext): number => {
  if (mailbox !== undefined) return context.mailbox(mailbox).source
  return service === undefined ? everyPaper : paperSource(context.services.numberOf(service))
}

const declaredBy = (entry: SamplingEntry, context: FactContext): Declared => ({
  source: declaredSource(entry, context),
  id: entry.id,
  mailbox: entry.mailbox ?? null,
  service: entry.mailbox === undefined ? (entry.service ?? null) : null,
  start: dayOf(entry.start),
  end: dayOf(entry.end),
  afterwards: declaredAfterwards(entry),
})

/**
 * A source is sampled in the calendar years in which weeks were declared for
 * it: of these years only what it received in the weeks counts. Source: domain
 * rules, section "Rules for figures", 11.
 */
export class Samples {
  /** Names all that the placement of a case depends on. */
  readonly key: string
  readonly #declared: readonly Declared[]
  readonly #years = new Map<number, readonly SampledYear[]>()

  constructor(declared: readonly Declared[]) {
    this.#declared = declared.toSorted((a, b) => a.start - b.start || a.id - b.id)
    this.key = this.#declared.map(({ source, start, end }) => `${source}:${start}-${end}`).join(' ')
  }

  /** Where a request stands that a source received on a day. */
  standing(source: number, asked: number): number {
    if (source === noSource) return notSampled
    for (const { first, last, weeks } of this.#yearsOf(source)) {
      if (asked < first || asked > last) continue
      for (const { start, end } of weeks) if (asked >= start && asked <= end) return withinSample
      return outsideSample
    }
    return notSampled
  }

  /** Whether a source is sampled in the year of a month. */
  isSampledIn(source: number, month: Month): boolean {
    return this.standing(source, firstDayOf(month)) !== notSampled
  }

  /** The declarations for some sources that meet some days, in order. */
  daysOf(sources: ReadonlySet<number>, from: Day, to: Day): readonly SampledDays[] {
    return this.#declared.flatMap(({ source: declared, ...days }) =>
      days.start <= to && days.end >= from && [...sources].some((source) => covers(declared, source)) ? [days] : [],
    )
  }

  #yearsOf(source: number): readonly SampledYear[] {
    const known = this.#years.get(source)
    if (known) return known
    const own = this.#declared.filter(({ source: declared }) => covers(declared, source))
    const years = new Set(own.flatMap(({ start, end }) => [partsOfDay(start).year, partsOfDay(end).year]))
    const found = [...years].map((year) => ({
      first: dayFromParts(year, 1, 1),
      last: dayFromParts(year, 12, 31),
      weeks: own,
    }))
    this.#years.set(source, found)
    return found
  }
}

const isSampling = (entry: StandingEntry): entry is SamplingEntry =>
  entry.kind === 'sampling' && entry.cancelled !== true

/** The samples among what is in force; nothing when none is declared, which costs figures nothing. */
export const samplesIn = (standing: readonly StandingEntry[], context: FactContext): Samples | undefined => {
  const declared = standing.filter(isSampling).map((entry) => declaredBy(entry, context))
  return declared.length === 0 ? undefined : new Samples(declared)
}
