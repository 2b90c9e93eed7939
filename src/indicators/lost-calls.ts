// Lost calls by service: as they were typed, else what is left of a day's received calls. A count, in no rate.

import type { CallsEntry } from '../register/entry.ts'
import type { ListEntries } from '../register/ports.ts'
import { asSigned } from './closing/as-signed.ts'
import { monthsToRead } from './compute-figures.ts'
import { factStore } from './facts.ts'
import { scopeOf } from './grouping.ts'
import type { FigureSetting, Scope } from './query.ts'

interface Rest {
  received: number
  answered: number
  voiceServer: number
  hasReceived: boolean
  hasAnswered: boolean
}

/** What one service lost: its lines may come in any order, several on a day. */
class LostCalls {
  #typed = 0
  #hasTyped = false
  /** By day, the lines on which nobody typed the lost ones: one of them may complete another. */
  readonly #rest = new Map<number, Rest>()

  add(day: number, { received, answered, lost, voiceServer = 0 }: CallsEntry): void {
    if (lost !== undefined) {
      this.#typed += lost
      this.#hasTyped = true
      return
    }
    const rest = this.#rest.get(day) ?? {
      received: 0,
      answered: 0,
      voiceServer: 0,
      hasReceived: false,
      hasAnswered: false,
    }
    rest.received += received ?? 0
    rest.answered += answered ?? 0
    rest.voiceServer += voiceServer
    rest.hasReceived ||= received !== undefined
    rest.hasAnswered ||= answered !== undefined
    this.#rest.set(day, rest)
  }

  /** Nothing where it is not known of any day. Calls that the voice server handled are not lost. */
  get total(): number | undefined {
    const known = [...this.#rest.values()].filter(({ hasReceived, hasAnswered }) => hasReceived && hasAnswered)
    if (!this.#hasTyped && known.length === 0) return undefined
    return known.reduce(
      (sum, { received, answered, voiceServer }) => sum + Math.max(0, received - answered - voiceServer),
      this.#typed,
    )
  }
}

/** In calls; absent where nobody knows. The switchboard's are apart: a call that it passed on counts in both. */
export interface LostByService {
  readonly switchboard: number | undefined
  readonly services: ReadonlyMap<string, number | undefined>
}

export const lostByService = async (
  asked: Scope,
  register: ListEntries,
  live: FigureSetting,
): Promise<LostByService> => {
  const { query, entries, setting } = await asSigned(asked, register, live)
  const store = factStore(setting.rules, setting.directory)
  const { period } = query
  const wanted = scopeOf(query, store.context).services
  const switchboard = new LostCalls()
  const services = new Map<number, LostCalls>()
  for await (const chunk of entries.touching(monthsToRead(query)))
    for (const fact of store.of(chunk).calls) {
      if (fact.day < period.start || fact.day > period.end || !(wanted?.has(fact.service) ?? true)) continue
      const own = fact.switchboard ? switchboard : (services.get(fact.service) ?? new LostCalls())
      own.add(fact.day, fact.entry)
      if (!fact.switchboard) services.set(fact.service, own)
    }
  const named = [...services].map(([number, lost]) => [store.context.services.labelOf(number), lost.total] as const)
  return { switchboard: switchboard.total, services: new Map(named) }
}
