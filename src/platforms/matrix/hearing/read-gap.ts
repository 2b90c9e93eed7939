// Reads what a sync left out after an absence, back to where the one before ended, as far back as commands still count.

import { type IRoomEvent, type MatrixClient, Method } from 'matrix-js-sdk'

import type { Arrival } from '../state/arrival.ts'
import { eventArrival, isArrivalOf, isWorded } from './arrivals.ts'

const pageSize = 100

/** A room with more has other troubles than commands left unanswered. */
const mostPages = 50

interface Page {
  readonly chunk: readonly IRoomEvent[]
  readonly end?: string
}

/** The SDK's own request has no end place. */
const messagesBefore = (client: MatrixClient, room: string, from: string, to: string): Promise<Page> =>
  client.http.authedRequest<Page>(Method.Get, `/rooms/${encodeURIComponent(room)}/messages`, {
    from,
    to,
    dir: 'b',
    limit: String(pageSize),
  })

export interface ReadGap {
  /** Oldest first. */
  readonly arrivals: readonly Arrival[]
  /** Something older than `oldest` was left unread. */
  readonly isCut: boolean
}

/** `oldest` in milliseconds since 1970. Throws what the network or the server throws. */
export const readGap = async (
  client: MatrixClient,
  { room, from, to, hasArrival }: Extract<Arrival, { kind: 'gap' }>,
  oldest: number,
): Promise<ReadGap> => {
  const self = client.getSafeUserId()
  const found: Arrival[] = []
  let place: string | undefined = from
  let isCut = false
  for (let page = 0; place !== undefined && page < mostPages; page += 1) {
    // One page names the next.
    const { chunk, end }: Page = await messagesBefore(client, room, place, to)
    for (const event of chunk) {
      // What was said before was said to others.
      if (hasArrival && isArrivalOf(event, self)) return { arrivals: found.toReversed(), isCut }
      if (event.origin_server_ts < oldest) isCut = true
      else if (isWorded(event, self)) found.push(eventArrival(room, event))
    }
    // One old event may be another server's, whose clock is wrong: behind it, there may be newer ones.
    const isOld = chunk.every((event) => event.origin_server_ts < oldest)
    place = isOld ? undefined : end
  }
  return { arrivals: found.toReversed(), isCut: isCut || place !== undefined }
}
