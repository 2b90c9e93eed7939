// Saves the whole state, as one file, whenever something must be durable before it has effects elsewhere.

import { setImmediate as aTurn } from 'node:timers/promises'
import { serialize, deserialize } from 'node:v8'

import type { KeptState } from '../../chat/kept-state.ts'

/** One part of the state. Its version changes with what it holds; equal versions mean equal bytes. */
export interface StatePart {
  version(): number
  bytes(): Uint8Array | Promise<Uint8Array>
}

/** Bytes of each part, by name. */
export type SavedParts = Readonly<Record<string, Uint8Array>>

const format = 1

interface Saved {
  readonly format: number
  readonly parts: SavedParts
}

/** The parts of a saved state; nothing when it was written by a version that this one does not know. */
export const readParts = (bytes: Uint8Array): SavedParts | undefined => {
  const saved = deserialize(bytes) as Partial<Saved>
  return saved.format === format ? saved.parts : undefined
}

interface Kept {
  readonly version: number
  readonly bytes: Uint8Array
}

/** Runs a reading of the parts, once none of them is in the middle of a change. */
export type Reading = (read: () => Promise<Uint8Array>) => Promise<Uint8Array>

export class StateKeeper {
  readonly #state: KeptState
  readonly #parts: Readonly<Record<string, StatePart>>
  readonly #inTurn: Reading
  readonly #kept = new Map<string, Kept>()
  /** Versions that the running save, or the last one that succeeded, took in. */
  #taken: ReadonlyMap<string, number> = new Map()
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  /** The order of `parts` is the order in which they are read; those that answer at once are read at the same instant. */
  constructor(state: KeptState, parts: Readonly<Record<string, StatePart>>, inTurn: Reading = (read) => read()) {
    this.#state = state
    this.#parts = parts
    this.#inTurn = inTurn
  }

  /**
   * Resolves once all that the parts hold now is durable. Calls that come
   * while a save runs share the next one; nothing is written when nothing
   * changed. Throws what saving threw: then nothing that depends on it may go out.
   */
  flush(): Promise<void> {
    if (!this.#hasChanged()) return this.#running ?? Promise.resolve()
    this.#next ??= this.#afterRunning()
    return this.#next
  }

  #hasChanged(): boolean {
    return Object.entries(this.#parts).some(([name, part]) => this.#taken.get(name) !== part.version())
  }

  async #afterRunning(): Promise<void> {
    // Whoever asked for the running save hears of its failure, and takes back what cannot be kept; this one is another try.
    await this.#running?.catch(() => aTurn())
    this.#next = undefined
    // That one may have waited for its turn, and taken this in.
    if (!this.#hasChanged()) return
    this.#running = this.#save().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #save(): Promise<void> {
    try {
      await this.#state.save(await this.#inTurn(() => this.#read()))
    } catch (error) {
      this.#taken = new Map()
      throw error
    }
  }

  async #read(): Promise<Uint8Array> {
    const entries = Object.entries(this.#parts)
    // Versions before bytes: what changes in between is saved twice, never missed.
    const taken = new Map(entries.map(([name, part]) => [name, part.version()]))
    this.#taken = taken
    // All are asked in this tick: what answers at once is of one instant, and the keys are at least as new.
    const bytes = await Promise.all(
      entries.map(async ([name, part]): Promise<[string, Uint8Array]> => {
        const version = taken.get(name) ?? 0
        const kept = this.#kept.get(name)
        if (kept?.version === version) return [name, kept.bytes]
        const fresh = await part.bytes()
        this.#kept.set(name, { version, bytes: fresh })
        return [name, fresh]
      }),
    )
    return serialize({ format, parts: Object.fromEntries(bytes) } satisfies Saved)
  }
}
