// A homeserver for the outbox: it takes each item as it is told to, and remembers what it has seen.

import { MatrixError } from 'matrix-js-sdk'
import type { Log } from '../../../../src/log.ts'
import type { OutboxItem } from '../../../../src/platforms/matrix/state/outbox-item.ts'
import { Outbox } from '../../../../src/platforms/matrix/sending/outbox.ts'
import { TokenBucket } from '../../../../src/platforms/pacing/token-bucket.ts'
import { Journal } from '../../../../src/platforms/matrix/state/journal.ts'
import { FakeTime } from '../../pacing/fake-time.ts'

/** What becomes of one attempt. */
export type Fate = 'taken' | 'away' | 'refused' | 'too-fast' | 'held'

const errors = {
  away: () => new Error('the server is away'),
  refused: () => new MatrixError({ errcode: 'M_FORBIDDEN' }, 403),
  'too-fast': () => new MatrixError({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 60_000 }, 429),
} as const

export class FakeServer {
  /** Every attempt, in order. */
  readonly attempts: OutboxItem[] = []
  /** Ids of what is in the rooms, in order. */
  readonly taken: string[] = []
  /** What the next attempts at an item end with; 'taken' when nothing is planned. */
  readonly plan = new Map<string, Fate[]>()
  /** What happens during an attempt. */
  meanwhile: (item: OutboxItem) => void = () => undefined
  readonly #held: (() => void)[] = []

  readonly send = async (item: OutboxItem): Promise<string> => {
    this.attempts.push(item)
    this.meanwhile(item)
    const fate = this.plan.get(item.id)?.shift() ?? 'taken'
    if (fate === 'held') await new Promise<void>((resolve) => this.#held.push(resolve))
    else if (fate !== 'taken') throw errors[fate]()
    this.taken.push(item.id)
    return `$${item.id}`
  }

  /** Lets go what it holds. */
  letGo(): void {
    for (const go of this.#held.splice(0)) go()
  }
}

export interface Sending {
  readonly journal: Journal
  readonly server: FakeServer
  readonly outbox: Outbox
  readonly bucket: TokenBucket
  readonly time: FakeTime
  readonly stop: AbortController
  readonly logged: string[]
}

/** An outbox that has begun to send. */
export const sendingFrom = (journal = new Journal(), perSecond = 1_000): Sending => {
  const time = new FakeTime()
  const stop = new AbortController()
  const server = new FakeServer()
  const logged: string[] = []
  const note = (event: string) => void logged.push(event)
  const log: Log = { debug: note, info: note, warn: note, error: note }
  const bucket = new TokenBucket(perSecond, time.read, stop.signal, time.pause)
  const outbox = new Outbox({
    journal,
    bucket,
    log,
    send: server.send,
    now: time.read,
    signal: stop.signal,
    pause: time.pause,
  })
  outbox.start()
  return { journal, server, outbox, bucket, time, stop, logged }
}

/** A message that was queued when the time of tests begins. */
export const item = (id: string, room = '!a', more: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  room,
  outgoing: { kind: 'event', type: 'm.room.message', content: { body: id } },
  queuedAt: 1_000_000,
  offers: [],
  ...more,
})

/** As an answer is said: the journal first. */
export const say = ({ journal, outbox }: Sending, ...items: readonly OutboxItem[]): void =>
  outbox.add(journal.queue(items))

/** Lets everything run that can without time going by. */
export const aMoment = () => new Promise((resolve) => setImmediate(resolve))
