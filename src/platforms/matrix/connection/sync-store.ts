// Where the SDK is in the stream of events, and what it knows of rooms: kept so that a restart goes on instead of starting over.

import { deserialize, serialize } from 'node:v8'

import { type ISyncResponse, MemoryStore } from 'matrix-js-sdk'
import { type ISyncData, SyncAccumulator } from 'matrix-js-sdk/lib/sync-accumulator.js'

import type { StatePart } from '../../keeping/state-keeper.ts'
import { Turns } from './turns.ts'

/** Where a sync begins. */
export interface SyncStart {
  /** Nothing for the very first one. */
  readonly since: string | undefined
  /** The rooms that were joined already. */
  readonly joined: ReadonlySet<string>
}

/**
 * Takes note of a sync, in the tick in which the cursor moves past it. The SDK
 * asks for nothing more, and so acknowledges no key, until the promise resolves.
 */
export type SyncIntake = (response: ISyncResponse, start: SyncStart) => Promise<void>

/** The server leaves out what is empty, whatever the type says. */
export const roomsIn = ({ rooms }: ISyncResponse): Partial<ISyncResponse['rooms']> => rooms ?? {}

/** Only the latest state of a room matters here: messages have the journal. */
const timelineKept = 1

/** Counts over all stores: one that takes the place of another never has its version. */
let changes = 0

export class SyncStore extends MemoryStore implements StatePart {
  readonly #accumulator = new SyncAccumulator({ maxTimelineEntries: timelineKept })
  readonly #intake: SyncIntake
  readonly #saved: ISyncData | undefined
  readonly #turns: Turns
  #joined: ReadonlySet<string> = new Set()
  #version = (changes += 1)
  #endTurn: (() => void) | undefined
  #isClosed = false

  constructor(intake: SyncIntake, bytes?: Uint8Array, turns = new Turns()) {
    super()
    this.#intake = intake
    this.#turns = turns
    this.#saved = bytes === undefined || bytes.length === 0 ? undefined : (deserialize(bytes) as ISyncData)
    if (this.#saved === undefined) return
    const { nextBatch, roomsData, accountData } = this.#saved
    this.#joined = new Set(Object.keys(roomsData.join))
    this.#accumulator.accumulate(
      { next_batch: nextBatch, rooms: roomsData, account_data: { events: accountData } },
      true,
    )
  }

  version(): number {
    return this.#version
  }

  /** Nothing before the first sync. */
  bytes(): Uint8Array {
    return this.#since() === undefined ? new Uint8Array() : serialize(this.#accumulator.getJSON(true))
  }

  /**
   * Resolves when an answer may be dealt with. Until it is taken in, or `end` is
   * called, no keys are copied: the engine moves its sessions forward, and other
   * work saves those, before what they decrypted is saved. A copy of that moment
   * could not read the same answer again.
   */
  async begin(): Promise<void> {
    const endTurn = await this.#turns.change()
    this.end()
    if (this.#isClosed) endTurn()
    else this.#endTurn = endTurn
  }

  end(): void {
    this.#endTurn?.()
    this.#endTurn = undefined
  }

  /** Takes nothing in any more: it may have found the engine closed. */
  close(): void {
    this.#isClosed = true
    this.end()
  }

  override setSyncData(response: ISyncResponse): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    this.end()
    const start = { since: this.#since(), joined: this.#joined }
    this.#accumulator.accumulate(response)
    const { join = {}, leave = {} } = roomsIn(response)
    this.#joined = new Set([...this.#joined, ...Object.keys(join)].filter((room) => !(room in leave)))
    this.#version = changes += 1
    return this.#intake(response, start)
  }

  /** A copy: the SDK changes what it is given. */
  override getSavedSync(): Promise<ISyncData | null> {
    return Promise.resolve(this.#saved === undefined ? null : structuredClone(this.#saved))
  }

  override getSavedSyncToken(): Promise<string | null> {
    return Promise.resolve(this.#saved?.nextBatch ?? null)
  }

  override isNewlyCreated(): Promise<boolean> {
    return Promise.resolve(this.#saved === undefined)
  }

  #since(): string | undefined {
    // Its type hides that it has none before the first sync.
    const token: string | null = this.#accumulator.getNextBatchToken()
    return token ?? undefined
  }
}
