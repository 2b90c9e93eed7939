// The calls alone, without a connection, and what is known of those that fail.

import { CallFailed, type CallFault } from '../../../../src/platforms/slack/connection/call-fault.ts'
import { makeCaller } from '../../../../src/platforms/slack/connection/caller.ts'
import type { SlackWeb } from '../../../../src/platforms/slack/connection/slack-web.ts'
import { webCalls } from '../../../../src/platforms/slack/connection/web-calls.ts'

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

interface Target {
  readonly apiUrl: string
  readonly botToken?: string
  readonly fetch?: typeof globalThis.fetch
  readonly callTimeout?: number
}

export const webOf = ({ apiUrl, botToken = 'xoxb-test', fetch = globalThis.fetch, callTimeout = 2_000 }: Target) => {
  const refused: string[] = []
  const onRefused = (error: string) => void refused.push(error)
  const call = makeCaller({ apiUrl, botToken, fetch, callTimeout, log: silent, onRefused })
  const web: SlackWeb = webCalls({ call, fetch, callTimeout })
  return { web, refused }
}

/** What is known of it. */
export const faultOf = (work: Promise<unknown>): Promise<CallFault | string> =>
  work.then(
    () => 'carried out',
    (error: unknown) => (error instanceof CallFailed ? error.fault : String(error)),
  )

export const message = { text: 'Bonjour', blocks: [] }
