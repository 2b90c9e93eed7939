// Who may give commands, and where: people of the configured rooms, in these rooms or alone with the bot.

import type { RoomId, UserId } from '../../../register/ids.ts'

/** Whom the bot knows. Ids are those of Matrix: `@name:server`, `!room`. */
export interface Circle {
  /** The bot's own account. */
  readonly self: string
  readonly robots: ReadonlySet<string>
  readonly rooms: ReadonlySet<string>
  /** Officers and administrators. */
  readonly declared: ReadonlySet<string>
}

export interface CircleSettings {
  readonly self: string
  readonly robots: readonly string[]
  readonly rooms: Iterable<RoomId>
  readonly roles: { readonly officers: Iterable<UserId>; readonly admins: Iterable<UserId> }
}

const prefix = 'matrix:'

/** Those of Matrix, as Matrix names them; the other platforms' are left out. */
const ofMatrix = (ids: Iterable<string>): readonly string[] =>
  [...ids].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []))

export const circleOf = ({ self, robots, rooms, roles }: CircleSettings): Circle => ({
  self,
  robots: new Set(robots),
  rooms: new Set(ofMatrix(rooms)),
  declared: new Set([...ofMatrix(roles.officers), ...ofMatrix(roles.admins)]),
})

/** Where somebody wrote. */
export interface Place {
  readonly room: string
  /** Nobody else is there but the bot. */
  readonly direct: boolean
  /** The sender has joined a configured room, this one or another. */
  readonly isMember: boolean
}

export type Admission =
  /** Carried out, as far as the sender's role allows. */
  | 'command'
  /** From somebody known, in a room that the configuration does not have: told so when the bot is addressed. */
  | 'unconfigured-room'
  /** From somebody unknown: told once where the bot works, at most. */
  | 'stranger'
  /** From the bot itself or from another robot: two robots that answer each other never stop. */
  | 'ignore'

/** What a message is worth by its sender and its place alone. Whoever can write in a configured room belongs to it. */
export const admits = (sender: string, { room, direct, isMember }: Place, circle: Circle): Admission => {
  if (sender === circle.self || circle.robots.has(sender)) return 'ignore'
  if (circle.rooms.has(room)) return 'command'
  if (!isMember && !circle.declared.has(sender)) return 'stranger'
  return direct ? 'command' : 'unconfigured-room'
}
