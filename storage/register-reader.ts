// The reading half of the register on files: what a bot and a command line beside it share.

import type { CurrentName } from '../src/register/current-names.ts'
import type { Entry, RequestEntry, StandingEntry, TaskEntry } from '../src/register/entry.ts'
import type { EntryId, InstantText, MessageKey, UserId } from '../src/register/ids.ts'
import type {
  Commit,
  HistoryLine,
  ListEntries,
  ListOpen,
  ListTasks,
  MonthRange,
  ReadEntry,
  ReadHistory,
  RecentCommits,
} from '../src/register/ports.ts'
import type { CommitIndex } from './commit-index.ts'
import { type DataFolder, shardOf } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { readHistoryBytes, storedLines, tellHistory } from './history-file.ts'
import type { RecordRef } from './journal-scan.ts'
import { OpenToday } from './open-today.ts'
import { readRecord } from './record-reader.ts'
import type { Schema } from './schema.ts'
import type { ShardStore } from './shard-store.ts'

export interface ReaderParts {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly schema: Schema
  readonly shards: ShardStore
  readonly commits: CommitIndex
  /** Lists of what is open go by the names of today; without it, by those that are stored. */
  readonly currentName?: CurrentName | undefined
}

export type ReadRegister = ReadEntry & ListOpen & ListTasks & ListEntries & ReadHistory & RecentCommits

export class RegisterReader implements ReadRegister {
  readonly #parts: ReaderParts
  readonly #open: OpenToday

  constructor(parts: ReaderParts) {
    this.#parts = parts
    this.#open = new OpenToday(parts.shards.open, parts.currentName)
  }

  get(id: EntryId): Promise<Entry | undefined> {
    return this.#parts.shards.get(id)
  }

  async open(): Promise<readonly RequestEntry[]> {
    return this.#open.requests()
  }

  async tasks(): Promise<readonly TaskEntry[]> {
    return this.#open.tasks()
  }

  async standing(): Promise<readonly StandingEntry[]> {
    return this.#parts.shards.open.standing()
  }

  touching(range: MonthRange): AsyncIterable<readonly Entry[]> {
    return this.#parts.shards.touching(range)
  }

  async history(id: EntryId): Promise<readonly HistoryLine[]> {
    const { disk, folder, schema, shards } = this.#parts
    const index = shardOf(id)
    const current = await shards.get(id)
    const summary = shards.summaries[index]
    if (summary === undefined || current === undefined) return []
    // Taken before the file is read: a checkpoint may move lines from memory to the file meanwhile.
    const pending = (shards.peek(index)?.pending ?? []).filter((line) => line.id === id)
    const { history } = shards.peek(index)?.summary ?? summary
    const bytes = await readHistoryBytes({ disk, folder, shard: index }, history)
    const file = folder.historyOf(index, history.generation)
    return tellHistory([...storedLines(bytes, file, id), ...pending], current, schema)
  }

  async recent(by: UserId, since: InstantText): Promise<readonly Commit[]> {
    return Promise.all(this.#parts.commits.recent(by, since).map((ref) => this.#commitAt(ref)))
  }

  /** The kept answer to a message already handled. */
  async answered(key: MessageKey): Promise<{ readonly reply: unknown } | undefined> {
    const { disk, folder, schema, commits } = this.#parts
    const ref = commits.find(key)
    return ref && { reply: (await readRecord(disk, folder, schema, ref)).reply }
  }

  async #commitAt(ref: RecordRef): Promise<Commit> {
    const { disk, folder, schema } = this.#parts
    const { key, at, by, command, undoes } = ref.head
    const { changes, reply } = await readRecord(disk, folder, schema, ref)
    return { key, at, by, command, changes, reply, ...(undoes === undefined ? {} : { undoes }) }
  }
}
