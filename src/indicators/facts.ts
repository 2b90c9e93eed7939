// The facts of a chunk of entries: computed once, kept as long as the chunk itself.

import { dayOf } from '../calendar/local-date.ts'
import type { CallsEntry, Entry } from '../register/entry.ts'
import type { Directory } from '../register/directory.ts'
import { clockOf } from '../register/request-clock.ts'
import type { Rules } from '../register/rules.ts'
import type { Case } from './case.ts'
import { FactContext } from './context.ts'
import { holdingCase, transferCases } from './further-cases.ts'
import { requestCase } from './request-case.ts'

/** One line of calls; absent counts are absent. */
export interface CallsFact {
  readonly entry: CallsEntry
  readonly day: number
  readonly service: number
  readonly switchboard: boolean
}

export interface Facts {
  readonly cases: readonly Case[]
  readonly calls: readonly CallsFact[]
}

const addRequest = (cases: Case[], entry: Entry & { kind: 'request' }, context: FactContext): void => {
  const clock = clockOf(entry, context.rules)
  if (clock.fate.kind === 'void') return
  const own = requestCase(entry, clock, context)
  cases.push(own)
  if (entry.transfers !== undefined) cases.push(...transferCases(own, clock, context))
  if (entry.holdings !== undefined) {
    const holding = holdingCase(own, clock, context)
    if (holding) cases.push(holding)
  }
}

/** Cancelled entries and void requests give no fact. */
const readFacts = (entries: readonly Entry[], context: FactContext): Facts => {
  const cases: Case[] = []
  const calls: CallsFact[] = []
  for (const entry of entries) {
    if (entry.cancelled === true) continue
    if (entry.kind === 'request') addRequest(cases, entry, context)
    else
      calls.push({
        entry,
        day: dayOf(entry.on),
        service: context.services.numberOf(entry.service),
        switchboard: context.isSwitchboard(entry.service),
      })
  }
  return { cases, calls }
}

/** Facts per chunk under one set of rules and one directory. Weak: a chunk that is let go takes its facts along. */
export class FactStore {
  readonly context: FactContext
  readonly #facts = new WeakMap<readonly Entry[], Facts>()

  constructor(rules: Rules, directory: Directory) {
    this.context = new FactContext(rules, directory)
  }

  of(chunk: readonly Entry[]): Facts {
    const known = this.#facts.get(chunk)
    if (known) return known
    const facts = readFacts(chunk, this.context)
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
