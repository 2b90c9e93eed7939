// Between two saves of the journal: which notes were made of it, and what the next one has to tell.

import { randomUUID } from 'node:crypto'

import type { Arrival } from './arrival.ts'
import { type Note, noteBytes, type Over } from './note.ts'

/** What a saved journal says of its notes. */
export interface NotedUpTo {
  readonly series: string
  readonly noted: number
}

/** Versions are the journal's. */
export class NoteBook {
  readonly #series: string
  /** The number of the last note. */
  #noted: number
  /** Arrivals that are over, of which neither a note nor a save tells. */
  #over: Array<{ readonly told: Over; readonly version: number }> = []
  /** When something last came of an arrival that no note tells: until that is saved, none may tell that the arrival is over. */
  #untoldIn = 0
  #read = { version: 0, noted: 0 }
  #saved = 0

  /** Goes on where a saved journal was; a journal that is new, or of an earlier version, has no notes yet. */
  constructor({ series = randomUUID(), noted = 0 }: Partial<NotedUpTo> = {}) {
    this.#series = series
    this.#noted = noted
  }

  noteOver(id: string, at: number | undefined, version: number): void {
    this.#over.push({ told: { id, ...(at === undefined ? {} : { at }) }, version })
  }

  /** An arrival had to be answered in a conversation, or a posted list to follow what it changed. */
  noteUntold(version: number): void {
    this.#untoldIn = version
  }

  /** For the journal's bytes of that version. */
  upTo(version: number): NotedUpTo {
    this.#read = { version, noted: this.#noted }
    return { series: this.#series, noted: this.#noted }
  }

  /** The bytes for which {@link upTo} was asked last are saved. True when they hold every note so far. */
  noteSaved(): boolean {
    const { version, noted } = this.#read
    this.#saved = version
    this.#over = this.#over.filter((over) => over.version > version)
    return noted === this.#noted
  }

  next(arrival: Arrival): Uint8Array {
    this.#noted += 1
    // Taken back before, and asked again: a later note must not tell that it is over.
    this.#over = this.#over.filter(({ told }) => told.id !== arrival.id)
    const over = this.#untoldIn <= this.#saved ? this.#over.splice(0) : []
    return noteBytes({ series: this.#series, number: this.#noted, over: over.map(({ told }) => told), arrival })
  }

  /** A note that was found. False when it is another journal's, or held by the saved one. */
  takes({ series, number }: Note): boolean {
    if (series !== this.#series || number <= this.#noted) return false
    this.#noted = number
    return true
  }
}
