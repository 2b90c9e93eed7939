// The register on files: every commit is in the journal before memory changes and before anybody is answered.

import type { Month } from '../src/calendar/month.ts'
import { UserError } from '../src/errors.ts'
import type { ImportEntries } from '../src/exchange/import-port.ts'
import type { Entry, RequestEntry, StandingEntry, TaskEntry } from '../src/register/entry.ts'
import {
  type EntryId,
  entryId,
  type InstantText,
  largestEntryId,
  type MessageKey,
  type UserId,
} from '../src/register/ids.ts'
import type { Change, Commit, HistoryLine, MonthRange, Register } from '../src/register/ports.ts'
import { BulkImport, type ImportMeta } from './bulk-import.ts'
import { type CheckpointParts, runCheckpoint } from './checkpoint.ts'
import { type CopyPlan, makeCopy } from './copies.ts'
import { shardOf } from './data-folder.ts'
import { fileOf, isDiskFull } from './disk-errors.ts'
import type { RecordLabel } from './journal-format.ts'
import type { Lock } from './lock.ts'
import { RegisterReader } from './register-reader.ts'
import { applyChanges } from './replay.ts'
import { eraseBefore } from './retention.ts'
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
  #closed: Promise<void> | undefined

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

  tasks(): Promise<readonly TaskEntry[]> {
    return this.#reader.tasks()
  }

  standing(): Promise<readonly StandingEntry[]> {
    return this.#reader.standing()
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
    const { key, at, by, command, changes, reply, undoes } = commit
    await this.#withShards(changes, async () => {
      try {
        this.#staging.check(commit)
      } catch (error) {
        // What this commit is behind may still be on its way to the disk: whoever decides again must be able to read it.
        await this.parts.journal.settled()
        throw error
      }
      this.#staging.add(commit)
      try {
        const label: RecordLabel = { kind: 'commit', key, at, by, command, ...(undoes === undefined ? {} : { undoes }) }
        await this.#append(label, changes, reply)
      } finally {
        this.#staging.remove(commit)
      }
    })
  }

  /** Writes a record that no message asked for: an import, an erasure. */
  record(label: RecordLabel, changes: readonly Change[]): Promise<void> {
    return this.#withShards(changes, () => this.#append(label, changes, null))
  }

  /** Where a bulk import goes; no other command may write meanwhile, and no number be reserved. */
  imports(meta: ImportMeta): ImportEntries {
    const bulk = new BulkImport(this, meta)
    return {
      known: (keys) => bulk.known(keys),
      add: (chunks) => this.exclusively(() => bulk.add(chunks)),
    }
  }

  /**
   * Erases what is personal in entries that were over before a month: label,
   * people, messages, in the register and in its history. Gives how many.
   */
  eraseBefore(month: Month, meta: ImportMeta): Promise<number> {
    return this.exclusively(() => eraseBefore(this, month, meta))
  }

  /** A dated copy inside the data folder, by hard links; nothing when that day has one. Gives its folder. */
  makeCopy(plan: CopyPlan): Promise<string | undefined> {
    return this.exclusively(() => makeCopy(this.parts, plan))
  }

  /** Runs one checkpoint, after the one that may be running. */
  checkpoint(): Promise<void> {
    return this.exclusively(() => runCheckpoint(this.parts))
  }

  /** Checkpoints now and then, without keeping the process alive. */
  checkpointEvery(milliseconds: number): void {
    this.#timer = setInterval(() => {
      this.checkpoint().catch((error: unknown) => this.#log('checkpoint failed', { file: this.#fileOf(error), error }))
    }, milliseconds).unref()
  }

  /** Runs work on the files that no checkpoint may cross. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#busy.then(work)
    this.#busy = done.catch(() => undefined)
    return done
  }

  /** Writes what is left and frees the lock. What could not be checkpointed stays in the journal. */
  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer)
    try {
      await this.parts.journal.settled()
      await this.checkpoint()
    } catch (error) {
      const file = this.#fileOf(error)
      throw new UserError((words) => words.storage.notFiled(file, isDiskFull(error)), { cause: error })
    } finally {
      await this.parts.journal.close()
      this.#lock.release()
    }
  }

  #fileOf(error: unknown): string {
    return fileOf(error) ?? this.parts.folder.root
  }

  /** Runs work with the shards of some changes held in memory; at once when they are there already. */
  async #withShards(changes: readonly Change[], work: () => Promise<void>): Promise<void> {
    const { shards } = this.parts
    const indexes = [...new Set(changes.map(({ after }) => shardOf(after.id)))]
    const pinned: Shard[] = []
    try {
      for (const index of indexes) {
        if (index >= shards.count) continue
        // Waiting only when a file has to be read keeps commits in the order they were asked for.
        pinned.push(shards.peek(index) ? shards.hold(index) : await shards.pin(index))
      }
      await work()
    } finally {
      for (const shard of pinned) shard.pins -= 1
    }
  }

  async #append(label: RecordLabel, changes: readonly Change[], reply: unknown): Promise<void> {
    const ids = changes.map(({ after }) => after.id)
    for (const id of ids) this.#nextId = Math.max(this.#nextId, id + 1)
    // Held until the record is applied, the new ones too: a checkpoint in between would let them go.
    const held = [...new Set(ids.map(shardOf))].map((index) => this.parts.shards.hold(index))
    try {
      await new Promise<void>((resolve, reject) => {
        this.parts.journal.append({
          head: { ...label, ids },
          body: JSON.stringify({ changes, reply }),
          written: (ref) => {
            applyChanges(this.parts, ref.head, changes)
            this.parts.commits.add(ref)
            resolve()
          },
          refused: reject,
        })
      })
    } finally {
      for (const shard of held) shard.pins -= 1
    }
  }
}
