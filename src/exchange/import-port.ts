// What an import needs of the storage: which rows it already has, and to take all the others as one commit.

import type { Draft } from '../register/entry.ts'
import type { EntryId } from '../register/ids.ts'

declare const brand: unique symbol

/** Names one row of one file for ever: 22 characters, the same each time that the row is read again. */
export type ImportKey = string & { readonly [brand]: 'ImportKey' }

export interface KeyedDraft {
  readonly key: ImportKey
  readonly draft: Draft
}

export interface Added {
  readonly added: number
  /** The first and last numbers given; absent when nothing was added. */
  readonly first?: EntryId
  readonly last?: EntryId
}

export interface ImportEntries {
  /** Those of the keys that were imported before, however long ago, even if their entry was cancelled since. */
  known(keys: readonly ImportKey[]): Promise<ReadonlySet<ImportKey>>
  /**
   * Adds every draft with its key, in order, or none: chunks are staged as they
   * come and one record makes them all part of the register. An error thrown
   * by the iteration must leave nothing behind. Keys in `chunks` are unknown and distinct.
   */
  add(chunks: AsyncIterable<readonly KeyedDraft[]>): Promise<Added>
}
