// The facts of a chunk of entries: computed once, kept as long as the chunk itself.

import { dayOf } from '../calendar/local-date.ts'
import type { CallsEntry, Entry, EntryKind, EntryOf, StandingEntry, TaskEntry } from '../register/entry.ts'
import type { ImprovementEntry } from '../register/kinds/improvement.ts'
import type { MeasureEntry } from '../register/kinds/measure.ts'
import type { Directory } from '../register/directory.ts'
import { clockOf } from '../register/request-clock.ts'
import type { Rules } from '../register/rules.ts'
import { type CaseTable, CaseTableBuilder } from './case-table.ts'
import { FactContext } from './context.ts'
import { holdingCase, transferCases } from './further-cases.ts'
import { KeptTotals } from './kept-totals.ts'
import { noName } from './names.ts'
import { requestCase } from './request-case.ts'
import { type Samples, samplesIn } from './samples.ts'
import { countsOfContact, countsOfQuestion, type SurveyedFact } from './surveyed.ts'
import { taskCases } from './task-cases.ts'

/** One line of calls; absent counts are absent. */
export interface CallsFact {
  readonly entry: CallsEntry
  readonly day: number
  readonly service: number
  readonly switchboard: boolean
}

/** A measure, and where it belongs. */
export interface MeasureFact {
  readonly entry: MeasureEntry
  readonly start: number
  readonly end: number
  readonly service: number
  readonly mailbox: number
}

/** An action of the improvement plan: how far it is depends on the day that is asked about. */
export interface PlanFact {
  readonly entry: ImprovementEntry
  readonly service: number
}

export interface Facts {
  readonly cases: CaseTable
  readonly calls: readonly CallsFact[]
  readonly measures: readonly MeasureFact[]
  readonly surveyed: readonly SurveyedFact[]
  readonly plan: readonly PlanFact[]
  readonly totals: KeptTotals
}

/** What the entries of a chunk add up to while they are read. */
interface Collected {
  readonly builder: CaseTableBuilder
  readonly calls: CallsFact[]
  readonly measures: MeasureFact[]
  readonly surveyed: SurveyedFact[]
  readonly plan: PlanFact[]
  readonly context: FactContext
}

/** `position` is the entry's index in the chunk. */
type Collect<E extends Entry> = (entry: E, position: number, collected: Collected) => void

const addRequest: Collect<EntryOf<'request'>> = (entry, position, { builder, context }) => {
  const clock = clockOf(entry, context.rules)
  if (clock.fate.kind === 'void') return
  const own = requestCase(entry, clock, context)
  builder.add(own, position)
  if (entry.transfers !== undefined)
    for (const transfer of transferCases(own, clock, context)) builder.add(transfer, position)
  if (entry.holdings !== undefined) {
    const holding = holdingCase(own, clock, context)
    if (holding) builder.add(holding, position)
  }
}

const addCalls: Collect<CallsEntry> = (entry, _position, { calls, context }) => {
  const service = context.services.numberOf(entry.service)
  calls.push({ entry, day: dayOf(entry.on), service, switchboard: context.isSwitchboard(entry.service) })
}

const addTask: Collect<TaskEntry> = (entry, position, { builder, context }) => {
  for (const item of taskCases(entry, context)) builder.add(item, position)
}

const addMeasure: Collect<MeasureEntry> = (entry, _position, { measures, context }) => {
  // An e-mail without mailbox is the main one's; any other measure without one is of no mailbox.
  const hasBox = entry.mailbox !== undefined || entry.indicator === 'emails.received'
  const box = hasBox ? context.mailbox(entry.mailbox) : undefined
  const service = context.receiver(entry.service, box)
  measures.push({ entry, start: dayOf(entry.start), end: dayOf(entry.end), service, mailbox: box?.number ?? noName })
}

const addSurveyed =
  <E extends Entry>(countsOf: (entry: E) => readonly Omit<SurveyedFact, 'service'>[]): Collect<E> =>
  (entry, _position, { surveyed, context }) => {
    const service = context.services.numberOf(entry.service)
    for (const counts of countsOf(entry)) surveyed.push({ ...counts, service })
  }

const addAction: Collect<ImprovementEntry> = (entry, _position, { plan, context }) => {
  plan.push({ entry, service: context.services.numberOf(entry.service) })
}

const collectors: { readonly [K in EntryKind]: Collect<EntryOf<K>> } = {
  request: addRequest,
  calls: addCalls,
  appointment: addTask,
  update: addTask,
  measure: addMeasure,
  survey: addSurveyed(countsOfQuestion),
  // The name of a mystery survey counts nothing.
  mystery: () => {},
  contact: addSurveyed(countsOfContact),
  improvement: addAction,
  // A text counts nothing.
  template: () => {},
  // It counts nothing itself: it says what counts.
  sampling: () => {},
}

/** Cancelled entries and void requests give no fact. */
const readFacts = (entries: readonly Entry[], builder: CaseTableBuilder, context: FactContext): Facts => {
  const collected: Collected = { builder, calls: [], measures: [], surveyed: [], plan: [], context }
  entries.forEach((entry, position) => {
    if (entry.cancelled === true) return
    // An entry and the function of its kind always go together.
    const collect = collectors[entry.kind] as Collect<Entry>
    collect(entry, position, collected)
  })
  const { calls, measures, surveyed, plan } = collected
  return { cases: builder.finish(), calls, measures, surveyed, plan, totals: new KeptTotals() }
}

/** Facts per chunk under one set of rules and one directory. Weak: a chunk that is let go takes its facts along. */
export class FactStore {
  readonly context: FactContext
  readonly #builder = new CaseTableBuilder()
  readonly #facts = new WeakMap<readonly Entry[], Facts>()
  readonly #samples = new WeakMap<readonly StandingEntry[], { readonly samples: Samples | undefined }>()

  constructor(rules: Rules, directory: Directory) {
    this.context = new FactContext(rules, directory)
  }

  /** The sampling weeks among what is in force. */
  samples(standing: readonly StandingEntry[]): Samples | undefined {
    const known = this.#samples.get(standing)
    if (known !== undefined) return known.samples
    const samples = samplesIn(standing, this.context)
    this.#samples.set(standing, { samples })
    return samples
  }

  of(chunk: readonly Entry[]): Facts {
    const known = this.#facts.get(chunk)
    if (known) return known
    const facts = readFacts(chunk, this.#builder, this.context)
    this.#facts.set(chunk, facts)
    return facts
  }
}

const stores = new WeakMap<Rules, WeakMap<Directory, FactStore>>()

/** The store that belongs to a pair of rules and directory: the same objects give the same store. */
export const factStore = (rules: Rules, directory: Directory): FactStore => {
  let byDirectory = stores.get(rules)
  if (!byDirectory) stores.set(rules, (byDirectory = new WeakMap()))
  let store = byDirectory.get(directory)
  if (!store) byDirectory.set(directory, (store = new FactStore(rules, directory)))
  return store
}
