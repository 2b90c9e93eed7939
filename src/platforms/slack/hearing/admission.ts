// Who may give commands, and where: people of the configured channels, in these channels or alone with the bot.

import type { RoomId, UserId } from '../../../register/ids.ts'
import { roomOf, userOf } from '../state/arrival.ts'
import type { Members } from './members.ts'

export interface CircleSetting {
  readonly rooms: Iterable<RoomId>
  readonly roles: { readonly officers: Iterable<UserId>; readonly admins: Iterable<UserId> }
  readonly members: Pick<Members, 'roomsOf'>
  /** The bot's own workspace, and the organisation that it belongs to: Slack names people by the one or by the other. */
  readonly teams: () => readonly string[]
}

/** Somebody, and where they are; no channel on their own page of the bot. */
export interface Asker {
  readonly user: string
  readonly team: string
  readonly channel?: string
}

export type Admission =
  /** `direct`: as in a conversation of two, for the channels that the person belongs to. */
  | { readonly kind: 'admitted'; readonly room: RoomId; readonly direct: boolean; readonly memberOf: readonly RoomId[] }
  /** From another workspace, or from none of the configured channels. */
  | { readonly kind: 'stranger' }

export class Circle {
  readonly #setting: CircleSetting
  readonly #rooms: ReadonlySet<RoomId>
  readonly #declared: ReadonlySet<UserId>

  constructor(setting: CircleSetting) {
    this.#setting = setting
    this.#rooms = new Set(setting.rooms)
    this.#declared = new Set([...setting.roles.officers, ...setting.roles.admins])
  }

  isConfigured(channel: string): boolean {
    return this.#rooms.has(roomOf(channel))
  }

  async admit({ user, team, channel }: Asker): Promise<Admission> {
    if (!this.#setting.teams().includes(team)) return { kind: 'stranger' }
    if (channel !== undefined && this.isConfigured(channel))
      return { kind: 'admitted', room: roomOf(channel), direct: false, memberOf: [] }
    const memberOf = await this.#setting.members.roomsOf(user)
    if (memberOf.length === 0 && !this.#declared.has(userOf(user))) return { kind: 'stranger' }
    // What is logged from aside belongs where the person works, when that is one place.
    const [only] = memberOf
    const room = only !== undefined && memberOf.length === 1 ? only : roomOf(channel ?? `home-${user}`)
    return { kind: 'admitted', room, direct: true, memberOf }
  }
}
