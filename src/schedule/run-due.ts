// The use case of a tick: compose what is due, write it down, post it, write that down.

import { setTimeout as pause } from 'node:timers/promises'

import { addDays } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Reply } from '../chat/reply.ts'
import { instantText, type MessageKey, type RoomId } from '../register/ids.ts'
import { due, type DueSend } from './due.ts'
import type { Job } from './job.ts'
import type { Composed, Ledger, SendState, Told } from './ledger.ts'
import { retryAfter } from './retry.ts'
import { wallClockAt } from './wall-time.ts'

/** A digest that could not be delivered, for the person in charge. */
export interface FailedSend {
  readonly job: Job
  readonly scheduledFor: Temporal.Instant
  readonly attempts: number
  /** Absent when it was given up. */
  readonly retryAt?: Temporal.Instant
}

/** What to log of a send; the job and its key are in `send`. */
export type SendEvent =
  | { readonly event: 'sent'; readonly send: DueSend; readonly attempts: number }
  | { readonly event: 'nothing-to-say'; readonly send: DueSend }
  | { readonly event: 'failed'; readonly send: DueSend; readonly error: unknown; readonly retryAt?: Temporal.Instant }
  | { readonly event: 'alert-failed'; readonly send: DueSend; readonly error: unknown }

export interface RunDuePorts {
  readonly ledger: Ledger
  /** Writes the content; `told` is what the room's last morning digest said. */
  compose(send: DueSend, now: Temporal.Instant, told: Told | undefined): Promise<Composed>
  /** `Platform.post` of the platform that has the room. */
  post(room: RoomId, reply: Reply, key: MessageKey): Promise<void>
  /** Tells the person in charge: at the first failure of a digest, and when it is given up. */
  alert(failure: FailedSend): Promise<void>
  log(event: SendEvent): void
  now(): Temporal.Instant
  /** How long a post may take before it counts as failed, in milliseconds; a minute when absent. */
  readonly patience?: number
}

/** One send from its decision to its last line in the ledger. */
class Send {
  readonly #send: DueSend
  readonly #ports: RunDuePorts
  #attempts: number

  constructor(send: DueSend, ports: RunDuePorts) {
    this.#send = send
    this.#ports = ports
    const state = send.line?.state
    this.#attempts = state?.kind === 'sending' || state?.kind === 'failed' ? state.attempts : 0
  }

  async run(): Promise<void> {
    const state = this.#send.line?.state
    const kept = state?.kind === 'sending' || state?.kind === 'failed' ? state.content : undefined
    // A process that dies at each attempt leaves no failure behind it: only the count of attempts stops it.
    if (state?.kind === 'sending' && retryAfter(this.#attempts) === undefined)
      return this.#fail(new Error('interrupted at every attempt'), kept)

    let content = kept
    this.#attempts += 1
    try {
      content ??= await this.#compose()
    } catch (error) {
      return this.#fail(error, undefined)
    }
    if (content.reply === undefined) {
      await this.#record({ kind: 'skipped', at: this.#at(), ...(content.told && { told: content.told }) })
      this.#ports.log({ event: 'nothing-to-say', send: this.#send })
      return
    }
    await this.#record({ kind: 'sending', at: this.#at(), attempts: this.#attempts, content })
    try {
      await this.#post(content.reply)
    } catch (error) {
      return this.#fail(error, content)
    }
    const told = content.told && { told: content.told }
    await this.#record({ kind: 'sent', at: this.#at(), attempts: this.#attempts, ...told })
    this.#ports.log({ event: 'sent', send: this.#send, attempts: this.#attempts })
  }

  async #compose(): Promise<Composed> {
    const told = await this.#ports.ledger.told(this.#send.job.room)
    return this.#ports.compose(this.#send, this.#ports.now(), told)
  }

  /** A platform that never answers must not hold up the other rooms, nor the next ticks. */
  async #post(reply: Reply): Promise<void> {
    const patience = this.#ports.patience ?? 60_000
    const waiting = new AbortController()
    const tooLong = pause(patience, undefined, { signal: waiting.signal }).then(() => {
      throw new Error(`no answer from the platform in ${patience} ms`)
    })
    try {
      await Promise.race([this.#ports.post(this.#send.job.room, reply, this.#send.key), tooLong])
    } finally {
      waiting.abort()
      tooLong.catch(() => undefined)
    }
  }

  async #fail(error: unknown, content: Composed | undefined): Promise<void> {
    const { job, scheduledFor, limit } = this.#send
    const delay = retryAfter(this.#attempts)
    const next = delay === undefined ? undefined : this.#ports.now().add(delay)
    const retryAt = next !== undefined && Temporal.Instant.compare(next, limit) <= 0 ? next : undefined
    await this.#record({
      kind: 'failed',
      at: this.#at(),
      attempts: this.#attempts,
      error: error instanceof Error ? error.message : String(error),
      ...(retryAt && { retryAt: instantText(retryAt) }),
      ...(content && { content }),
    })
    this.#ports.log({ event: 'failed', send: this.#send, error, ...(retryAt && { retryAt }) })
    if (this.#attempts > 1 && retryAt !== undefined) return
    try {
      await this.#ports.alert({ job, scheduledFor, attempts: this.#attempts, ...(retryAt && { retryAt }) })
    } catch (alertError) {
      this.#ports.log({ event: 'alert-failed', send: this.#send, error: alertError })
    }
  }

  #at() {
    return instantText(this.#ports.now())
  }

  #record(state: SendState): Promise<void> {
    const { key, job, date, scheduledFor } = this.#send
    return this.#ports.ledger.record({
      key,
      job: job.id,
      room: job.room,
      date,
      scheduledFor: instantText(scheduledFor),
      state,
    })
  }
}

const inTurn = async (sends: readonly DueSend[], ports: RunDuePorts): Promise<void> => {
  for (const send of sends) await new Send(send, ports).run()
}

/**
 * Makes every send that is due. Rooms go side by side, the sends of one room
 * in the order of the jobs. A failed post is written down and tried again at a
 * later tick; an error of the ledger itself is thrown once all rooms are done,
 * and leaves its send for the next tick.
 */
export const runDue = async (jobs: readonly Job[], calendar: WorkingDays, ports: RunDuePorts): Promise<void> => {
  const now = ports.now()
  // No zone is a day behind UTC's yesterday.
  const since = addDays(wallClockAt(now, 'UTC').date, -1)
  const sends = due(jobs, await ports.ledger.lines(since), calendar, now)
  const byRoom = Map.groupBy(sends, ({ job }) => job.room)
  const results = await Promise.allSettled([...byRoom.values()].map((ofRoom) => inTurn(ofRoom, ports)))
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  if (errors.length > 0) throw new AggregateError(errors, 'the ledger of sends could not be read or written')
}
