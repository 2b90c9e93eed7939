// Messages that the SDK keeps in memory for scrolling back, which a bot never does: dropped before they pile up.

import type { MatrixClient, Room } from 'matrix-js-sdk'
import { RelationsContainer } from 'matrix-js-sdk/lib/models/relations-container.js'

const mostKept = 100

/** Every answer in a thread, edit and reaction is also kept as what it is about, and never let go of. */
const forgetRelations = (client: MatrixClient, room: Room): void => {
  const relations = new RelationsContainer(client, room)
  // The SDK names them read-only: it never drops any.
  Object.assign(room, { relations })
  for (const set of room.getTimelineSets()) Object.assign(set, { relations })
}

/** Rooms that a sync has just added messages to. */
export const trimTimelines = (client: MatrixClient, rooms: readonly string[]): void => {
  for (const id of rooms) {
    const room = client.getRoom(id)
    if (room === null || room.getLiveTimeline().getEvents().length <= mostKept) continue
    room.resetLiveTimeline(null, null)
    forgetRelations(client, room)
  }
}
