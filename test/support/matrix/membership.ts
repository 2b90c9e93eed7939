// Waits until a client has received who comes to a room, who leaves it, and what they are called there.

import { type RoomMember, RoomMemberEvent, RoomStateEvent } from 'matrix-js-sdk'
import type { StrictClient } from './strict-client.ts'

const patience = 20_000

/** Resolves once what `client` knows of a room's member `matches`; rejects after 20 s. */
export const untilMember = (
  { sdk }: StrictClient,
  roomId: string,
  userId: string,
  matches: (member: RoomMember) => boolean,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const found = (): RoomMember | undefined => sdk.getRoom(roomId)?.getMember(userId) ?? undefined
    const events = [RoomMemberEvent.Membership, RoomMemberEvent.Name, RoomStateEvent.Members] as const
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      for (const event of events) sdk.off(event, look)
      settle()
    }
    const look = (): void => {
      const member = found()
      if (member !== undefined && matches(member)) end(resolve)
    }
    const timer = setTimeout(() => {
      const { membership, rawDisplayName: name } = found() ?? {}
      end(() => reject(new Error(`${userId} is ${membership} in ${roomId}, by the name of ${name}`)))
    }, patience)
    for (const event of events) sdk.on(event, look)
    look()
  })

export const untilMembership = (
  client: StrictClient,
  roomId: string,
  userId: string,
  membership: 'join' | 'leave' | 'invite',
): Promise<void> => untilMember(client, roomId, userId, (member) => member.membership === membership)
