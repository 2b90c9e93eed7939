// The register as it was when a period was signed: what changed since is taken from its history, what came since is not there.

import { dateOf } from '../../calendar/local-date.ts'
import type { Entry, StandingEntry } from '../../register/entry.ts'
import type { EntryId } from '../../register/ids.ts'
import { dayOfEntry, isStanding } from '../../register/kinds/kinds.ts'
import type { ListEntries, ReadEntry, ReadHistory } from '../../register/ports.ts'
import { monthsToRead } from '../compute-figures.ts'
import type { Closing } from './closing.ts'
import { revisionsIn } from './entry-runs.ts'

export type SourceRegister = ReadEntry & ReadHistory & ListEntries

/** What a chunk is to a signature. */
interface SignedChunk {
  /** As it was. */
  readonly entries: readonly Entry[]
  /** How many of the signed entries it holds, sampling weeks aside. */
  readonly held: number
  /** Of what is there now, all that is not as it was signed; what came after the period aside. */
  readonly revised: readonly Entry[]
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
    if (held < this.#counted) yield await this.#movedAway()
  }

  /** The entries that are not as they were signed: `now` is absent of one that moved away, or is no longer there. */
  async revised(live: ListEntries): Promise<readonly { readonly id: EntryId; readonly now: Entry | undefined }[]> {
    const found: { id: EntryId; now: Entry | undefined }[] = []
    let held = 0
    for await (const chunk of live.touching(monthsToRead(this.#closing))) {
      const signed = await this.#asSigned(chunk)
      held += signed.held
      for (const now of signed.revised) found.push({ id: now.id, now })
    }
    const missing = held < this.#counted ? await this.#missingIn(live) : []
    return [...found, ...missing.map((id) => ({ id, now: undefined }))]
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

  /** How many entries were signed, sampling weeks aside. */
  get #counted(): number {
    return this.revisions.size - this.#samplings.size
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

  /** Signed entries that no chunk of a register holds. */
  async #missingIn(register: ListEntries): Promise<readonly EntryId[]> {
    const missing = new Set(this.revisions.keys()).difference(this.#samplings)
    for await (const chunk of register.touching(monthsToRead(this.#closing)))
      for (const { id } of chunk) missing.delete(id)
    return [...missing]
  }

  /** Those that no chunk holds any more; the same array as long as they are the same. */
  async #movedAway(): Promise<readonly Entry[]> {
    const missing = await this.#missingIn(this.#source)
    const ids = missing.join(' ')
    if (this.#elsewhere?.ids === ids) return this.#elsewhere.entries
    const entries = await this.#all(missing)
    this.#elsewhere = { ids, entries }
    return entries
  }

  async #asSigned(chunk: readonly Entry[]): Promise<SignedChunk> {
    const known = this.#chunks.get(chunk)
    if (known !== undefined) return known
    const end = dateOf(this.#closing.period.end)
    const then: Entry[] = []
    const revised: Entry[] = []
    let held = 0
    for (const entry of chunk) {
      const revision = this.revisions.get(entry.id)
      if (revision !== entry.revision && (revision !== undefined || dayOfEntry(entry) <= end)) revised.push(entry)
      if (revision === undefined) continue
      if (!this.#samplings.has(entry.id)) held += 1
      const signed = revision === entry.revision ? entry : await this.entry(entry.id)
      if (signed !== undefined) then.push(signed)
    }
    const isSame = isSameList(chunk, then)
    const found = { entries: isSame ? chunk : then, held, revised }
    this.#chunks.set(chunk, found)
    return found
  }
}
