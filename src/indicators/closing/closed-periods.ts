// The signed periods of a register, each ready to be asked: what a question about their days is answered from.

import type { Day } from '../../calendar/local-date.ts'
import type { Period } from '../../calendar/period.ts'
import type { Closing, Closings, ClosingSummary } from './closing.ts'
import { type SourceRegister, SignedRegister } from './signed-register.ts'

/** One version of a period, with the register as it was then. */
export interface ClosedPeriod {
  readonly closing: Closing
  readonly signed: SignedRegister
}

const isSame = (one: Period, other: Period): boolean => one.start === other.start && one.end === other.end

const covers = (one: Period, other: Period): boolean => one.start <= other.start && other.end <= one.end

const length = ({ period }: ClosingSummary): number => period.end - period.start

/** The last version of each period, in the order of their days. */
const latest = (summaries: readonly ClosingSummary[]): readonly ClosingSummary[] => {
  const byDays = new Map<string, ClosingSummary>()
  for (const summary of summaries) {
    const days = `${summary.period.start}..${summary.period.end}`
    if ((byDays.get(days)?.version ?? 0) < summary.version) byDays.set(days, summary)
  }
  return [...byDays.values()].toSorted((a, b) => a.period.start - b.period.start || length(b) - length(a))
}

export class ClosedPeriods {
  readonly #store: Closings
  readonly #source: SourceRegister
  readonly #read = new Map<string, Promise<ClosedPeriod>>()

  constructor(store: Closings, source: SourceRegister) {
    this.#store = store
    this.#source = source
  }

  /** Every version of every period, in the order signed. */
  all(): Promise<readonly ClosingSummary[]> {
    return this.#store.list()
  }

  /** See `SignPeriods`. */
  sign(closing: Closing): Promise<void> {
    return this.#store.sign(closing)
  }

  /** The last version of every period signed by a day. */
  async standing(today: Day): Promise<readonly ClosingSummary[]> {
    return latest((await this.#store.list()).filter(({ day }) => day <= today))
  }

  /** What a period's figures are printed from: its own signature, else that of the shortest signed period around it. */
  async covering(period: Period, today: Day): Promise<ClosedPeriod | undefined> {
    const around = (await this.standing(today)).filter((summary) => covers(summary.period, period))
    const [shortest] = around.toSorted((a, b) => length(a) - length(b))
    return shortest && this.open(shortest)
  }

  /** Every version of exactly these days, oldest first. */
  async versions(period: Period): Promise<readonly ClosingSummary[]> {
    const own = (await this.#store.list()).filter((summary) => isSame(summary.period, period))
    return own.toSorted((a, b) => a.version - b.version)
  }

  /** A version with all that it holds. */
  open(summary: ClosingSummary): Promise<ClosedPeriod> {
    const name = `${summary.period.start}..${summary.period.end} ${summary.version}`
    let opened = this.#read.get(name)
    if (opened === undefined) {
      opened = this.#store
        .read(summary)
        .then((closing) => ({ closing, signed: new SignedRegister(closing, this.#source) }))
      this.#read.set(name, opened)
      // A file that could not be read is read again at the next question.
      opened.catch(() => this.#read.delete(name))
    }
    return opened
  }
}
