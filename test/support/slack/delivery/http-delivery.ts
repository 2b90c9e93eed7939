// HTTP mode: Slack posts to the app's own address, signs what it posts, and waits three seconds for the answer.

import { createHmac } from 'node:crypto'

import { isJson, type Json, parseJson } from '../json.ts'
import { type Acknowledged, patience } from '../link/acknowledgements.ts'
import type { EnvelopeType, Retry } from '../link/envelope.ts'
import type { World } from '../world.ts'
import type { Courier } from './courier.ts'

/** What is wrong with the next requests. */
export interface HttpDeliveryFaults {
  /** Seconds that the request's own time differs from the clock's. */
  skew: number
  /** Signed with another secret. */
  isForged: boolean
  isUnsigned: boolean
}

const form = 'application/x-www-form-urlencoded'

/** Commands and clicks travel as forms, events as JSON. */
const encoded = (type: EnvelopeType, payload: Json): { readonly contentType: string; readonly body: string } => {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) }
  if (type === 'interactive')
    return { contentType: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() }
  const fields = Object.entries(payload).map(([name, value]) => [name, String(value)])
  return { contentType: form, body: new URLSearchParams(fields).toString() }
}

/** A body that is no JSON is the text of the answer to a command. */
const payloadOf = (body: string): Json => {
  if (body === '') return {}
  const value = parseJson(body)
  return isJson(value) ? value : { text: body }
}

export class HttpDelivery implements Courier {
  readonly #world: World
  readonly #url: string
  faults: HttpDeliveryFaults = { skew: 0, isForged: false, isUnsigned: false }

  constructor(world: World, url: string) {
    this.#world = world
    this.#url = url
  }

  async deliver(
    type: EnvelopeType,
    payload: Json,
    { attempt, reason }: Retry = { attempt: 0, reason: '' },
  ): Promise<Acknowledged> {
    const { contentType, body } = encoded(type, payload)
    const retries = {
      'x-slack-retry-num': String(attempt),
      'x-slack-retry-reason': reason === 'timeout' ? 'http_timeout' : reason,
    }
    const since = this.#world.clock.now()
    const late = new AbortController()
    const giveUp = this.#world.clock.after(patience, () => late.abort())
    try {
      const response = await this.post(body, { 'content-type': contentType, ...(attempt > 0 && retries) }, late.signal)
      const text = await response.text()
      if (!response.ok) return { kind: 'undelivered', isFinal: response.headers.get('x-slack-no-retry') === '1' }
      return { kind: 'acknowledged', payload: payloadOf(text), after: this.#world.clock.now() - since }
    } catch {
      // What the app did to the connection is what Slack makes of it: a delivery that failed.
      return late.signal.aborted ? { kind: 'timed-out' } : { kind: 'undelivered' }
    } finally {
      giveUp()
    }
  }

  /** A signed request, whatever its body. */
  post(body: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Response> {
    const { skew, isForged, isUnsigned } = this.faults
    const at = String(Math.floor(this.#world.clock.now() / 1000) + skew)
    const secret = isForged ? 'another' : this.#world.workspace.app.signingSecret
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`
    return fetch(this.#url, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        ...(!isUnsigned && { 'x-slack-request-timestamp': at, 'x-slack-signature': signature }),
      },
      ...(signal && { signal }),
    })
  }

  /** Asks whether the address is the app's: resolves with what it answers. */
  async verifyUrl(): Promise<unknown> {
    const challenge = this.#world.workspace.ids.secret()
    const body = JSON.stringify({ token: 'verification', type: 'url_verification', challenge })
    const response = await this.post(body, { 'content-type': 'application/json' })
    return { status: response.status, isRight: (await response.text()).includes(challenge) }
  }

  /** Looks at the certificate: an unsigned request that wants nothing but a 200. Resolves with the status. */
  async checkSsl(): Promise<number> {
    const response = await fetch(this.#url, {
      method: 'POST',
      // As text: a form of its own would have a character set beside its type.
      body: 'ssl_check=1&token=verification',
      headers: { 'content-type': form },
    })
    await response.text()
    return response.status
  }
}
