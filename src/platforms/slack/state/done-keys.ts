// Which deliveries were dealt with, and when: a fingerprint and a time each, so that saving them costs next to nothing.

import { hash } from 'node:crypto'

/** In bytes. */
const printLength = 8
const recordLength = printLength + 8
const firstRoom = 64 * recordLength

/** Of all that comes in a day, no two have the same. */
const printOf = (key: string): string => hash('sha256', key, 'hex').slice(0, 2 * printLength)

export class DoneKeys {
  /** When each was dealt with for the last time, in milliseconds since 1970. */
  readonly #times = new Map<string, number>()
  /** Records in order of time. What stands there once never changes: who was given a part of it may still be writing it. */
  #records = Buffer.alloc(firstRoom)
  #start = 0
  #end = 0

  constructor(bytes: Uint8Array = new Uint8Array()) {
    const saved = Buffer.from(bytes)
    for (let at = 0; at + recordLength <= saved.length; at += recordLength)
      this.#add(saved.toString('hex', at, at + printLength), saved.readDoubleBE(at + printLength))
  }

  has(key: string): boolean {
    return this.#times.has(printOf(key))
  }

  add(key: string, now: number): void {
    this.#add(printOf(key), now)
  }

  /** Forgets what was dealt with before that time, as far as nothing younger was added before it. */
  forgetBefore(time: number): void {
    while (this.#start < this.#end) {
      const at = this.#records.readDoubleBE(this.#start + printLength)
      if (at >= time) return
      const print = this.#records.toString('hex', this.#start, this.#start + printLength)
      // Dealt with once more since then, it is not old yet.
      if (this.#times.get(print) === at) this.#times.delete(print)
      this.#start += recordLength
    }
  }

  /** Takes no longer for many keys than for few. */
  bytes(): Uint8Array {
    return this.#records.subarray(this.#start, this.#end)
  }

  #add(print: string, at: number): void {
    if (this.#end === this.#records.length) this.#makeRoom()
    this.#records.write(print, this.#end, 'hex')
    this.#records.writeDoubleBE(at, this.#end + printLength)
    this.#end += recordLength
    this.#times.set(print, at)
  }

  #makeRoom(): void {
    const kept = this.bytes()
    this.#records = Buffer.alloc(Math.max(firstRoom, 2 * kept.length))
    this.#records.set(kept)
    this.#start = 0
    this.#end = kept.length
  }
}
