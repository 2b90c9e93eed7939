// Keeps one copy of the texts that thousands of entries repeat: a year of entries then takes a third less memory.

import type { Entry } from '../src/register/entry.ts'

interface Loose {
  [name: string]: unknown
}

/** Fields whose few values repeat. Short ones (ten characters or less) are shared by the JSON parser itself. */
const repeated = ['service', 'mailbox', 'theme', 'takenBy'] as const
const repeatedInLogged = ['by', 'room', 'at'] as const

/** More values than that do not repeat: forgetting them costs less than keeping them. */
const largestPool = 20_000

export class SharedTexts {
  #pool = new Map<string, string>()

  /** Makes freshly parsed entries, which nobody else holds yet, share their repeated texts. */
  share(entries: readonly Entry[]): void {
    if (this.#pool.size > largestPool) this.#pool = new Map()
    for (const entry of entries) {
      this.#shareIn(entry as unknown as Loose, repeated)
      this.#shareIn(entry.logged as unknown as Loose, repeatedInLogged)
    }
  }

  #shareIn(fields: Loose, names: readonly string[]): void {
    for (const name of names) {
      const text = fields[name]
      if (typeof text !== 'string' || text.length <= 10) continue
      const known = this.#pool.get(text)
      if (known === undefined) this.#pool.set(text, text)
      else fields[name] = known
    }
  }
}
