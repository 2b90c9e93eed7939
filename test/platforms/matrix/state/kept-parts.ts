// A state of counters for tests: parts that answer at once or later, on a disk that takes its time and may fail.

import { deserialize, serialize } from 'node:v8'
import type { KeptState } from '../../../../src/chat/kept-state.ts'
import { readParts, type StatePart } from '../../../../src/platforms/keeping/state-keeper.ts'

/** Lets so many microtasks go by. */
export const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

/** Holds a number that only grows; `delays` says how many turns each reading of its bytes takes. */
export class CounterPart implements StatePart {
  value = 0
  readings = 0
  readonly #delays: readonly number[]

  constructor(delays: readonly number[] = []) {
    this.#delays = delays
  }

  version(): number {
    return this.value
  }

  bytes(): Uint8Array | Promise<Uint8Array> {
    const delay = this.#delays[this.readings] ?? 0
    this.readings += 1
    return delay === 0 ? serialize(this.value) : turns(delay).then(() => serialize(this.value))
  }
}

export interface Write {
  /** Turns that it takes. */
  readonly takes: number
  readonly fails: boolean
}

export class SlowDisk implements KeptState {
  /** What each write that succeeded held. */
  readonly written: Readonly<Record<string, number>>[] = []
  attempts = 0
  busy = 0
  mostBusy = 0
  readonly #plan: readonly Write[]

  constructor(plan: readonly Write[] = []) {
    this.#plan = plan
  }

  load(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  async save(bytes: Uint8Array): Promise<void> {
    const { takes, fails } = this.#plan[this.attempts] ?? { takes: 0, fails: false }
    this.attempts += 1
    this.busy += 1
    this.mostBusy = Math.max(this.mostBusy, this.busy)
    await turns(takes)
    this.busy -= 1
    if (fails) throw new Error(`write ${this.attempts} failed`)
    const parts = Object.entries(readParts(bytes) ?? {})
    this.written.push(Object.fromEntries(parts.map(([name, part]) => [name, Number(deserialize(part))])))
  }
}
