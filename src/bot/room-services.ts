// Whom somebody acts for: the services of the room, or in a conversation of two those of the rooms that they belong to.

import type { Incoming } from '../chat/incoming.ts'
import type { ConfiguredRoom } from '../config/config.ts'
import type { RoomId } from '../register/ids.ts'

type Services = readonly string[] | 'all'

const byRoom = (rooms: readonly Pick<ConfiguredRoom, 'room' | 'services'>[]): ReadonlyMap<RoomId, Services> =>
  new Map(rooms.map(({ room, services }) => [room, services]))

/** The services of several rooms together, each once; nothing when none of them is configured. */
const together = (declared: ReadonlyMap<RoomId, Services>, rooms: readonly RoomId[]): Services | undefined => {
  const theirs = rooms.map((room) => declared.get(room)).filter((services) => services !== undefined)
  if (theirs.length === 0) return undefined
  const named = theirs.filter((services) => services !== 'all')
  return named.length < theirs.length ? 'all' : [...new Set(named.flat())]
}

/** The services of those who belong to some rooms; nothing when none of them is configured. */
export const servicesOfRooms = (
  rooms: readonly Pick<ConfiguredRoom, 'room' | 'services'>[],
): ((memberOf: readonly RoomId[]) => Services | undefined) => {
  const declared = byRoom(rooms)
  return (memberOf) => together(declared, memberOf)
}

/**
 * The services of a message. A configured room has its own; elsewhere `others`
 * holds, unless it is a conversation of two with a member of configured rooms.
 */
export const roomServices = (
  rooms: readonly Pick<ConfiguredRoom, 'room' | 'services'>[],
  others: (incoming: Incoming) => Services,
): ((incoming: Incoming) => Services) => {
  const declared = byRoom(rooms)
  return (incoming) => {
    const { room, direct, memberOf = [] } = incoming
    return declared.get(room) ?? (direct ? together(declared, memberOf) : undefined) ?? others(incoming)
  }
}
