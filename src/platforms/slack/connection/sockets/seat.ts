// One place for a socket: whenever the one that has it ends, another takes it.

import type { Log } from '../../../../log.ts'
import type { Pause } from '../../../pacing/pause.ts'
import type { CallFault } from '../call-fault.ts'
import { faultOf } from '../fault-of.ts'
import { told } from '../quiet-logger.ts'
import type { Rhythm } from './rhythm.ts'
import type { LineEnd, SocketLine } from './socket-line.ts'

export interface SeatSetting {
  readonly line: () => SocketLine
  readonly rhythm: Rhythm
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly pause: Pause
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
  readonly onChange: () => void
  /** Slack refuses, by this name. Says whether asking again can help. */
  readonly onRefused: (error: string) => boolean
}

/** Slack lets no socket stand for now, however often it is asked. */
const unwelcome: readonly LineEnd[] = ['link_disabled', 'too_many_websockets']

/** Slack renews it: until the next one stands, what comes may still come over this one. */
const farewells: readonly LineEnd[] = ['warning', 'refresh_requested']

export class Seat {
  readonly #setting: SeatSetting
  readonly #tried = Promise.withResolvers<void>()
  readonly #givenUp: Promise<undefined>
  readonly #lines = new Set<SocketLine>()
  #attempts = 0
  #isRefused = false

  constructor(setting: SeatSetting) {
    this.#setting = setting
    const { signal } = setting
    this.#givenUp = new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }))
  }

  /** Resolves once it is known whether a socket can be opened now. */
  get tried(): Promise<void> {
    return this.#tried.promise
  }

  get isOpen(): boolean {
    return [...this.#lines].some(({ isOpen }) => isOpen)
  }

  get isRefused(): boolean {
    return this.#isRefused
  }

  /** Keeps a socket in its place until the signal is given up, or Slack refuses for good. */
  async keep(): Promise<void> {
    const { signal, log, rhythm, pause, onChange } = this.#setting
    let former: SocketLine | undefined
    while (!signal.aborted) {
      const line = await this.#openOne()
      this.#tried.resolve()
      onChange()
      if (former !== undefined) this.#leave(former)
      if (line === undefined) break
      const openedAt = this.#now()
      const end = await Promise.race([line.end, this.#givenUp])
      if (end === undefined) break
      log.info('slack socket to be replaced', { reason: end })
      this.#weigh(end, this.#now() - openedAt)
      former = farewells.includes(end) ? line : undefined
      if (former === undefined) this.#leave(line)
      else void pause(rhythm.farewell, signal).then(() => this.#leave(line))
      onChange()
      if (this.#attempts > 0) await this.#rest()
    }
    this.#tried.resolve()
  }

  /** Closes what stands; what was brought is acknowledged by now or never. */
  async close(): Promise<void> {
    await Promise.all([...this.#lines].map((line) => line.retire(0)))
  }

  #now(): number {
    return this.#setting.now().epochMilliseconds
  }

  /** Nothing when it was given up or there is no hope. */
  async #openOne(): Promise<SocketLine | undefined> {
    const { signal, line: make, log, onRefused, onChange } = this.#setting
    while (!signal.aborted) {
      const line = make()
      this.#lines.add(line)
      try {
        await Promise.race([line.open(), this.#givenUp])
        if (!signal.aborted) {
          this.#isRefused = false
          return line
        }
      } catch (error) {
        const fault = faultOf(error)
        log.warn('slack socket not opened', { fault, said: error instanceof Error ? told([error.message]) : '' })
        this.#leave(line)
        if (fault.kind === 'refused' && !onRefused(fault.error)) return undefined
        this.#isRefused = fault.kind === 'refused'
        this.#attempts += 1
        this.#tried.resolve()
        onChange()
        await this.#rest(fault)
      }
    }
    return undefined
  }

  #weigh(end: LineEnd, stood: number): void {
    this.#isRefused = unwelcome.includes(end)
    const isSound = stood >= this.#setting.rhythm.sound && !this.#isRefused
    this.#attempts = isSound ? 0 : this.#attempts + 1
  }

  async #rest(fault?: CallFault): Promise<void> {
    const { rhythm, pause, signal } = this.#setting
    const { waits, refused } = rhythm
    const usual = waits[Math.min(this.#attempts, waits.length) - 1] ?? 0
    const asked = fault?.kind === 'rate-limited' ? fault.after : 0
    const wait = Math.max(usual, asked, this.#isRefused ? refused : 0)
    // Many bots that lost the same network must not all come back in the same instant.
    await pause(wait * (1 + Math.random() / 4), signal)
  }

  #leave(line: SocketLine): void {
    void line.retire().finally(() => this.#lines.delete(line))
  }
}
