// The register as it was when a period was signed: what changed since is taken from its history, what came since is not there.

import type { Entry, StandingEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import { isStanding } from '../../register/kinds/kinds.ts'
import type { ListEntries, ReadEntry, ReadHistory } from '../../register/ports.ts'
import { monthsToRead } from '../compute-figures.ts'
import type { Closing } from './closing.ts'
import { revisionsIn } from './entry-runs.ts'

export type SourceRegister = ReadEntry & ReadHistory & ListEntries

export class SignedRegister implements ListEntries {
  readonly revisions: ReadonlyMap<EntryId, number>
  readonly #closing: Closing
  readonly #source: SourceRegister
  /** The register gives the same chunk as long as nothing in it changed, and so does this. */
  readonly #chunks = new WeakMap<readonly Entry[], readonly Entry[]>()
  readonly #past = new Map<EntryId, Entry>()
  #standing: Promise<readonly StandingEntry[]> | undefined

  constructor(closing: Closing, source: SourceRegister) {
    this.#closing = closing
    this.#source = source
    this.revisions = revisionsIn(closing.entries)
  }

  /** Always those of the whole signed period: what is asked about is a part of it. */
  async *touching(): AsyncIterable<readonly Entry[]> {
    const missing = new Set(this.revisions.keys())
    for await (const chunk of this.#source.touching(monthsToRead(this.#closing))) {
      for (const { id } of chunk) missing.delete(id)
      yield await this.#asSigned(chunk)
    }
    // Their dates were corrected to another time.
    if (missing.size > 0) yield await this.#all([...missing])
  }

  /** The sampling weeks that said what counted: the same array each time. */
  standing(): Promise<readonly StandingEntry[]> {
    this.#standing ??= this.#all(this.#closing.samplings ?? []).then((found) => found.filter(isStanding))
    return this.#standing
  }

  /** An entry as it was; nothing when it was not there, or is no longer known. */
  async entry(id: EntryId): Promise<Entry | undefined> {
    const revision = this.revisions.get(id)
    if (revision === undefined) return undefined
    const known = this.#past.get(id)
    if (known !== undefined) return known
    const current = await this.#source.get(id)
    const found = current?.revision === revision ? current : await this.#before(id, revision)
    if (found !== undefined && found !== current) this.#past.set(id, found)
    return found
  }

  async #before(id: EntryId, revision: number): Promise<Entry | undefined> {
    for (const { before, after } of await this.#source.history(id)) {
      if (after.revision === revision) return after
      if (before?.revision === revision) return before
    }
    return undefined
  }

  async #all(ids: readonly EntryId[]): Promise<readonly Entry[]> {
    const found = await Promise.all(ids.map((id) => this.entry(id)))
    return found.filter((entry) => entry !== undefined)
  }

  async #asSigned(chunk: readonly Entry[]): Promise<readonly Entry[]> {
    if (chunk.every(({ id, revision }) => this.revisions.get(id) === revision)) return chunk
    const known = this.#chunks.get(chunk)
    if (known !== undefined) return known
    const kept: Entry[] = []
    for (const entry of chunk) {
      const revision = this.revisions.get(entry.id)
      if (revision === undefined) continue
      const then = revision === entry.revision ? entry : await this.entry(entry.id)
      if (then !== undefined) kept.push(then)
    }
    this.#chunks.set(chunk, kept)
    return kept
  }
}
