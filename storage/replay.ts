// Brings the shards up to the journal: only what is newer than a shard is applied, and nothing may be skipped.

import type { RecordHead } from './journal-format.ts'
import type { Change } from '../src/register/ports.ts'
import { DamagedFile } from './damage.ts'
import { shardOf } from './data-folder.ts'
import type { StoredLine } from './history-file.ts'
import type { RecordRef } from './journal-scan.ts'
import { readRecord } from './record-reader.ts'
import type { ReaderParts } from './register-reader.ts'
import type { Shard } from './shard.ts'

/** The line of history that a change makes. */
const lineOf = (head: RecordHead, { before, after }: Change, version: number): StoredLine => ({
  id: after.id,
  version,
  at: head.at,
  by: head.by,
  key: head.key,
  command: head.command,
  ...(after.revision === 2 && before !== undefined ? { before } : {}),
  after,
})

/** Applies one record to memory; its shards must be loaded or new. */
export const applyChanges = (
  { shards, schema }: Pick<ReaderParts, 'shards' | 'schema'>,
  head: RecordHead,
  changes: readonly Change[],
): void => {
  for (const change of changes) shards.put(change.after).pending.push(lineOf(head, change, schema.version))
  shards.applied = head.sequence
}

/** The changes of a record that the shards lack, with those shards kept in memory. */
const newerChanges = async (
  { folder, shards }: ReaderParts,
  sequence: number,
  changes: readonly Change[],
): Promise<{ readonly newer: readonly Change[]; readonly pinned: readonly Shard[] }> => {
  const newer: Change[] = []
  const pinned: Shard[] = []
  for (const change of changes) {
    const { id, revision } = change.after
    const index = shardOf(id)
    if ((shards.summaries[index]?.sequence ?? 0) >= sequence) continue
    const shard = index < shards.count ? await shards.pin(index) : undefined
    if (shard) pinned.push(shard)
    const known = shard?.get(id)?.revision ?? 0
    if (revision <= known) continue
    if (revision !== known + 1) throw new DamagedFile({ file: folder.shard(index), fault: 'behind' })
    newer.push(change)
  }
  return { newer, pinned }
}

/** Applies the records that the shards do not hold yet. Throws {@link DamagedFile} when a shard is older than it may be. */
export const replay = async (parts: ReaderParts, records: readonly RecordRef[]): Promise<void> => {
  const { disk, folder, schema, shards } = parts
  for (const ref of records) {
    const { head } = ref
    if (head.ids.some((id) => (shards.summaries[shardOf(id)]?.sequence ?? 0) < head.sequence)) {
      const { changes } = await readRecord(disk, folder, schema, ref)
      const { newer, pinned } = await newerChanges(parts, head.sequence, changes)
      applyChanges(parts, head, newer)
      for (const shard of pinned) shard.pins -= 1
    }
    shards.applied = head.sequence
  }
}
