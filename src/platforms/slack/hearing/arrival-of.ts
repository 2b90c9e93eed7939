// What an admitted person asked, as it is kept until it is answered.

import { type Arrival, type Destination, keyOf, userOf } from '../state/arrival.ts'
import type { Admission } from './admission.ts'

type Admitted = Extract<Admission, { kind: 'admitted' }>

export interface AskedFor {
  /** The delivery's: the register knows the answer by it. */
  readonly id: string
  readonly user: string
  /** The line that somebody would have typed. */
  readonly text: string
  readonly destination: Destination
  /** In milliseconds since 1970. */
  readonly at: number
}

export const arrivalOf = (
  { id, user, text, destination, at }: AskedFor,
  { room, direct, memberOf }: Admitted,
): Arrival => ({ id, at, destination, message: { key: keyOf(id), user: userOf(user), room, text, direct, memberOf } })
