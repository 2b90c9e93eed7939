// Events: told to an app that subscribes to them, and told again when nobody acknowledges them.

import type { Json } from '../json.ts'
import type { Acknowledged } from '../link/acknowledgements.ts'
import type { Retry } from '../link/envelope.ts'
import { changedEvent, deletedEvent, eventPayload, messageEvent } from '../payloads/event-payloads.ts'
import type { Channel } from '../workspace/channel.ts'
import type { StoredMessage } from '../workspace/message.ts'
import type { World } from '../world.ts'

/** Milliseconds before each new attempt. Source: Slack's page on the Events API. */
const waits = [0, 60_000, 300_000]

const firstTime: Retry = { attempt: 0, reason: '' }

const isFinal = (result: Acknowledged): boolean => result.kind === 'undelivered' && result.isFinal === true

export interface ToldEvent {
  readonly id: string
  readonly attempt: number
  readonly payload: Json
  readonly result: Acknowledged
}

export class Events {
  readonly #world: World
  /** Every attempt that is over. */
  readonly told: ToldEvent[] = []

  constructor(world: World) {
    this.#world = world
  }

  /** Tells it if the app subscribed to `name`; resolves with what became of the first attempt. */
  async tell(name: string, event: Json): Promise<Acknowledged> {
    if (!this.#world.workspace.app.subscriptions.has(name)) return { kind: 'undelivered' }
    const payload = eventPayload(this.#world.workspace, event)
    return this.#attempt(payload, payload.event_id, firstTime)
  }

  /** Tells it once more, whatever became of it before, with the marks of a retry. */
  again({ id, payload }: ToldEvent, retry: Retry): Promise<Acknowledged> {
    return this.#attempt(payload, id, retry)
  }

  /** A message in a direct conversation, the bot's own ones included. */
  tellMessage(channel: Channel, message: StoredMessage): Promise<Acknowledged> {
    return this.#tellIm(channel, messageEvent(channel, message))
  }

  tellChange(channel: Channel, after: StoredMessage, before: StoredMessage): Promise<Acknowledged> {
    return this.#tellIm(channel, changedEvent(channel, after, before, this.#world.workspace.timestamp()))
  }

  tellDeletion(channel: Channel, message: StoredMessage): Promise<Acknowledged> {
    return this.#tellIm(channel, deletedEvent(channel, message, this.#world.workspace.timestamp()))
  }

  #tellIm(channel: Channel, event: Json): Promise<Acknowledged> {
    if (channel.kind !== 'im') return Promise.resolve({ kind: 'undelivered' })
    return this.tell('message.im', event)
  }

  async #attempt(payload: Json, id: string, retry: Retry): Promise<Acknowledged> {
    const { attempt } = retry
    const result = await this.#world.courier.deliver('events_api', payload, retry)
    this.told.push({ id, attempt, payload, result })
    const wait = waits[attempt]
    const isOver = result.kind === 'acknowledged' || wait === undefined || isFinal(result)
    const next: Retry = { attempt: attempt + 1, reason: result.kind === 'timed-out' ? 'timeout' : 'connection_failed' }
    const again = () => void this.#attempt(payload, id, next)
    if (!isOver && wait === 0) again()
    else if (!isOver) this.#world.clock.after(wait, again)
    this.#world.changes.announce()
    return result
  }
}
