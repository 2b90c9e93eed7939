// One group of figures: a period, a scope, and a running total per indicator.

import type { Day } from '../calendar/local-date.ts'
import type { Period } from '../calendar/period.ts'
import type { Case } from './case.ts'
import { CallsDay } from './calls-days.ts'
import type { KnownIndicator } from './catalogue.ts'
import type { FactContext } from './context.ts'
import type { CallsFact, MeasureFact, PlanFact } from './facts.ts'
import { isWithin } from './measured.ts'
import { stepOf } from './task-cases.ts'
import { TrackedVolume } from './tracked-volume.ts'
import { type GroupScope, holdsPending } from './group-scope.ts'
import { families } from './indicator.ts'
import { noName } from './names.ts'
import {
  inBase,
  isUnanswered,
  leftBase,
  nowhere,
  pending,
  repliedWithin,
  standingIn,
  type Window,
} from './placement.ts'
import { planStateOn } from './plan.ts'
import { notSampled, withinSample } from './samples.ts'
import type { SurveyedFact } from './surveyed.ts'
import { Tally } from './tally.ts'
import { isVolumeKind, type VolumeKind, volumeOf } from './volumes.ts'

export interface GroupShape {
  readonly period: Period
  readonly window: Window
  readonly scope: GroupScope
}

export class Group {
  readonly shape: GroupShape
  readonly indicators: readonly KnownIndicator[]
  readonly tallies: readonly Tally[]
  readonly #context: FactContext
  readonly #sampleWindow: Window
  /** The tallies that a case of each family feeds. */
  readonly #onTime: readonly (readonly Tally[])[]
  readonly #delays: readonly (readonly Tally[])[]
  readonly #volumes: readonly { readonly kind: VolumeKind; readonly tally: Tally }[]
  readonly #calls = new Map<number, CallsDay>()
  readonly #measures: MeasureFact[] = []
  #tracked: TrackedVolume | undefined

  constructor(shape: GroupShape, indicators: readonly KnownIndicator[], context: FactContext) {
    this.shape = shape
    this.indicators = indicators
    this.tallies = indicators.map(() => new Tally())
    this.#context = context
    this.#sampleWindow = { ...shape.window, basis: 'sample' }
    this.#onTime = this.#byFamily('on-time')
    this.#delays = this.#byFamily('delay')
    this.#volumes = this.#volumeTallies()
  }

  /** Calls of each day and service, added up. */
  get calls(): Iterable<CallsDay> {
    return this.#calls.values()
  }

  /** Takes what cases came to in another group of the same shape. */
  add(tallies: readonly Tally[]): void {
    this.tallies.forEach((tally, index) => {
      const other = tallies[index]
      if (other) tally.add(other)
    })
  }

  take(item: Case): void {
    const { window, scope } = this.shape
    const { samples } = scope
    const sampled = samples === undefined ? notSampled : samples.standing(item.source, item.asked)
    // What came in later than the period, and is answered there, belongs to the sample of an earlier one.
    if ((sampled === notSampled ? item.received : item.asked) > window.cut || item.last < window.start) return
    if (scope.mailbox !== undefined && item.mailbox !== scope.mailbox) return
    const held = this.#serves(item.holder)
    if (sampled !== notSampled && sampled !== withinSample) return this.#leaveAside(item, held)

    const placed = sampled === notSampled ? window : this.#sampleWindow
    const onTime = this.#onTime[item.family] ?? []
    if (onTime.length > 0) this.#place(item, onTime, held, placed)
    if (held) this.#measure(item, placed)
    if (item.electronic === 1 && item.received >= window.start && this.#serves(item.service))
      this.#count(item, sampled === withinSample)
  }

  takeCalls(fact: CallsFact): void {
    const { window, scope } = this.shape
    if (fact.day < window.start || fact.day > window.cut || scope.mailbox !== undefined) return
    if (!this.#serves(fact.service)) return
    const key = fact.day * 65_536 + fact.service
    let day = this.#calls.get(key)
    if (!day) this.#calls.set(key, (day = new CallsDay(fact.day)))
    day.add(fact.entry)
  }

  /**
   * Those of an indicator that lie within the period. Of a service that has none
   * of its own, those of the whole préfecture, which are its figure, too.
   */
  measuresOf(indicator: string): { readonly facts: readonly MeasureFact[]; readonly isWider: boolean } {
    const facts = this.#measures.filter(({ entry }) => entry.indicator === indicator)
    const own = facts.filter(({ service }) => this.#serves(service))
    return own.length > 0 ? { facts: own, isWider: false } : { facts, isWider: facts.length > 0 }
  }

  takeMeasure(fact: MeasureFact): void {
    const { period, scope } = this.shape
    if (!isWithin(fact, period) || !(fact.service === noName || this.#serves(fact.service))) return
    if (scope.mailbox === undefined || scope.mailbox === fact.mailbox) this.#measures.push(fact)
  }

  /** Surveys are of no mailbox. */
  takeSurveyed({ of, day, service, numerator, denominator }: SurveyedFact): void {
    const { window, scope } = this.shape
    if (day < window.start || day > window.cut || scope.mailbox !== undefined || !this.#serves(service)) return
    this.indicators.forEach(({ formula }, index) => {
      if (formula.kind === 'surveyed' && formula.of === of) this.tallies[index]?.counts(numerator, denominator)
    })
  }

  /** A plan is looked at on the last day, today while the period runs; before it begins nothing is known of it. */
  takePlan({ entry, service }: PlanFact): void {
    const { window, scope } = this.shape
    if (window.start > window.cut || scope.mailbox !== undefined || !this.#serves(service)) return
    const state = planStateOn(entry, window.cut as Day)
    if (state === undefined) return
    this.indicators.forEach(({ formula }, index) => {
      if (formula.kind === 'plan') this.tallies[index]?.counts(state === 'done' ? 1 : 0, 1)
    })
  }

  /** The received e-mails that somebody counted; nothing where nobody did, or where only some days are asked about. */
  get tracked(): TrackedVolume | undefined {
    const { cut, volumesUntil } = this.shape.window
    if (volumesUntil < cut || !this.indicators.some(({ formula }) => formula.kind === 'emails-received'))
      return undefined
    this.#tracked ??= new TrackedVolume(this.#measures.filter(({ service }) => this.#serves(service)))
    return this.#tracked.isEmpty ? undefined : this.#tracked
  }

  /** Shows a case to what was counted of its mailbox and month, once all measures were taken. */
  track(item: Case): void {
    const { window, scope } = this.shape
    if (item.electronic === 0 || item.received < window.start || item.received > window.cut) return
    if (scope.mailbox !== undefined && item.mailbox !== scope.mailbox) return
    if (!this.#serves(item.service)) return
    const sampled = scope.samples?.standing(item.source, item.asked) ?? notSampled
    // Only what a sample counts is followed.
    if (sampled === notSampled) this.tracked?.take(item, this.#context.isCounted(item.mailbox))
    else if (sampled === withinSample) this.tracked?.take(item, false)
  }

  /** Outside the weeks of a sampled box: in no rate, mean or share, and said so where it would have been received. */
  #leaveAside(item: Case, held: boolean): void {
    if (item.asked < this.shape.window.start) return
    if (held) {
      for (const tally of this.#onTime[item.family] ?? []) tally.aside(item)
      for (const tally of this.#delays[item.family] ?? []) tally.aside(item)
    }
    if (item.electronic === 1 && this.#serves(item.service)) for (const { tally } of this.#volumes) tally.aside(item)
  }

  #place(item: Case, tallies: readonly Tally[], held: boolean, window: Window): void {
    const standing = standingIn(item, window)
    if (window.basis === 'replied' && held && isUnanswered(item, window))
      for (const tally of tallies) tally.unanswered += item.count
    if (standing === nowhere) return
    if (window.basis === 'sample') for (const tally of tallies) tally.meets(item.source)
    if (standing === pending) {
      if (holdsPending(item, this.shape.scope, window, this.#context)) for (const tally of tallies) tally.pending(item)
      return
    }
    if (!held) return
    if (standing === inBase) for (const tally of tallies) tally.base(item, item.success, window.basis === 'sample')
    else if (standing === leftBase) for (const tally of tallies) tally.left(item)
  }

  /** Means go by the replies sent in the period, whatever the basis. */
  #measure(item: Case, window: Window): void {
    // The mean delay of a task is said beside its rate.
    if (stepOf(item.family) !== undefined && repliedWithin(item.replied, item, window))
      for (const tally of this.#onTime[item.family] ?? []) tally.substantive(item)
    const tallies = this.#delays[item.family] ?? []
    if (tallies.length === 0) return
    const stopped = item.delay >= 0 && repliedWithin(item.stop, item, window)
    const replied = repliedWithin(item.replied, item, window)
    for (const tally of tallies) {
      if (stopped) tally.base(item, item.delay, window.basis === 'sample')
      if (replied) tally.substantive(item)
    }
  }

  /** Volumes go by the day received, whatever the basis. */
  #count(item: Case, isSampled: boolean): void {
    const { today, volumesUntil } = this.shape.window
    for (const { kind, tally } of this.#volumes) {
      if (kind === 'emails-received') {
        // A few weeks say nothing of how much came in.
        if (isSampled) tally.meets(item.source)
        if (isSampled || item.received > volumesUntil) continue
      }
      const success = volumeOf(kind, item, today, this.#context)
      if (success !== undefined) tally.base(item, success ? 1 : 0, isSampled)
      if (kind === 'emails-themes') tally.share(item.theme, item.count)
    }
  }

  #serves(service: number): boolean {
    return this.shape.scope.services?.has(service) ?? true
  }

  #byFamily(kind: 'on-time' | 'delay'): readonly (readonly Tally[])[] {
    const fed = families.map((): Tally[] => [])
    this.indicators.forEach(({ formula }, index) => {
      const tally = this.tallies[index]
      if (tally === undefined || formula.kind !== kind) return
      for (const family of formula.families) fed[families.indexOf(family)]?.push(tally)
    })
    return fed
  }

  #volumeTallies(): readonly { readonly kind: VolumeKind; readonly tally: Tally }[] {
    return this.indicators.flatMap(({ formula: { kind } }, index) => {
      const tally = this.tallies[index]
      return tally !== undefined && isVolumeKind(kind) ? [{ kind, tally }] : []
    })
  }
}
