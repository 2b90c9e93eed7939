// What comes over a socket, sorted before Slack's client sees it: some of it would make the client fail where nobody waits.

import { z } from 'zod'

const envelopeTypes = ['slash_commands', 'interactive', 'events_api'] as const

const frame = z.object({
  type: z.string(),
  envelope_id: z.string().optional(),
  reason: z.string().optional(),
  payload: z.unknown().optional(),
})

const isFilled = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, field) === 'object'

export type Frame =
  | { readonly kind: 'hello' }
  /** Slack is about to close, or has just decided to. */
  | { readonly kind: 'disconnect'; readonly reason: string }
  | { readonly kind: 'envelope'; readonly id: string }
  /** To be acknowledged where that is possible, and looked at no further. */
  | { readonly kind: 'foreign'; readonly type: string; readonly id?: string }

const parsed = (data: unknown): unknown => {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

export const frameOf = (data: unknown): Frame => {
  const given = frame.safeParse(parsed(data)).data
  if (given === undefined) return { kind: 'foreign', type: 'unreadable' }
  const { type, envelope_id: id, reason = '', payload } = given
  if (type === 'hello') return { kind: 'hello' }
  if (type === 'disconnect') return { kind: 'disconnect', reason }
  const isKnown = envelopeTypes.some((known) => known === type) && typeof payload === 'object' && payload !== null
  // `app_rate_limited` comes as an event without one.
  const isWhole = isKnown && (type !== 'events_api' || isFilled(payload, 'event'))
  if (isWhole && id !== undefined) return { kind: 'envelope', id }
  const inner: unknown = isKnown ? Reflect.get(payload, 'type') : undefined
  return {
    kind: 'foreign',
    type: typeof inner === 'string' ? `${type}/${inner}` : type,
    ...(id === undefined ? {} : { id }),
  }
}
