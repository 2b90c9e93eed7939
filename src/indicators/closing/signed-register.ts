// The register as it was when a period was signed: what changed since is taken from its history, what came since is not there.

import type { Entry, StandingEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import { isStanding } from '../../register/kinds/kinds.ts'
import type { ListEntries, ReadEntry, ReadHistory } from '../../register/ports.ts'
import { monthsToRead } from '../compute-figures.ts'
import type { Closing } from './closing.ts'
import { revisionsIn } from './entry-runs.ts'

export type SourceRegister = ReadEntry & ReadHistory & ListEntries

/** A chunk as it was, and how many of the signed entries it holds, sampling weeks aside. */
interface SignedChunk {
  readonly entries: readonly Entry[]
  readonly held: number
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

export class SignedRegister implements ListEntries {
  readonly revisions: ReadonlyMap<EntryId, number>
  readonly #closing: Closing
  readonly #source: SourceRegister
  /** The register gives the same chunk as long as nothing in it changed, and so does this. */
  readonly #chunks = new WeakMap<readonly Entry[], SignedChunk>()
  readonly #samplings: ReadonlySet<EntryId>
  #elsewhere: { readonly ids: string; readonly entries: readonly Entry[] } | undefined
  readonly #past = new Map<EntryId, Entry>()
  #standing: Promise<readonly StandingEntry[]> | undefined

  constructor(closing: Closing, source: SourceRegister) {
    this.#closing = closing
    this.#source = source
    this.revisions = revisionsIn(closing.entries)
    this.#samplings = new Set(closing.samplings)
  }

  /** Always those of the whole signed period: what is asked about is a part of it. */
  async *touching(): AsyncIterable<readonly Entry[]> {
    let held = 0
    for await (const chunk of this.#source.touching(monthsToRead(this.#closing))) {
      const signed = await this.#asSigned(chunk)
      held += signed.held
      yield signed.entries
    }
    // Their dates were corrected to another time.
    if (held < this.revisions.size - this.#samplings.size) yield await this.#movedAway()
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

  /** Those that no chunk holds any more; the same array as long as they are the same. */
  async #movedAway(): Promise<readonly Entry[]> {
    const missing = new Set(this.revisions.keys()).difference(this.#samplings)
    for await (const chunk of this.#source.touching(monthsToRead(this.#closing)))
      for (const { id } of chunk) missing.delete(id)
    const ids = [...missing].join(' ')
    if (this.#elsewhere?.ids === ids) return this.#elsewhere.entries
    const entries = await this.#all([...missing])
    this.#elsewhere = { ids, entries }
    return entries
  }

  async #asSigned(chunk: readonly Entry[]): Promise<SignedChunk> {
    const known = this.#chunks.get(chunk)
    if (known !== undefined) return known
    const then: Entry[] = []
    let held = 0
    for (const entry of chunk) {
      const revision = this.revisions.get(entry.id)
      if (revision === undefined) continue
      if (!this.#samplings.has(entry.id)) held += 1
      const signed = revision === entry.revision ? entry : await this.entry(entry.id)
      if (signed !== undefined) then.push(signed)
    }
    const isSame = isSameList(chunk, then)
    const found = { entries: isSame ? chunk : then, held }
    this.#chunks.set(chunk, found)
    return found
  }
}
