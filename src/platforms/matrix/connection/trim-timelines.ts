// Messages that the SDK keeps in memory for scrolling back, which a bot never does: dropped before they pile up.

import type { MatrixClient } from 'matrix-js-sdk'

const mostKept = 100

/** Rooms that a sync has just added messages to. */
export const trimTimelines = (client: MatrixClient, rooms: readonly string[]): void => {
  for (const id of rooms) {
    const room = client.getRoom(id)
    if (room !== null && room.getLiveTimeline().getEvents().length > mostKept) room.resetLiveTimeline(null, null)
  }
}
