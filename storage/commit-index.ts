// The journal's commits by key and by author: where their records are, never the records themselves.

import type { InstantText, MessageKey, UserId } from '../src/register/ids.ts'
import type { RecordRef } from './journal-scan.ts'

/** Instants compare to the second: a fraction may be written or not. */
const toSecond = (at: InstantText): string => at.slice(0, 19)

export class CommitIndex {
  readonly #byKey = new Map<MessageKey, RecordRef>()
  readonly #byUser = new Map<UserId, RecordRef[]>()
  readonly #undone = new Set<MessageKey>()

  add(ref: RecordRef): void {
    const { key, by, undoes, kind, ids } = ref.head
    this.#byKey.set(key, ref)
    if (undoes !== undefined) this.#undone.add(undoes)
    // An import is undone by nobody: its entries are not in the record.
    if (kind !== 'commit' || ids.length === 0) return
    const list = this.#byUser.get(by)
    if (list) list.push(ref)
    else this.#byUser.set(by, [ref])
  }

  find(key: MessageKey): RecordRef | undefined {
    return this.#byKey.get(key)
  }

  isUndone(key: MessageKey): boolean {
    return this.#undone.has(key)
  }

  /** A person's commits since an instant that changed entries, newest first, without those undone. */
  recent(by: UserId, since: InstantText): readonly RecordRef[] {
    const list = this.#byUser.get(by) ?? []
    const found: RecordRef[] = []
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const ref = list[index]
      // A clock may have been set back in between: an old instant does not mean that all before it are older.
      if (ref === undefined || toSecond(ref.head.at) < toSecond(since)) continue
      if (!this.#undone.has(ref.head.key)) found.push(ref)
    }
    return found
  }

  /** Drops what was in a segment that no longer exists. */
  forget(segment: number): void {
    for (const [key, ref] of this.#byKey) {
      if (ref.segment !== segment) continue
      this.#byKey.delete(key)
      if (ref.head.undoes !== undefined) this.#undone.delete(ref.head.undoes)
    }
    for (const [by, list] of this.#byUser) {
      const kept = list.filter((ref) => ref.segment !== segment)
      if (kept.length === 0) this.#byUser.delete(by)
      else this.#byUser.set(by, kept)
    }
  }
}
