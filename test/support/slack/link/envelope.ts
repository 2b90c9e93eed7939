// What travels over a socket: greetings, envelopes with what happened, and their acknowledgements.

import { type Json, parseJson, isJson, textOf } from '../json.ts'

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api'

export interface Retry {
  /** 0 the first time, then 1 to 3. */
  readonly attempt: number
  readonly reason: string
}

export interface Envelope {
  readonly envelope_id: string
  readonly type: EnvelopeType
  readonly payload: Json
  readonly accepts_response_payload: boolean
  readonly retry_attempt?: number
  readonly retry_reason?: string
}

/** Interactive payloads whose acknowledgement may say something. */
const answerable = ['view_submission', 'block_suggestion', 'block_actions']

export const envelopeOf = (id: string, type: EnvelopeType, payload: Json, retry: Retry): Envelope => ({
  envelope_id: id,
  type,
  payload,
  accepts_response_payload:
    type === 'slash_commands' || (type === 'interactive' && answerable.includes(textOf(payload['type']) ?? '')),
  ...(type === 'events_api' && { retry_attempt: retry.attempt, retry_reason: retry.reason }),
})

export const helloOf = (appId: string, connections: number) => ({
  type: 'hello',
  num_connections: connections,
  debug_info: { host: 'applink-1', build_number: 7, approximate_connection_time: 18_060 },
  connection_info: { app_id: appId },
})

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

export const disconnectOf = (reason: DisconnectReason) => ({
  type: 'disconnect',
  reason,
  debug_info: { host: 'applink-1' },
})

/** The acknowledgement in a frame: some clients leave an empty payload out. */
export const readAck = (frame: string): { readonly id: string; readonly payload: Json } | undefined => {
  const value = parseJson(frame)
  if (!isJson(value)) return undefined
  const id = textOf(value['envelope_id'])
  return id === undefined ? undefined : { id, payload: isJson(value['payload']) ? value['payload'] : {} }
}
