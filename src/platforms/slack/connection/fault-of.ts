// What became of a call that failed, from what Slack's client threw; when in doubt, it may have been carried out.

import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'

import type { CallFault } from './call-fault.ts'

/** When Slack asks to slow down without saying for how long, in milliseconds. */
export const usualWait = 30_000

/** Slack's own word that something broke: part of it may have been done. Source: the methods' lists of errors. */
const ambiguous: readonly string[] = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']

/** Refused for now. */
const tooMany: readonly string[] = ['ratelimited', 'rate_limited', 'message_limit_exceeded', 'team_added_to_org']

/** An answer without such a name is a page of something that stands between. */
const errorName = /^[a-z][a-z\d_]*$/

export const unknown: CallFault = { kind: 'unknown' }
export const unreached: CallFault = { kind: 'unreached' }

interface Refusal {
  readonly error: string
  readonly response_metadata?: { readonly retryAfter?: number; readonly messages?: readonly string[] }
}

/** Of an answer that says `ok: false`. */
export const refusalFault = ({ error, response_metadata: about = {} }: Refusal): CallFault => {
  if (typeof error !== 'string' || !errorName.test(error) || ambiguous.includes(error)) return unknown
  if (tooMany.includes(error))
    return { kind: 'rate-limited', after: about.retryAfter === undefined ? usualWait : about.retryAfter * 1000 }
  return { kind: 'refused', error, details: about.messages ?? [] }
}

/**
 * Of an answer that is not Slack's way of refusing, which has status 200: a
 * proxy or a gateway that lets nothing through answers by 4xx.
 */
export const statusFault = (status: number): CallFault =>
  status >= 400 && status < 500 && status !== 408 ? unreached : unknown

/** Nothing can have been sent yet. */
const beforeSending =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_TLS)$|^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/

/** The proxy's own answer to the request of a tunnel. */
const proxyRefused = /^Proxy response/

const wasNotSent = (error: Error): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException
  return (
    (code !== undefined && beforeSending.test(code)) ||
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    proxyRefused.test(error.message)
  )
}

const causesOf = (error: unknown): readonly Error[] => (error instanceof Error ? [error, ...causesOf(error.cause)] : [])

export const faultOf = (error: unknown): CallFault => {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate-limited', after: error.retryAfter * 1000 }
  if (error instanceof WebAPIPlatformError) return refusalFault(error.data)
  if (error instanceof WebAPIHTTPError) return statusFault(error.statusCode)
  return causesOf(error).some(wasNotSent) ? unreached : unknown
}
