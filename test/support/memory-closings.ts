// Signed periods in memory, for tests: the same contract as the ones on disk, in the fewest lines that keep it.

import type { Closing, Closings, ClosingSummary } from '../../src/indicators/closing/closing.ts'
import { StaleChange } from '../../src/register/ports.ts'

type Which = Pick<ClosingSummary, 'period' | 'version'>

const isSame = (one: Which, other: Which): boolean =>
  one.period.start === other.period.start && one.period.end === other.period.end

export class MemoryClosings implements Closings {
  readonly signed: Closing[] = []

  async list(): Promise<readonly ClosingSummary[]> {
    return this.signed.map(
      ({ setting: _setting, groups: _groups, entries: _entries, samplings: _samplings, ...summary }) => summary,
    )
  }

  async read(which: Which): Promise<Closing> {
    const found = this.signed.find((closing) => isSame(closing, which) && closing.version === which.version)
    if (found === undefined) throw new Error('no such version')
    return found
  }

  async sign(closing: Closing): Promise<void> {
    const last = this.signed.filter((other) => isSame(other, closing)).length
    if (closing.version !== last + 1) throw new StaleChange('signed in between')
    // Nothing that is shared with whoever signed: what a file would give back.
    this.signed.push(JSON.parse(JSON.stringify(closing)) as Closing)
  }
}
