// Which envelopes were acknowledged, and when: three seconds are what Slack waits.

import type { Json } from '../json.ts'
import type { World } from '../world.ts'

/** Milliseconds. Source: Slack's guides on commands, interaction and events. */
export const patience = 3000

export type Acknowledged =
  | { readonly kind: 'acknowledged'; readonly payload: Json; readonly after: number }
  | { readonly kind: 'timed-out' }
  /** No way to the app was open, or it refused; `isFinal` when it wants no other attempt. */
  | { readonly kind: 'undelivered'; readonly isFinal?: boolean }

export interface RecordedAck {
  readonly envelope: string
  readonly payload: Json
  readonly kind: 'in-time' | 'late' | 'again' | 'unknown'
}

interface Waiting {
  readonly since: number
  readonly settle: (result: Acknowledged) => void
  giveUp: () => void
  state: 'waiting' | 'acknowledged' | 'timed-out'
}

export class Acknowledgements {
  readonly #world: World
  readonly #sent = new Map<string, Waiting>()
  readonly recorded: RecordedAck[] = []

  constructor(world: World) {
    this.#world = world
  }

  /** Resolves when the envelope is acknowledged, or three seconds later. */
  wait(envelope: string): Promise<Acknowledged> {
    const { clock } = this.#world
    return new Promise((resolve) => {
      const waiting: Waiting = { since: clock.now(), state: 'waiting', settle: resolve, giveUp: () => undefined }
      this.#sent.set(envelope, waiting)
      waiting.giveUp = clock.after(patience, () => {
        waiting.state = 'timed-out'
        resolve({ kind: 'timed-out' })
        this.#world.changes.announce()
      })
    })
  }

  /** An acknowledgement came, over whichever socket. */
  take(envelope: string, payload: Json): void {
    const waiting = this.#sent.get(envelope)
    this.recorded.push({ envelope, payload, kind: this.#kindOf(waiting) })
    if (waiting?.state === 'waiting') {
      waiting.state = 'acknowledged'
      waiting.giveUp()
      waiting.settle({ kind: 'acknowledged', payload, after: this.#world.clock.now() - waiting.since })
    }
    this.#world.changes.announce()
  }

  #kindOf(waiting: Waiting | undefined): RecordedAck['kind'] {
    if (waiting === undefined) return 'unknown'
    return waiting.state === 'waiting' ? 'in-time' : waiting.state === 'timed-out' ? 'late' : 'again'
  }
}
