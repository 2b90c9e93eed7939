// One call to Slack: once, within its time, its answer checked, and what became of it known as far as it can be.

import { WebClient } from '@slack/web-api'
import type { z } from 'zod'

import type { Log } from '../../../log.ts'
import { CallFailed } from './call-fault.ts'
import { faultOf, unknown } from './fault-of.ts'
import { patientFetch } from './patient-fetch.ts'
import { quietLogger } from './quiet-logger.ts'

export interface CallerSetting {
  readonly botToken: string
  readonly apiUrl?: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  /** For each call, in milliseconds; Slack itself seldom takes one second. */
  readonly callTimeout: number
  /** Slack refuses, by this name. */
  readonly onRefused: (error: string) => void
}

/** A few that hang must not keep the others waiting. */
const atOnce = 30

export type Caller = <Answer>(
  method: string,
  args: Readonly<Record<string, unknown>>,
  answer: z.ZodType<Answer>,
) => Promise<Answer>

/** Options that all clients share: nothing is tried again behind the bot's back, where it would be said twice. */
export const clientOptions = ({
  apiUrl,
  fetch,
  callTimeout,
}: Pick<CallerSetting, 'apiUrl' | 'fetch' | 'callTimeout'>) => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  fetch: patientFetch(fetch),
  timeout: callTimeout,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  maxRequestConcurrency: atOnce,
  // Addresses come from answers: none of them is to get the token.
  allowAbsoluteUrls: false,
})

export const makeCaller = (setting: CallerSetting): Caller => {
  const client = new WebClient(setting.botToken, {
    ...clientOptions(setting),
    logger: quietLogger(setting.log),
  })
  return async (method, args, schema) => {
    let given: unknown
    try {
      given = await client.apiCall(method, { ...args })
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'refused') setting.onRefused(fault.error)
      // What Slack or a proxy answered may be long, and hold what was sent.
      throw new CallFailed(method, fault)
    }
    const answer = schema.safeParse(given)
    if (!answer.success) throw new CallFailed(method, unknown)
    return answer.data
  }
}
