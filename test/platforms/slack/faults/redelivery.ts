// What Slack delivered, to be delivered again as it was: at once, later, to another process.

import type { Emulator } from '../../../support/slack/emulator.ts'
import type { Courier } from '../../../support/slack/delivery/courier.ts'
import type { Json } from '../../../support/slack/json.ts'
import type { Acknowledged } from '../../../support/slack/link/acknowledgements.ts'
import type { EnvelopeType, Retry } from '../../../support/slack/link/envelope.ts'

export class Redelivery implements Courier {
  readonly #way: Courier
  readonly #delivered: { readonly type: EnvelopeType; readonly payload: Json }[] = []
  /** Each delivery goes so many times at once, in envelopes of their own. */
  copies = 1

  /** Stands on the way of what is delivered from now on. */
  constructor(slack: Emulator) {
    this.#way = slack.world.courier
    slack.world.courier = this
  }

  async deliver(type: EnvelopeType, payload: Json, retry?: Retry): Promise<Acknowledged> {
    this.#delivered.push({ type, payload })
    const results = Array.from({ length: this.copies }, () => this.#way.deliver(type, payload, retry))
    const all = await Promise.all(results)
    // Whichever of them holds the answer is what the person sees.
    const [first = { kind: 'undelivered' as const }] = all
    return all.find((one) => one.kind === 'acknowledged' && Object.keys(one.payload).length > 0) ?? first
  }

  /** All of it again, in its order; resolves once each is acknowledged, or is not. */
  async again(retry?: Retry): Promise<readonly Acknowledged['kind'][]> {
    const kinds: Acknowledged['kind'][] = []
    for (const { type, payload } of this.#delivered) kinds.push((await this.#way.deliver(type, payload, retry)).kind)
    return kinds
  }
}
