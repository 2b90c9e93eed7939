// Whose invitations the bot takes.

import type { Circle } from './admission.ts'

export interface Invitation {
  readonly room: string
  readonly inviter: string
  /** The inviter has joined a configured room where the bot is too. */
  readonly isMember: boolean
}

/** Whom the configuration trusts beside its rooms and roles: full ids, and names of servers in lower case. */
export interface InvitationPolicy {
  readonly users: readonly string[]
  readonly homeservers: readonly string[]
}

/** `example.org:8448` of `@name:example.org:8448`. */
const serverOf = (user: string): string => user.slice(user.indexOf(':') + 1).toLowerCase()

/**
 * Whether to join. Into a configured room anybody may invite: only its members
 * can, and before the first invitation the bot sees none of them. To be let in
 * somewhere is not to be obeyed there: see `admits`.
 */
export const acceptsInvitation = (
  { room, inviter, isMember }: Invitation,
  circle: Circle,
  { users, homeservers }: InvitationPolicy,
): boolean => {
  if (inviter === circle.self || circle.robots.has(inviter)) return false
  return (
    circle.rooms.has(room) ||
    isMember ||
    circle.declared.has(inviter) ||
    users.includes(inviter) ||
    homeservers.includes(serverOf(inviter))
  )
}
