// The way back of an answer, and everything that can happen to it there.

import type { ServerResponse } from 'node:http'

import type { HttpFault } from '../faults.ts'
import type { World } from '../world.ts'

export interface Written {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const page = '<!DOCTYPE html><html><body><h1>Service unavailable</h1></body></html>'

const write = (response: ServerResponse, { status, headers, body }: Written): void => {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

const refusal = (error: string, more: object = {}): Written => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ ok: false, error, ...more }),
})

/** Whether the call is carried out in spite of the fault. */
const isApplied = (fault: HttpFault): boolean => {
  if (fault.kind === 'delay' || fault.kind === 'hold') return true
  return 'applied' in fault && fault.applied === true
}

/** Carries out what `apply` does, as far as the fault lets it, and answers as the fault wants. */
export const answerWith = async (
  world: World,
  response: ServerResponse,
  fault: HttpFault | undefined,
  apply: () => Written,
): Promise<void> => {
  if (fault === undefined) return write(response, apply())
  const written = isApplied(fault) ? apply() : undefined
  switch (fault.kind) {
    case 'answer':
      return write(response, { status: fault.status, headers: fault.headers ?? {}, body: fault.body })
    case 'error':
      return write(response, refusal(fault.error, fault.more))
    case 'rate-limited': {
      const header = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
      const { headers, body } = refusal('ratelimited')
      return write(response, { status: 429, headers: { ...headers, ...header }, body })
    }
    case 'html':
      return write(response, { status: 200, headers: { 'content-type': 'text/html' }, body: page })
    case 'truncated': {
      const { headers, body } = written ?? refusal('internal_error')
      return write(response, { status: 200, headers, body: body.slice(0, Math.floor(body.length / 2)) })
    }
    case 'drop':
      return void response.socket?.destroy()
    case 'delay':
      await world.clock.wait(fault.milliseconds)
      return write(response, written ?? refusal('internal_error'))
    case 'hold':
      await fault.until
      return write(response, written ?? refusal('internal_error'))
  }
}
