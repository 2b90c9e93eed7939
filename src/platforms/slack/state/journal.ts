// All that Vigie on Slack must not forget: what is to be answered and said, what was dealt with, what it posted.

import { deserialize, serialize } from 'node:v8'

import type { EntryId, MessageKey } from '../../../register/ids.ts'
import type { StatePart } from '../../keeping/state-keeper.ts'
import type { Arrival } from './arrival.ts'
import { DoneKeys } from './done-keys.ts'
import { readNote } from './note.ts'
import { NoteBook, type NotedUpTo } from './note-book.ts'
import type { StandingPost } from './standing-post.ts'
import { type PostsContents, StandingPosts, touchedWith } from './standing-posts.ts'
import type { Utterance } from './utterance.ts'

/** In milliseconds. Slack delivers an event again during a day; an hour more for clocks that disagree. */
export const keysKept = 25 * 3_600_000

interface Contents extends PostsContents, Partial<NotedUpTo> {
  readonly pending: readonly Arrival[]
  readonly utterances: readonly Utterance[]
  /** As {@link DoneKeys} writes them. */
  readonly done: Uint8Array
}

export class Journal implements StatePart {
  readonly #pending: Map<string, Arrival>
  readonly #utterances: Map<string, Utterance>
  readonly #done: DoneKeys
  readonly #posts: StandingPosts
  readonly #notes: NoteBook
  /** What it was made of is one saved journal, and nothing more. */
  readonly isAsSaved: boolean
  #version = 1

  /** As it was saved, with the notes that came after. */
  constructor(bytes?: Uint8Array, notes: readonly Uint8Array[] = []) {
    const saved = bytes === undefined ? undefined : (deserialize(bytes) as Contents)
    this.#pending = new Map(saved?.pending.map((arrival) => [arrival.id, arrival]))
    this.#utterances = new Map(saved?.utterances.map((utterance) => [utterance.id, utterance]))
    this.#done = new DoneKeys(saved?.done)
    this.#posts = new StandingPosts(saved)
    this.#notes = new NoteBook(saved)
    for (const note of notes) this.#takeIn(note)
    this.isAsSaved = saved?.series !== undefined && this.#version === 1
  }

  version(): number {
    return this.#version
  }

  bytes(): Uint8Array {
    return serialize({
      pending: [...this.#pending.values()],
      utterances: [...this.#utterances.values()],
      done: this.#done.bytes(),
      ...this.#posts.contents(),
      ...this.#notes.upTo(this.#version),
    } satisfies Contents)
  }

  /** What {@link bytes} gave last is saved. True when that holds every note so far. */
  noteSaved(): boolean {
    return this.#notes.noteSaved()
  }

  /** The arrival, and what is over by now, for a process that finds the last save and the notes after it. */
  note(arrival: Arrival): Uint8Array {
    this.#version += 1
    return this.#notes.next(arrival)
  }

  /** What is still to be answered, in order. */
  get pending(): readonly Arrival[] {
    return [...this.#pending.values()]
  }

  /** What is still to be said, in order. */
  get utterances(): readonly Utterance[] {
    return [...this.#utterances.values()]
  }

  /** Whether the delivery was dealt with, or is about to be. */
  knows(id: string): boolean {
    return this.#pending.has(id) || this.#done.has(id)
  }

  arrive(arrival: Arrival): void {
    this.#pending.set(arrival.id, arrival)
    this.#version += 1
  }

  /** Nothing came of the arrival: the same may come again. */
  withdraw(id: string): void {
    if (!this.#pending.delete(id)) return
    this.#version += 1
    this.#notes.noteOver(id, undefined, this.#version)
  }

  /** The arrival is dealt with; what is to be said about it is queued in the same tick. */
  settle(id: string, now: number, utterances: readonly Utterance[] = []): void {
    this.#pending.delete(id)
    this.#done.add(id, now)
    this.#done.forgetBefore(now - keysKept)
    for (const utterance of utterances) this.queue(utterance)
    this.#posts.forgetOld(now)
    this.#version += 1
    this.#notes.noteOver(id, now, this.#version)
  }

  /** False when it is queued already. */
  queue(utterance: Utterance): boolean {
    if (this.#utterances.has(utterance.id)) return false
    this.#utterances.set(utterance.id, utterance)
    this.#version += 1
    this.#notes.noteUntold(this.#version)
    return true
  }

  utterance(id: string): Utterance | undefined {
    return this.#utterances.get(id)
  }

  /** The utterance goes a step on, from where it is by now. One that is not queued any more stays so. */
  advance(id: string, step: (utterance: Utterance) => Utterance): void {
    const utterance = this.#utterances.get(id)
    if (utterance === undefined) return
    this.#utterances.set(id, step(utterance))
    this.#version += 1
  }

  /** It is all there. Lists that it replaces are out of date from now on. */
  finish({ id, channel, said, post }: Utterance, now: number): void {
    this.#utterances.delete(id)
    this.#version += 1
    if (post !== undefined) this.#posts.add({ channel, said, ...post }, now)
  }

  /** It cannot be said. */
  giveUp(id: string): void {
    if (this.#utterances.delete(id)) this.#version += 1
  }

  wasPosted(key: MessageKey): boolean {
    return this.#posts.has(key)
  }

  /** A list that is not out of date at that time; `id` as `postIdOf` derives it from the key. */
  standing(has: (post: StandingPost) => boolean, now: number): StandingPost | undefined {
    return this.#posts.find(has, now)
  }

  /** Lists that are to be written anew. */
  get behind(): readonly StandingPost[] {
    return this.#posts.behind
  }

  /** These entries changed: the lists that hold one of them are behind. */
  touch(ids: readonly EntryId[]): void {
    const before = this.#version
    if (this.#posts.touch(ids)) this.#version += 1
    for (const { id, post } of this.#utterances.values()) {
      if (post === undefined) continue
      const touched = touchedWith(ids, post)
      if (touched !== undefined) this.advance(id, (utterance) => ({ ...utterance, post: { ...post, touched } }))
    }
    if (this.#version !== before) this.#notes.noteUntold(this.#version)
  }

  /** The list was written as its entries were after so many changes. */
  refreshed(key: MessageKey, changes: number): void {
    if (this.#posts.refreshed(key, changes)) this.#version += 1
  }

  #takeIn(bytes: Uint8Array): void {
    const note = readNote(bytes)
    if (!this.#notes.takes(note)) return
    const { over, arrival } = note
    for (const { id, at } of over) {
      this.#pending.delete(id)
      if (at !== undefined) this.#done.add(id, at)
    }
    this.#pending.set(arrival.id, arrival)
    this.#version += 1
  }
}
