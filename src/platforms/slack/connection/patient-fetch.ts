// Slack asking to slow down without saying for how long: the client would take it for any other failure.

import type { WebClientOptions } from '@slack/web-api'

import { usualWait } from './fault-of.ts'

export type SlackFetch = NonNullable<WebClientOptions['fetch']>

const seconds = /^\d+$/

/** A `fetch` whose answers of too many calls always say how long to wait. */
export const patientFetch =
  (fetch: typeof globalThis.fetch): SlackFetch =>
  async (address, options) => {
    const response = await fetch(address, options)
    const given = response.headers.get('retry-after')
    if (response.status !== 429 || (given !== null && seconds.test(given))) return response
    await response.body?.cancel()
    return new Response(null, { status: 429, headers: { 'retry-after': String(usualWait / 1000) } })
  }
