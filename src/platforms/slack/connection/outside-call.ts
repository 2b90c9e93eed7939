// Posts to addresses that Slack gave for one purpose: answers to a command, bytes of a file. No token goes there.

import { z } from 'zod'

import { CallFailed, type CallFault } from './call-fault.ts'
import { faultOf, refusalFault, statusFault, unknown, unreached, usualWait } from './fault-of.ts'

const verdict = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), error: z.string() })])

/** What Slack says in JSON, if it does. */
const verdictIn = (text: string): z.infer<typeof verdict> | undefined => {
  try {
    return verdict.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The address is of no use any more. */
const gone: readonly number[] = [404, 410]

const faultIn = ({ status, headers }: Response, text: string): CallFault | undefined => {
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN)
    return { kind: 'rate-limited', after: Number.isNaN(seconds) ? usualWait : seconds * 1000 }
  }
  const said = verdictIn(text)
  if (said?.ok === false) return refusalFault(said)
  if (gone.includes(status)) return { kind: 'refused', error: 'expired_url', details: [] }
  if (status !== 200) return statusFault(status)
  // Slack says `ok`, or `OK - 42` of bytes; anything else with that status is a page of something that stands between.
  return said?.ok === true || /^\s*ok\b/i.test(text) ? undefined : unknown
}

export interface OutsideCall {
  /** For errors: the address is a secret. */
  readonly name: string
  readonly address: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** In milliseconds. */
  readonly timeout: number
}

/** Throws a CallFailed, without the address. */
export const callOutside = async (
  fetch: typeof globalThis.fetch,
  { name, address, body, contentType, timeout }: OutsideCall,
): Promise<void> => {
  if (!URL.canParse(address)) throw new CallFailed(name, { kind: 'refused', error: 'invalid_url', details: [] })
  let fault: CallFault | undefined
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    fault = faultIn(response, await response.text())
  } catch (error) {
    fault = faultOf(error).kind === 'unreached' ? unreached : unknown
  }
  if (fault !== undefined) throw new CallFailed(name, fault)
}
