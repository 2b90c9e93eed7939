// All that Vigie on Slack must not forget: what is to be answered and said, what was dealt with, what it posted.

import { deserialize, serialize } from 'node:v8'

import type { Reply } from '../../../chat/reply.ts'
import type { EntryId, MessageKey } from '../../../register/ids.ts'
import type { StatePart } from '../../keeping/state-keeper.ts'
import type { Arrival } from './arrival.ts'
import { DoneKeys } from './done-keys.ts'
import { readNote } from './note.ts'
import { NoteBook, type NotedUpTo } from './note-book.ts'
import { listedIn, type StandingPost } from './standing-post.ts'
import type { Utterance } from './utterance.ts'

/** In milliseconds. Slack delivers an event again during a day; an hour more for clocks that disagree. */
export const keysKept = 25 * 3_600_000

/** Posts that are known to be in their channel. */
const postsKept = 1_000

/** A list younger than this stays alive beside a newer one: two digests of one morning. In milliseconds. */
const sameMorning = 12 * 3_600_000

/** Older lists are out of date even where no newer one came. In milliseconds. */
const longestStanding = 7 * 24 * 3_600_000

interface Contents extends Partial<NotedUpTo> {
  readonly pending: readonly Arrival[]
  readonly utterances: readonly Utterance[]
  /** As {@link DoneKeys} writes them. */
  readonly done: Uint8Array
  readonly posted: readonly MessageKey[]
  readonly standing: readonly StandingPost[]
}

const listedAmong = (ids: readonly EntryId[], reply: Reply): readonly EntryId[] => {
  const listed = listedIn(reply)
  return ids.filter((id) => listed.includes(id))
}

/** Nothing when there is nothing to add. */
const union = (known: readonly EntryId[], more: readonly EntryId[]): readonly EntryId[] | undefined =>
  more.length === 0 ? undefined : [...new Set([...known, ...more])]

export class Journal implements StatePart {
  readonly #pending: Map<string, Arrival>
  readonly #utterances: Map<string, Utterance>
  readonly #done: DoneKeys
  readonly #posted: Set<MessageKey>
  readonly #standing: Map<MessageKey, StandingPost>
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
    this.#posted = new Set(saved?.posted)
    this.#standing = new Map(saved?.standing.map((post) => [post.key, post]))
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
      posted: [...this.#posted],
      standing: [...this.#standing.values()],
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
    // What they say of entries must not outlive them here.
    this.#dropStanding(({ postedAt }) => postedAt < now - longestStanding)
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
    if (post === undefined) return
    const { key, reply, touched = [] } = post
    this.#posted.add(key)
    for (const oldest of this.#posted) {
      if (this.#posted.size <= postsKept) break
      this.#posted.delete(oldest)
    }
    // Nothing to press, nothing to follow: nobody will ask whether it is out of date.
    if (listedIn(reply).length === 0 && reply.actions.length === 0) return
    this.#dropStanding(
      (other) =>
        (other.channel === channel && other.postedAt < now - sameMorning) || other.postedAt < now - longestStanding,
    )
    const changes = touched.length
    this.#standing.set(key, { key, channel, postedAt: now, reply, said, touched, changes, shown: 0 })
  }

  /** It cannot be said. */
  giveUp(id: string): void {
    if (this.#utterances.delete(id)) this.#version += 1
  }

  wasPosted(key: MessageKey): boolean {
    return this.#posted.has(key)
  }

  /** A list that is not out of date at that time; `id` as `postIdOf` derives it from the key. */
  standing(has: (post: StandingPost) => boolean, now: number): StandingPost | undefined {
    return [...this.#standing.values()].find((post) => has(post) && post.postedAt >= now - longestStanding)
  }

  /** Lists that are to be written anew. */
  get behind(): readonly StandingPost[] {
    return [...this.#standing.values()].filter(({ changes, shown }) => shown < changes)
  }

  /** These entries changed: the lists that hold one of them are behind. */
  touch(ids: readonly EntryId[]): void {
    const before = this.#version
    for (const post of this.#standing.values()) {
      const touched = union(post.touched, listedAmong(ids, post.reply))
      if (touched !== undefined) this.#replace({ ...post, touched, changes: post.changes + 1 })
    }
    for (const { id, post } of this.#utterances.values()) {
      if (post === undefined) continue
      const touched = union(post.touched ?? [], listedAmong(ids, post.reply))
      if (touched !== undefined) this.advance(id, (utterance) => ({ ...utterance, post: { ...post, touched } }))
    }
    if (this.#version !== before) this.#notes.noteUntold(this.#version)
  }

  /** The list was written as its entries were after so many changes. */
  refreshed(key: MessageKey, changes: number): void {
    const post = this.#standing.get(key)
    if (post !== undefined) this.#replace({ ...post, shown: changes })
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

  #dropStanding(isOver: (post: StandingPost) => boolean): void {
    for (const post of this.#standing.values()) if (isOver(post)) this.#standing.delete(post.key)
  }

  #replace(post: StandingPost): void {
    this.#standing.set(post.key, post)
    this.#version += 1
  }
}
