// Erases what is personal in old entries, in the register and in their history; figures and lists stay the same.

import type { Month } from '../src/calendar/month.ts'
import type { Entry } from '../src/register/entry.ts'
import { type EntryId, messageKey } from '../src/register/ids.ts'
import { isOpen, kindOf } from '../src/register/kinds/kinds.ts'
import type { Change } from '../src/register/ports.ts'
import type { ImportMeta } from './bulk-import.ts'
import { writeDurably } from './durable-file.ts'
import { lastMonthOf } from './entry-life.ts'
import { type CheckpointParts, runCheckpoint, writeShard } from './checkpoint.ts'
import { readHistoryBytes, storedLines, type StoredLine } from './history-file.ts'
import { listFiles } from './list-files.ts'
import { encodeLine, type RecordLabel } from './journal-format.ts'
import type { RecordRef } from './journal-scan.ts'
import type { Shard } from './shard.ts'
import type { HistoryExtent, ShardSummary } from './shard-format.ts'

/** An entry without what may be of a person: the people and the message behind it, its texts; dates, dimensions, counts and id stay. */
const eraseEntry = (entry: Entry): Entry => {
  const personal: ReadonlySet<string> = new Set(kindOf(entry).personal)
  const kept = Object.entries(entry).filter(([field]) => !personal.has(field))
  // Only fields that an entry can do without are personal.
  return { ...(Object.fromEntries(kept) as unknown as Entry), logged: { at: entry.logged.at } }
}

/** Over before the month, due date and all: nothing is expected of it, and nobody works with it. */
const isOver = (entry: Entry, before: Month): boolean =>
  lastMonthOf(entry) < before && !isOpen(entry) && (entry.cancelled === true || !kindOf(entry).isInHand(entry))

const isPersonal = (entry: Entry): boolean => {
  const { by, room, key } = entry.logged
  const own = by !== undefined || room !== undefined || key !== undefined
  return own || kindOf(entry).personal.some((field) => field in entry)
}

const eraseLine = ({ id, version, at, command, before, after }: StoredLine): StoredLine => ({
  id,
  version,
  at,
  command,
  ...(before === undefined ? {} : { before: eraseEntry(before) }),
  after: eraseEntry(after),
})

const isPersonalLine = ({ by, key, before, after }: StoredLine): boolean =>
  by !== undefined || key !== undefined || isPersonal(after) || (before !== undefined && isPersonal(before))

/**
 * Writes the history again, under a new generation, without what is erased;
 * the old file is still the one in force. The same extent when there is nothing to erase.
 */
const rewriteHistory = async (
  { disk, folder }: CheckpointParts,
  { shard, history }: ShardSummary,
  over: ReadonlySet<EntryId>,
): Promise<HistoryExtent> => {
  const bytes = await readHistoryBytes({ disk, folder, shard }, history)
  const lines = [...storedLines(bytes, folder.historyOf(shard, history.generation))]
  if (!lines.some((line) => over.has(line.id) && isPersonalLine(line))) return history
  const text = Buffer.from(lines.map((line) => encodeLine(over.has(line.id) ? eraseLine(line) : line)).join(''))
  const generation = history.generation + 1
  await writeDurably(disk, folder.historyOf(shard, generation), text)
  return { generation, bytes: text.length }
}

const eraseInShard = async (parts: CheckpointParts, shard: Shard, before: Month): Promise<number> => {
  const { summary } = shard
  const over = shard.chunk().filter((entry) => isOver(entry, before))
  const personal = over.filter(isPersonal)
  // A crash may have left the entries erased and their history not: both are looked at.
  const history = await rewriteHistory(parts, summary, new Set(over.map(({ id }) => id)))
  for (const entry of personal) {
    // Changed while the history was being written: it is not so old after all, the next time will see.
    if (shard.get(entry.id) === entry) parts.shards.put(eraseEntry(entry))
  }
  // Written even when nothing had to go, so that it is not looked at again tomorrow.
  await writeShard(parts, shard, { history, erased: before })
  if (history.generation !== summary.history.generation)
    await parts.disk.remove(parts.folder.historyOf(summary.shard, summary.history.generation))
  return personal.length
}

const needsErasure = ({ count, first, last, erased }: ShardSummary, before: Month): boolean =>
  count > 0 && first < before && erased < before && last >= erased

/** Every shard's old entries, one shard at a time; can be run again after a crash. Everything is checkpointed. */
const eraseShards = async (parts: CheckpointParts, before: Month): Promise<number> => {
  const { shards } = parts
  let erased = 0
  for (const { shard: index } of shards.summaries.filter((summary) => needsErasure(summary, before))) {
    const shard = await shards.pin(index)
    try {
      erased += await eraseInShard(parts, shard, before)
    } finally {
      shard.pins -= 1
    }
    shards.trim()
  }
  return erased
}

/** What an erasure needs of the open register. */
export interface RetentionHost {
  readonly parts: CheckpointParts
  record(head: RecordLabel, changes: readonly Change[]): Promise<void>
}

/** Histories that a crash left behind their replacement still hold what was erased. */
const removeReplaced = async ({ disk, folder, shards }: CheckpointParts): Promise<void> => {
  const inForce = new Set(shards.summaries.map(({ shard, history }) => folder.historyOf(shard, history.generation)))
  for (const path of await listFiles(disk, folder.history)) if (!inForce.has(path)) await disk.remove(path)
}

/**
 * Erases and tells the journal before and after, so that the next start
 * finishes what a crash cut. Everything must be checkpointed.
 */
export const finishErasure = async (host: RetentionHost, month: Month, meta: ImportMeta): Promise<number> => {
  const label = (kind: 'erase' | 'erased'): RecordLabel => {
    const key = messageKey(`${kind}:${host.parts.shards.applied + 1}`)
    return { ...meta, kind, key, command: 'retention', before: month }
  }
  await host.record(label('erase'), [])
  const erased = await eraseShards(host.parts, month)
  await removeReplaced(host.parts)
  await host.record(label('erased'), [])
  return erased
}

/** See `JsonRegister.eraseBefore`. Nothing is read nor written when it was done before for that month. */
export const eraseBefore = async (host: RetentionHost, month: Month, meta: ImportMeta): Promise<number> => {
  await runCheckpoint(host.parts)
  const due = host.parts.shards.summaries.some((summary) => needsErasure(summary, month))
  return due ? finishErasure(host, month, meta) : 0
}

/** The month of an erasure that the journal says was begun and not finished. */
export const unfinishedErasure = (records: readonly RecordRef[]): Month | undefined => {
  const last = records.findLast(({ head }) => head.kind === 'erase' || head.kind === 'erased')?.head
  return last?.kind === 'erase' ? (last.before as Month | undefined) : undefined
}
