// Running totals of one indicator over one period.

import { type Case, leftWhy } from './case.ts'

export class Tally {
  numerator = 0
  denominator = 0
  entries = 0
  pendingMessages = 0
  pendingEntries = 0
  suspendedMessages = 0
  suspendedEntries = 0
  holding = 0
  assumed = 0
  unanswered = 0
  closed = 0
  closedEntries = 0
  outside = 0
  outsideEntries = 0
  passed = 0
  passedEntries = 0
  /** Calls of the base that the voice server handled. */
  voiceServer = 0
  movedNumerator = 0
  movedDenominator = 0
  substantiveNumerator = 0
  substantiveDenominator = 0
  /** Messages per number of a theme. Only themes fill it. */
  shares: number[] | undefined
  /** Messages of the base that stand for a sampled box, and those that it received outside its weeks: in no base. */
  sampled = 0
  unsampled = 0
  /** The sampled sources that were met. */
  sources: Set<number> | undefined
  /** Something was counted, be it zero. */
  counted = false

  /** A case of the base: `gain` is what it adds to the numerator per message; `isSampled` when it stands for others. */
  base(item: Case, gain: number, isSampled: boolean): void {
    if (isSampled) {
      this.sampled += item.count
      this.meets(item.source)
    }
    this.numerator += gain * item.count
    this.denominator += item.count
    this.entries += 1
    if (item.assumed === 1) this.assumed += item.count
    if (item.byHolding === 1) this.holding += item.count
    if (item.moved === 1) {
      this.movedNumerator += gain * item.count
      this.movedDenominator += item.count
    }
  }

  substantive(item: Case): void {
    this.substantiveNumerator += item.substantiveDelay * item.count
    this.substantiveDenominator += item.count
  }

  pending(item: Case): void {
    this.pendingMessages += item.count
    this.pendingEntries += 1
    if (item.suspended === 0) return
    this.suspendedMessages += item.count
    this.suspendedEntries += 1
  }

  left(item: Case): void {
    if (item.why === leftWhy.closed) {
      this.closed += item.count
      this.closedEntries += 1
    } else if (item.why === leftWhy.outside) {
      this.outside += item.count
      this.outsideEntries += 1
    } else {
      this.passed += item.count
      this.passedEntries += 1
    }
  }

  /** Received outside the weeks of a sampled box. */
  aside(item: Case): void {
    this.unsampled += item.count
    this.meets(item.source)
  }

  /** A case of a sampled source was met. */
  meets(source: number): void {
    this.sources ??= new Set()
    this.sources.add(source)
  }

  /** One day of calls; nothing when the day does not say. */
  calls(numerator: number | undefined, denominator: number | undefined, entries: number): void {
    if (numerator === undefined) return
    this.numerator += numerator
    this.denominator += denominator ?? 0
    this.entries += entries
    this.counted = true
  }

  /** What an entry of a survey adds. */
  counts(numerator: number, denominator: number): void {
    this.numerator += numerator
    this.denominator += denominator
    this.entries += 1
  }

  /** Adds what was counted elsewhere, from other cases. */
  add(other: Tally): void {
    this.numerator += other.numerator
    this.denominator += other.denominator
    this.entries += other.entries
    this.pendingMessages += other.pendingMessages
    this.pendingEntries += other.pendingEntries
    this.suspendedMessages += other.suspendedMessages
    this.suspendedEntries += other.suspendedEntries
    this.holding += other.holding
    this.assumed += other.assumed
    this.unanswered += other.unanswered
    this.closed += other.closed
    this.closedEntries += other.closedEntries
    this.outside += other.outside
    this.outsideEntries += other.outsideEntries
    this.passed += other.passed
    this.passedEntries += other.passedEntries
    this.voiceServer += other.voiceServer
    this.movedNumerator += other.movedNumerator
    this.movedDenominator += other.movedDenominator
    this.substantiveNumerator += other.substantiveNumerator
    this.substantiveDenominator += other.substantiveDenominator
    this.counted ||= other.counted
    this.sampled += other.sampled
    this.unsampled += other.unsampled
    for (const source of other.sources ?? []) this.meets(source)
    other.shares?.forEach((count, theme) => this.share(theme, count))
  }

  share(theme: number, count: number): void {
    this.shares ??= []
    this.shares[theme] = (this.shares[theme] ?? 0) + count
  }
}
