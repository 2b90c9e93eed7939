// Coming and going: invitations taken or declined, a word in a room that nobody configured, rooms left once empty.

import { KnownMembership, type MatrixClient, MatrixError } from 'matrix-js-sdk'

import type { Log } from '../../../log.ts'
import type { RoomView } from '../connection/room-view.ts'
import type { Speaker } from '../sending/speaker.ts'
import type { TokenBucket } from '../../pacing/token-bucket.ts'
import type { Journal } from '../state/journal.ts'
import type { Circle } from './admission.ts'
import type { Arrival } from '../state/arrival.ts'
import { acceptsInvitation, type InvitationPolicy } from './invitation.ts'

export interface Doorman {
  readonly client: MatrixClient
  readonly view: RoomView
  readonly journal: Journal
  readonly speaker: Speaker
  readonly bucket: TokenBucket
  readonly log: Log
  readonly circle: Circle
  readonly policy: InvitationPolicy
}

type MembershipArrival = Extract<Arrival, { kind: 'invitation' | 'joined' | 'departure' }>

/** An answer of the server that another attempt would not change. */
const isFinal = (error: unknown): boolean =>
  error instanceof MatrixError && !error.isRateLimitError() && (error.httpStatus === 403 || error.httpStatus === 404)

const decline = async ({ client, bucket }: Doorman, room: string): Promise<void> => {
  await bucket.take()
  await client.leave(room)
}

const answerInvitation = async (room: string, doorman: Doorman): Promise<void> => {
  const { client, view, bucket, log, circle, policy } = doorman
  const invited = client.getRoom(room)
  // Withdrawn, or answered by an earlier process that did not live to note it.
  if (invited?.getMyMembership() !== KnownMembership.Invite) return
  const inviter = invited.getMember(client.getSafeUserId())?.events.member?.getSender() ?? ''
  const isMember = (await view.roomsOf(inviter)).length > 0
  // Nobody talks in a space: it holds rooms.
  if (invited.isSpaceRoom() || !acceptsInvitation({ room, inviter, isMember }, circle, policy)) {
    log.warn('invitation declined', { room, inviter })
    return decline(doorman, room)
  }
  try {
    await bucket.take()
    await client.joinRoom(room)
    log.info('room joined', { room })
  } catch (error) {
    if (!isFinal(error)) throw error
    // A room closed to other servers, say: nothing can be said there.
    log.error('room cannot be joined', { room, error })
    await decline(doorman, room).catch(() => undefined)
  }
}

/** Whoever invited the bot is told the one thing that is still to be done. */
const greet = async (room: string, { client, view, speaker, circle }: Doorman): Promise<void> => {
  // One of the bot's own making is for telling somebody something, and may not have them in it yet.
  const isOwn = client.getRoom(room)?.getCreator() === circle.self
  if (isOwn || circle.rooms.has(room) || view.isDirect(room)) return
  await speaker.tellOnceAnHour(room, 'unconfigured', (words) => words.matrixRooms.unconfigured(room))
}

const leaveIfAlone = async (id: string, { client, bucket, log, circle }: Doorman): Promise<void> => {
  const room = client.getRoom(id)
  const isAlone = room?.getMyMembership() === KnownMembership.Join && room.getInvitedAndJoinedMemberCount() <= 1
  // A configured room is somebody's to fill again.
  if (!isAlone || circle.rooms.has(id)) return
  await bucket.take()
  await client.leave(id)
  log.info('empty room left', { room: id })
}

/** Settles the arrival; throws what the network throws, for another attempt. */
export const dealMembership = async ({ kind, id, room }: MembershipArrival, doorman: Doorman): Promise<void> => {
  if (kind === 'invitation') await answerInvitation(room, doorman)
  if (kind === 'joined') await greet(room, doorman)
  if (kind === 'departure') await leaveIfAlone(room, doorman)
  doorman.journal.settle(id)
}
