// The facts of a chunk of entries: computed once, kept as long as the chunk itself.

import { dayOf } from '../calendar/local-date.ts'
import type { CallsEntry, Entry } from '../register/entry.ts'
import type { Directory } from '../register/directory.ts'
import { clockOf } from '../register/request-clock.ts'
import type { Rules } from '../register/rules.ts'
import { type CaseTable, CaseTableBuilder } from './case-table.ts'
import { FactContext } from './context.ts'
import { holdingCase, transferCases } from './further-cases.ts'
import { KeptTotals } from './kept-totals.ts'
import { requestCase } from './request-case.ts'

/** One line of calls; absent counts are absent. */
export interface CallsFact {
  readonly entry: CallsEntry
  readonly day: number
  readonly service: number
  readonly switchboard: boolean
}

export interface Facts {
  readonly cases: CaseTable
  readonly calls: readonly CallsFact[]
  readonly totals: KeptTotals
}

const addRequest = (
  builder: CaseTableBuilder,
  entry: Entry & { kind: 'request' },
  position: number,
  context: FactContext,
): void => {
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

/** Cancelled entries and void requests give no fact. */
const readFacts = (entries: readonly Entry[], builder: CaseTableBuilder, context: FactContext): Facts => {
  const calls: CallsFact[] = []
  entries.forEach((entry, position) => {
    if (entry.cancelled === true) return
    if (entry.kind === 'request') addRequest(builder, entry, position, context)
    else
      calls.push({
        entry,
        day: dayOf(entry.on),
        service: context.services.numberOf(entry.service),
        switchboard: context.isSwitchboard(entry.service),
      })
  })
  return { cases: builder.finish(), calls, totals: new KeptTotals() }
}

/** Facts per chunk under one set of rules and one directory. Weak: a chunk that is let go takes its facts along. */
export class FactStore {
  readonly context: FactContext
  readonly #builder = new CaseTableBuilder()
  readonly #facts = new WeakMap<readonly Entry[], Facts>()

  constructor(rules: Rules, directory: Directory) {
    this.context = new FactContext(rules, directory)
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
