// What the bot needs to know of its rooms and the people in them, read from what the SDK keeps.

import { KnownMembership, type MatrixClient, type Room } from 'matrix-js-sdk'

import { withoutOrganisation } from '../saying/display-name.ts'

export interface RoomView {
  /** A conversation of one person with the bot: a configured room never is, nor one with a name, which waits for others. */
  isDirect(room: string): boolean
  /** The configured rooms that a person has joined. */
  roomsOf(user: string): Promise<readonly string[]>
  /** What the bot goes by in a room. */
  botNames(room: string): readonly string[]
  nameOf(user: string): string
}

const isJoined = (room: Room | null, user: string): boolean =>
  room?.getMember(user)?.membership === KnownMembership.Join

const isNamed = (room: Room): boolean => {
  const name: unknown = room.currentState.getStateEvents('m.room.name', '')?.getContent()['name']
  return typeof name === 'string' && name.trim() !== ''
}

const joinedRoomsOf = async (
  client: MatrixClient,
  rooms: ReadonlySet<string>,
  user: string,
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const id of rooms) {
    const room = client.getRoom(id)
    if (room === null || room.getMyMembership() !== KnownMembership.Join) continue
    // Those who have not spoken are not known yet; the server is asked once per room.
    if (!isJoined(room, user)) await room.loadMembersIfNeeded()
    if (isJoined(room, user)) found.push(id)
  }
  return found
}

const namesOfBot = (client: MatrixClient, room: string): readonly string[] => {
  const self = client.getSafeUserId()
  const shown = client.getRoom(room)?.getMember(self)?.rawDisplayName
  const local = self.slice(1, self.indexOf(':'))
  return [...(shown === undefined ? [] : [shown, withoutOrganisation(shown)]), self, local].filter(
    (name) => name !== '',
  )
}

export const viewRooms = (client: MatrixClient, configured: ReadonlySet<string>): RoomView => ({
  isDirect: (id) => {
    const room = client.getRoom(id)
    return room !== null && !configured.has(id) && !isNamed(room) && room.getInvitedAndJoinedMemberCount() === 2
  },
  roomsOf: (user) => joinedRoomsOf(client, configured, user),
  botNames: (room) => namesOfBot(client, room),
  nameOf: (user) => {
    const rooms = client.getRooms()
    return rooms.map((room) => room.getMember(user)?.rawDisplayName).find((name) => name !== undefined) ?? user
  },
})
