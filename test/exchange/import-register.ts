// A register that takes imports, in memory: what tests import into and export from.

import { localDate } from '../../src/calendar/local-date.ts'
import type { RowContext } from '../../src/exchange/row-context.ts'
import type { Added, ImportEntries, ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import { Directory } from '../../src/register/directory.ts'
import type { Entry, StandingEntry } from '../../src/register/entry.ts'
import { type EntryId, entryId, type InstantText } from '../../src/register/ids.ts'
import { isStanding } from '../../src/register/kinds/kinds.ts'
import { maskPersonalData } from '../../src/register/masking.ts'
import type { ListEntries, ReadEntry } from '../../src/register/ports.ts'

export class ImportRegister implements ImportEntries, ListEntries, ReadEntry {
  entries: readonly Entry[] = []
  readonly #keys = new Set<ImportKey>()

  async get(id: EntryId): Promise<Entry | undefined> {
    return this.entries.find((entry) => entry.id === id)
  }

  async known(keys: readonly ImportKey[]): Promise<ReadonlySet<ImportKey>> {
    return new Set(keys.filter((key) => this.#keys.has(key)))
  }

  async add(chunks: AsyncIterable<readonly KeyedDraft[]>): Promise<Added> {
    const added: Entry[] = []
    for await (const chunk of chunks)
      for (const { key, draft } of chunk) {
        if (this.#keys.has(key)) throw new Error(`a key was given twice: ${key}`)
        this.#keys.add(key)
        added.push({ ...draft, id: entryId(this.entries.length + added.length + 1), revision: 1 })
      }
    this.entries = [...this.entries, ...added]
    const [first, last] = [added.at(0)?.id, added.at(-1)?.id]
    return { added: added.length, ...(first === undefined || last === undefined ? {} : { first, last }) }
  }

  async *touching(): AsyncIterable<readonly Entry[]> {
    yield this.entries
  }

  async standing(): Promise<readonly StandingEntry[]> {
    return this.entries.filter(isStanding)
  }
}

export const importContext: RowContext = {
  directory: new Directory([], []),
  today: localDate('2026-11-20'),
  logged: { at: '2026-11-20T08:00:00Z' as InstantText },
  mask: maskPersonalData,
}

/** A préfecture with two services and two mailboxes. */
export const declared = new Directory(
  [
    { name: 'Accueil', aliases: ['standard'], switchboard: true },
    { name: 'Séjour', aliases: ['base'], switchboard: false },
  ],
  [
    { name: 'prefecture', service: 'Accueil', main: true, exhaustive: false },
    { name: 'pref-etrangers', service: 'Séjour', main: false, exhaustive: false },
  ],
)
