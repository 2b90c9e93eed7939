// Commits on their way to the disk: what they will have changed counts already for whoever comes after them.

import type { Entry } from '../src/register/entry.ts'
import type { EntryId, MessageKey } from '../src/register/ids.ts'
import { type Commit, StaleChange } from '../src/register/ports.ts'
import type { CommitIndex } from './commit-index.ts'
import { shardOf } from './data-folder.ts'
import type { ShardStore } from './shard-store.ts'

export class Staging {
  readonly #shards: ShardStore
  readonly #commits: CommitIndex
  readonly #entries = new Map<EntryId, Entry>()
  readonly #keys = new Set<MessageKey>()

  constructor(shards: ShardStore, commits: CommitIndex) {
    this.#shards = shards
    this.#commits = commits
  }

  isWaiting(key: MessageKey): boolean {
    return this.#keys.has(key)
  }

  /** Throws {@link StaleChange} unless the commit follows from what is durable and what waits; its shards are in memory. */
  check({ key, changes, undoes }: Commit): void {
    if (this.#keys.has(key) || this.#commits.find(key)) throw new StaleChange(`already handled: ${key}`)
    if (undoes !== undefined && this.#commits.isUndone(undoes)) throw new StaleChange(`already undone: ${undoes}`)
    const seen = new Set<EntryId>()
    for (const { before, after } of changes) {
      const { id, revision } = after
      const current = this.#entries.get(id) ?? this.#shards.peek(shardOf(id))?.get(id)
      if (current?.revision !== before?.revision) throw new StaleChange(`changed in between: ${id}`)
      if (revision !== (before?.revision ?? 0) + 1 || seen.has(id) || (before !== undefined && before.id !== id))
        throw new Error(`entry ${id} must change once, from revision ${before?.revision ?? 0} to the next`)
      seen.add(id)
    }
  }

  add({ key, changes }: Commit): void {
    this.#keys.add(key)
    for (const { after } of changes) this.#entries.set(after.id, after)
  }

  /** Forgets a commit that is in memory now, or never will be. */
  remove({ key, changes }: Commit): void {
    this.#keys.delete(key)
    for (const { after } of changes) if (this.#entries.get(after.id) === after) this.#entries.delete(after.id)
  }
}
