// From a sync's answer to what has to be dealt with: no event before our own arrival in a room, none of our own.

import type { IJoinedRoom, IRoomEvent, ISyncResponse } from 'matrix-js-sdk'

import { roomsIn, type SyncStart } from '../connection/sync-store.ts'
import type { Arrival } from '../state/arrival.ts'

const worded: ReadonlySet<string> = new Set(['m.room.message', 'm.room.encrypted', 'm.reaction', 'm.room.redaction'])

type TimelineEvent = IJoinedRoom['timeline']['events'][number]

const isMembership = (event: TimelineEvent, membership: string): boolean =>
  event.type === 'm.room.member' && event.content['membership'] === membership

/** A message, a reaction or a deletion by somebody else. */
export const isWorded = (event: TimelineEvent, self: string): event is IRoomEvent =>
  worded.has(event.type) && 'event_id' in event && event.sender !== self && !('state_key' in event)

export const eventArrival = (room: string, event: IRoomEvent): Arrival => ({
  kind: 'event',
  id: event.event_id,
  room,
  event: { ...event, room_id: room },
})

/** Our own arrival in the room; a change of our name there is written as one, too. */
export const isArrivalOf = (event: TimelineEvent, self: string): boolean =>
  isMembership(event, 'join') &&
  'state_key' in event &&
  event.state_key === self &&
  event.unsigned?.prev_content?.['membership'] !== 'join'

/** The server leaves out what is empty, whatever the type says. */
type Told = Partial<Omit<IJoinedRoom, 'timeline'>> & { readonly timeline?: Partial<IJoinedRoom['timeline']> }

const ofRoom = (room: string, { timeline = {} }: Told, { since, joined }: SyncStart, self: string): Arrival[] => {
  const { events = [], limited, prev_batch: from = null } = timeline
  const isKnown = joined.has(room)
  const arrived = isKnown ? -1 : events.findLastIndex((event) => isArrivalOf(event, self))
  const isCut = limited === true && arrived === -1
  const left = events.some((event) => isMembership(event, 'leave') || isMembership(event, 'ban'))
  return [
    ...(isKnown ? [] : [{ kind: 'joined' as const, id: `joined ${room}`, room }]),
    ...(isCut && since !== undefined && from !== null
      ? [{ kind: 'gap' as const, id: `gap ${room} ${from}`, room, from, to: since, hasArrival: !isKnown }]
      : []),
    ...events
      .slice(arrived + 1)
      .filter((event) => isWorded(event, self))
      .map((event) => eventArrival(room, event)),
    ...(left ? [{ kind: 'departure' as const, id: `departure ${room} ${from ?? ''}`, room }] : []),
  ]
}

/** In the order of the rooms, and in each room in the order of events. The very first sync tells nothing new of a room. */
export const arrivalsOf = (response: ISyncResponse, start: SyncStart, self: string): readonly Arrival[] => {
  const { join = {}, invite = {} } = roomsIn(response)
  const invitations = Object.keys(invite).map((room): Arrival => ({
    kind: 'invitation',
    id: `invitation ${room}`,
    room,
  }))
  const rooms = start.since === undefined ? [] : Object.entries(join)
  return [...invitations, ...rooms.flatMap(([room, joined]) => ofRoom(room, joined, start, self))]
}
