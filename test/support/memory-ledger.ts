// A ledger in memory: the same contract as the one on disk, without the disk.

import { addDays, type LocalDate } from '../../src/calendar/local-date.ts'
import type { MessageKey, RoomId } from '../../src/register/ids.ts'
import { keptDays, type Ledger, type LedgerLine, type Told } from '../../src/schedule/ledger.ts'

const byDate = (a: LedgerLine, b: LedgerLine): number => Number(a.date > b.date) - Number(a.date < b.date)

export class MemoryLedger implements Ledger {
  readonly kept = new Map<MessageKey, LedgerLine>()

  async lines(since: LocalDate): Promise<readonly LedgerLine[]> {
    return [...this.kept.values()].filter(({ date }) => date >= since).toSorted(byDate)
  }

  async record(line: LedgerLine): Promise<void> {
    const oldest = addDays(line.date, -keptDays)
    for (const { key, date } of this.kept.values()) if (date < oldest) this.kept.delete(key)
    this.kept.delete(line.key)
    this.kept.set(line.key, line)
  }

  async told(room: RoomId): Promise<Told | undefined> {
    const lines = [...this.kept.values()].filter((line) => line.room === room).toSorted(byDate)
    return lines.flatMap(({ state }) => ('told' in state && state.told ? [state.told] : [])).at(-1)
  }
}
