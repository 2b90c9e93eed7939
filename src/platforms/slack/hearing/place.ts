// Where something was asked, as far as Slack tells, and so where only the asker hears the answer.

import type { FormOrigin } from '../forms/origin.ts'
import type { Destination } from '../state/arrival.ts'

export type Private = Extract<Destination, { kind: 'private' }>

/** Nothing of it is known on a person's own page. */
export interface Place {
  readonly channel?: string | undefined
  readonly thread?: string | undefined
  readonly responseUrl?: string | undefined
}

/** Without what is not known: a form carries it, and a state keeps it. */
export const placeOf = ({ channel, thread, responseUrl }: Place): FormOrigin => ({
  ...(channel === undefined ? {} : { channel }),
  ...(thread === undefined ? {} : { thread }),
  ...(responseUrl === undefined ? {} : { responseUrl }),
})

export const privateTo = (user: string, place: Place): Private => ({ kind: 'private', user, ...placeOf(place) })
