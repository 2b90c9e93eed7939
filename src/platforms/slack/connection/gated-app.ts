// Bolt's app with a gate: it knows what is under way, and lets nothing be acknowledged before it is dealt with.

import { App, type AppOptions, type Receiver, type ReceiverEvent } from '@slack/bolt'
import { z } from 'zod'

import type { Log } from '../../../log.ts'
import type { Acknowledge } from './deliveries/payload.ts'
import type { Deal, Delivery } from './delivery.ts'
import { quietLogger } from './quiet-logger.ts'
import type { Identity } from './slack-web.ts'

/** One delivery on its way through Bolt; listeners find it in their context. */
export interface Passage {
  readonly acknowledge: Acknowledge
  /** Hands it over; nothing, for what is none of the bot's business. */
  readonly take: (delivery: Delivery | undefined) => Promise<void>
}

export interface GateSetting {
  readonly botToken: string
  readonly identity: Identity
  readonly deal: Deal
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly clientOptions: NonNullable<AppOptions['clientOptions']>
}

/** Who did something has then been told that nothing came of it. Source: Slack's guides on commands and interaction. In milliseconds. */
const slackPatience = 3_000

/** Bolt has one receiver; here there are several, one after the other, and each is given the app. */
const noReceiver: Receiver = {
  init: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}

const named = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
})

/** What Slack calls it, for the log: never what it holds. */
const typeOf = ({ body }: ReceiverEvent): string => {
  const { command, type, event } = named.safeParse(body).data ?? {}
  return command === undefined ? [type, event?.type].filter(Boolean).join('/') : 'command'
}

const isEvent = (body: unknown): boolean => typeof body === 'object' && body !== null && 'event' in body

export class GatedApp extends App {
  readonly #deal: Deal
  readonly #log: Log
  readonly #now: () => number
  readonly #underWay = new Set<Promise<void>>()
  #isClosed = false

  constructor({ botToken, identity, deal, log, now, clientOptions }: GateSetting) {
    super({
      receiver: noReceiver,
      // Slack has already said who the bot is; nobody asks again for each delivery.
      authorize: () => Promise.resolve({ botToken, botId: identity.botId, botUserId: identity.userId }),
      clientOptions,
      logger: quietLogger(log),
      convoStore: false,
    })
    this.#deal = deal
    this.#log = log
    this.#now = () => now().epochMilliseconds
    this.error((error) => {
      log.error('slack delivery failed', { error })
      return Promise.resolve()
    })
  }

  /** Never throws: whoever calls it waits for nothing. */
  override processEvent(event: ReceiverEvent): Promise<void> {
    // Not acknowledged, it comes again, or the person is told that nothing happened.
    if (this.#isClosed) return Promise.resolve()
    const passing = this.#pass(event).catch((error: unknown) => this.#log.error('slack delivery failed', { error }))
    this.#underWay.add(passing)
    return passing.finally(() => this.#underWay.delete(passing))
  }

  /** Lets nothing in any more. Resolves once what is under way is dealt with. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#underWay)
  }

  async #pass(event: ReceiverEvent): Promise<void> {
    const { ack } = event
    let wasTaken = false
    const acknowledge = this.#acknowledgementOf(event)
    const passage: Passage = {
      acknowledge,
      take: async (delivery) => {
        if (delivery === undefined) return
        wasTaken = true
        await this.#deal(delivery)
      },
    }
    // Bolt acknowledges events before anybody has seen them: a process that dies then would have lost them.
    const held = isEvent(event.body) ? () => Promise.resolve() : ack
    await super.processEvent({ ...event, ack: held, customProperties: { ...event.customProperties, passage } })
    if (wasTaken) return
    this.#log.debug('slack delivery dropped', { type: typeOf(event) })
    await acknowledge().catch(() => this.#log.debug('slack delivery not acknowledged', { type: typeOf(event) }))
  }

  /** Rejects when it could not leave, or leaves too late for the answer in it to be shown. */
  #acknowledgementOf({ body, ack, customProperties }: ReceiverEvent): Acknowledge {
    const isGone = customProperties?.['isGone'] as (() => boolean) | undefined
    const arrivedAt = this.#now()
    return async (answer) => {
      if (isGone?.() === true) throw new Error('whoever delivered it has gone')
      const isLate = !isEvent(body) && this.#now() - arrivedAt >= slackPatience
      await ack(isLate ? undefined : answer)
      if (isLate) throw new Error('Slack waits no longer')
    }
  }
}
