// Requests beside the samples that say whether they count: for answers about a declaration or about one request.

import { type Day, dayFromParts, dayOf, partsOfDay } from '../calendar/local-date.ts'
import { monthOf } from '../calendar/month.ts'
import type { Entry, RequestEntry, StandingEntry } from '../register/entry.ts'
import type { SamplingEntry } from '../register/kinds/sampling.ts'
import type { ListEntries } from '../register/ports.ts'
import type { Case } from './case.ts'
import { factStore } from './facts.ts'
import { holdingFamily, transferFamily } from './family-of.ts'
import type { FigureSetting } from './query.ts'
import { sourceOfRequest } from './request-case.ts'
import { declaredSource, outsideSample, samplesIn, withinSample } from './samples.ts'
import { covers } from './source.ts'

type Setting = Pick<FigureSetting, 'rules' | 'directory'>

/** Whether a request counts in a sample, is left aside by one, or is of no sampled box. */
export const sampleStanding = (
  request: RequestEntry,
  standing: readonly StandingEntry[],
  { rules, directory }: Setting,
): 'within' | 'outside' | 'none' => {
  const store = factStore(rules, directory)
  const found = store.samples(standing)?.standing(sourceOfRequest(request, store.context), dayOf(request.received))
  if (found === withinSample) return 'within'
  return found === outsideSample ? 'outside' : 'none'
}

/** The same of any entry, as a file says it; nothing where it came in by no sampled box. */
export const inSample =
  (setting: Setting) =>
  (standing: readonly StandingEntry[]) =>
  (entry: Entry): 'yes' | 'no' | undefined => {
    const found = entry.kind === 'request' ? sampleStanding(entry, standing, setting) : 'none'
    return found === 'none' ? undefined : found === 'within' ? 'yes' : 'no'
  }

/** The requests themselves, received between two days: their transfers and announced dates are cases of their own. */
const eachReceived = async (
  start: Day,
  end: Day,
  register: ListEntries,
  { rules, directory }: Setting,
  take: (item: Case) => void,
): Promise<void> => {
  const store = factStore(rules, directory)
  for await (const chunk of register.touching({ first: monthOf(start), last: monthOf(end) }))
    store.of(chunk).cases.each(chunk, start, end, (item) => {
      const isOwn = item.family !== transferFamily && item.family !== holdingFamily
      if (isOwn && item.asked >= start && item.asked <= end) take(item)
    })
}

interface Span {
  readonly start: Day
  readonly end: Day
}

/** Days that need no reading of the months between them: weeks are declared years apart. */
const spansOf = (days: readonly Span[]): readonly Span[] => {
  const spans: { start: Day; end: Day }[] = []
  for (const { start, end } of days.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last === undefined || monthOf(start) > monthOf(last.end)) spans.push({ start, end })
    else if (end > last.end) last.end = end
  }
  return spans
}

/** Messages that some declarations cover, each by its number. Void requests are none. */
export const receivedIn = async (
  declarations: readonly SamplingEntry[],
  register: ListEntries,
  setting: Setting,
): Promise<ReadonlyMap<number, number>> => {
  const { context } = factStore(setting.rules, setting.directory)
  const sums = declarations.map((entry) => ({
    id: entry.id,
    source: declaredSource(entry, context),
    start: dayOf(entry.start),
    end: dayOf(entry.end),
    messages: 0,
  }))
  for (const { start, end } of spansOf(sums))
    await eachReceived(start, end, register, setting, ({ source, asked, count }) => {
      for (const sum of sums)
        if (covers(sum.source, source) && asked >= sum.start && asked <= sum.end) sum.messages += count
    })
  return new Map(sums.map(({ id, messages }) => [id, messages]))
}

/** Messages that a declaration leaves aside: received in its year by what it samples, on no declared day. */
export const leftAsideBy = async (
  declaration: SamplingEntry,
  register: ListEntries,
  setting: Setting,
): Promise<number> => {
  const { context } = factStore(setting.rules, setting.directory)
  const own = declaredSource(declaration, context)
  const others = (await register.standing()).filter(({ id }) => id !== declaration.id)
  const samples = samplesIn([...others, declaration], context)
  const { year } = partsOfDay(dayOf(declaration.start))
  let messages = 0
  await eachReceived(dayFromParts(year, 1, 1), dayFromParts(year, 12, 31), register, setting, (item) => {
    if (covers(own, item.source) && samples?.standing(item.source, item.asked) === outsideSample) messages += item.count
  })
  return messages
}
