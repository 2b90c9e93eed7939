// Whom somebody acts for: the services of the room, or in a conversation of two those of the rooms that they belong to.

import type { Incoming } from '../chat/incoming.ts'
import type { ConfiguredRoom } from '../config/config.ts'

type Services = readonly string[] | 'all'

/**
 * The services of a message. A configured room has its own; elsewhere `others`
 * holds, unless it is a conversation of two with a member of configured rooms.
 */
export const roomServices = (
  rooms: readonly Pick<ConfiguredRoom, 'room' | 'services'>[],
  others: (incoming: Incoming) => Services,
): ((incoming: Incoming) => Services) => {
  const declared = new Map(rooms.map(({ room, services }) => [room, services]))
  return (incoming) => {
    const { room, direct, memberOf = [] } = incoming
    const own = declared.get(room)
    if (own !== undefined) return own
    const theirs = direct
      ? memberOf.map((member) => declared.get(member)).filter((services) => services !== undefined)
      : []
    if (theirs.length === 0) return others(incoming)
    const named = theirs.filter((services) => services !== 'all')
    return named.length < theirs.length ? 'all' : [...new Set(named.flat())]
  }
}
