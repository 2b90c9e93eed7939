// Waits until a client has received who comes to a room and who leaves it.

import { RoomMemberEvent, RoomStateEvent } from 'matrix-js-sdk'
import type { StrictClient } from './strict-client.ts'

const patience = 20_000

/** Resolves once `client` sees that membership; rejects after 20 s. */
export const untilMembership = (
  { sdk }: StrictClient,
  roomId: string,
  userId: string,
  membership: 'join' | 'leave' | 'invite',
): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      sdk.off(RoomMemberEvent.Membership, look)
      sdk.off(RoomStateEvent.Members, look)
      settle()
    }
    const look = (): void => {
      if (sdk.getRoom(roomId)?.getMember(userId)?.membership === membership) end(resolve)
    }
    const timer = setTimeout(() => {
      const found = sdk.getRoom(roomId)?.getMember(userId)?.membership
      end(() => reject(new Error(`${userId} is not seen as ${membership} in ${roomId} but as ${found}`)))
    }, patience)
    sdk.on(RoomMemberEvent.Membership, look)
    sdk.on(RoomStateEvent.Members, look)
    look()
  })
