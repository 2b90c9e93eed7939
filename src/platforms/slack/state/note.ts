// What somebody asked, made durable by itself between two saves of the whole journal.

import type { Arrival } from './arrival.ts'

/** An arrival that is over: dealt with at a time in milliseconds since 1970, or taken back. */
export interface Over {
  readonly id: string
  readonly at?: number
}

export interface Note {
  /** The journal that it belongs to: another one that took its place knows nothing of it. */
  readonly series: string
  /** One more than the note before; a saved journal says up to which one it holds them. */
  readonly number: number
  /** What was over by then, and came before the arrival. */
  readonly over: readonly Over[]
  readonly arrival: Arrival
}

export const noteBytes = (note: Note): Uint8Array => Buffer.from(JSON.stringify(note))

/** What {@link noteBytes} gave: whoever kept it proved that it is whole. */
export const readNote = (bytes: Uint8Array): Note => JSON.parse(Buffer.from(bytes).toString()) as Note
