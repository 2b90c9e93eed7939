// The register on files: every commit is in the journal before memory changes and before anybody is answered.

import {
  type EntryId,
  entryId,
  type InstantText,
  largestEntryId,
  type MessageKey,
  type UserId,
} from '../src/register/ids.ts'
import type { Entry, RequestEntry } from '../src/register/entry.ts'
import type { Commit, HistoryLine, MonthRange, Register } from '../src/register/ports.ts'
import { type CheckpointParts, runCheckpoint } from './checkpoint.ts'
import { shardOf } from './data-folder.ts'
import type { RecordRef } from './journal-scan.ts'
import type { Lock } from './lock.ts'
import { RegisterReader } from './register-reader.ts'
import { applyChanges } from './replay.ts'
import type { Shard } from './shard.ts'
import { Staging } from './staging.ts'

export type Log = (event: string, details: Readonly<Record<string, unknown>>) => void

export class JsonRegister implements Register {
  readonly parts: CheckpointParts
  readonly #lock: Lock
  readonly #log: Log
  readonly #reader: RegisterReader
  readonly #staging: Staging
  #nextId: number
  #timer: NodeJS.Timeout | undefined
  #busy: Promise<unknown> = Promise.resolve()

  constructor(parts: CheckpointParts, lock: Lock, log: Log) {
    this.parts = parts
    this.#lock = lock
    this.#log = log
    this.#reader = new RegisterReader(parts)
    this.#staging = new Staging(parts.shards, parts.commits)
    this.#nextId = parts.shards.lastId + 1
  }

  get(id: EntryId): Promise<Entry | undefined> {
    return this.#reader.get(id)
  }

  open(): Promise<readonly RequestEntry[]> {
    return this.#reader.open()
  }

  touching(range: MonthRange): AsyncIterable<readonly Entry[]> {
    return this.#reader.touching(range)
  }

  history(id: EntryId): Promise<readonly HistoryLine[]> {
    return this.#reader.history(id)
  }

  recent(by: UserId, since: InstantText): Promise<readonly Commit[]> {
    return this.#reader.recent(by, since)
  }

  async answered(key: MessageKey): Promise<{ readonly reply: unknown } | undefined> {
    if (this.#staging.isWaiting(key)) await this.parts.journal.settled()
    return this.#reader.answered(key)
  }

  /** The first number that was never given; a number given and never written is given again after a restart. */
  get nextId(): number {
    return this.#nextId
  }

  async reserve(count: number): Promise<readonly EntryId[]> {
    const first = this.#nextId
    if (first + count - 1 > largestEntryId) throw new Error('no number is left')
    this.#nextId += count
    return Array.from({ length: count }, (_, index) => entryId(first + index))
  }

  async commit(commit: Commit): Promise<void> {
    const indexes = [...new Set(commit.changes.map(({ after }) => shardOf(after.id)))]
    const pinned: Shard[] = []
    try {
      for (const index of indexes) {
        if (index >= this.parts.shards.count) continue
        const shard = this.parts.shards.peek(index)
        // Waiting only when a file has to be read keeps commits in the order they were asked for.
        if (shard) shard.pins += 1
        pinned.push(shard ?? (await this.parts.shards.pin(index)))
      }
      this.#staging.check(commit)
      for (const index of indexes) pinned.push(...this.#pinNew(index, pinned))
      await this.#write(commit)
    } finally {
      for (const shard of pinned) shard.pins -= 1
    }
  }

  /** Runs one checkpoint, after the one that may be running. */
  checkpoint(): Promise<void> {
    return this.exclusively(() => runCheckpoint(this.parts))
  }

  /** Checkpoints now and then, without keeping the process alive. */
  checkpointEvery(milliseconds: number): void {
    this.#timer = setInterval(() => {
      this.checkpoint().catch((error: unknown) => this.#log('checkpoint failed', { error }))
    }, milliseconds).unref()
  }

  /** Runs work on the files that no checkpoint may cross. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#busy.then(work)
    this.#busy = done.catch(() => undefined)
    return done
  }

  /** Writes what is left and frees the lock. What could not be checkpointed stays in the journal. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    try {
      await this.parts.journal.settled()
      await this.checkpoint()
    } finally {
      await this.parts.journal.close()
      this.#lock.release()
    }
  }

  #pinNew(index: number, pinned: readonly Shard[]): readonly Shard[] {
    this.parts.shards.ensure(index)
    const shard = this.parts.shards.peek(index)
    if (shard === undefined || pinned.includes(shard)) return []
    shard.pins += 1
    return [shard]
  }

  #write(commit: Commit): Promise<void> {
    const { key, at, by, command, changes, reply, undoes } = commit
    const ids = changes.map(({ after }) => after.id)
    this.#staging.add(commit)
    for (const id of ids) this.#nextId = Math.max(this.#nextId, id + 1)
    return new Promise((resolve, reject) => {
      this.parts.journal.append({
        head: { kind: 'commit', key, at, by, command, ...(undoes === undefined ? {} : { undoes }), ids },
        body: JSON.stringify({ changes, reply }),
        written: (ref) => {
          this.#apply(commit, ref)
          resolve()
        },
        refused: (error) => {
          this.#staging.remove(commit)
          reject(error)
        },
      })
    })
  }

  #apply(commit: Commit, ref: RecordRef): void {
    applyChanges(this.parts, ref.head, commit.changes)
    this.parts.commits.add(ref)
    this.#staging.remove(commit)
  }
}
