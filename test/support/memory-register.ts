// A register in memory, for tests: the same contract as the one on disk, in the fewest lines that keep it.

import type { Entry, RequestEntry, StandingEntry, TaskEntry } from '../../src/register/entry.ts'
import { type EntryId, entryId, type InstantText, type MessageKey, type UserId } from '../../src/register/ids.ts'
import { isOpen, isStanding, isTask } from '../../src/register/kinds/kinds.ts'
import { type Commit, type HistoryLine, type MonthRange, type Register, StaleChange } from '../../src/register/ports.ts'

const isRequest = (entry: Entry): entry is RequestEntry => entry.kind === 'request'

export class MemoryRegister implements Register {
  readonly commits: Commit[] = []
  readonly #entries = new Map<EntryId, Entry>()
  #last = 0
  #chunk: readonly Entry[] | undefined

  async get(id: EntryId): Promise<Entry | undefined> {
    return this.#entries.get(id)
  }

  async open(): Promise<readonly RequestEntry[]> {
    return this.#all().filter(isOpen).filter(isRequest)
  }

  async tasks(): Promise<readonly TaskEntry[]> {
    return this.#all().filter(isOpen).filter(isTask)
  }

  async standing(): Promise<readonly StandingEntry[]> {
    return this.#all().filter(isStanding)
  }

  async *touching(_range: MonthRange): AsyncIterable<readonly Entry[]> {
    yield this.#all()
  }

  async history(id: EntryId): Promise<readonly HistoryLine[]> {
    return this.commits.flatMap(({ at, by, key, command, changes }) =>
      changes.filter(({ after }) => after.id === id).map((change) => ({ ...change, at, by, key, command })),
    )
  }

  async recent(by: UserId, since: InstantText): Promise<readonly Commit[]> {
    const undone = new Set(this.commits.map(({ undoes }) => undoes))
    return this.commits
      .filter(
        (commit) => commit.by === by && commit.at >= since && commit.changes.length > 0 && !undone.has(commit.key),
      )
      .toReversed()
  }

  async reserve(count: number): Promise<readonly EntryId[]> {
    return Array.from({ length: count }, () => entryId((this.#last += 1)))
  }

  async commit(commit: Commit): Promise<void> {
    if (this.#find(commit.key)) throw new StaleChange(`already handled: ${commit.key}`)
    for (const { before, after } of commit.changes)
      if (this.#entries.get(after.id)?.revision !== before?.revision) throw new StaleChange(`changed: ${after.id}`)
    for (const { after } of commit.changes) {
      this.#entries.set(after.id, after)
      this.#last = Math.max(this.#last, after.id)
    }
    if (commit.changes.length > 0) this.#chunk = undefined
    this.commits.push(commit)
  }

  async answered(key: MessageKey): Promise<{ readonly reply: unknown } | undefined> {
    const commit = this.#find(key)
    return commit && { reply: commit.reply }
  }

  #all(): readonly Entry[] {
    return (this.#chunk ??= [...this.#entries.values()].toSorted((a, b) => a.id - b.id))
  }

  #find(key: MessageKey): Commit | undefined {
    return this.commits.find((commit) => commit.key === key)
  }
}
