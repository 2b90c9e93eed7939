// What Vigie on Matrix is made of: its kept state, its conduct, its rooms, and who is told when it cannot go on.

import type { KeptState } from '../../chat/kept-state.ts'
import type { Words } from '../../i18n/words.ts'
import type { Log } from '../../log.ts'
import type { RoomId, UserId } from '../../register/ids.ts'
import type { InvitationPolicy } from './hearing/invitation.ts'
import type { After } from './hearing/undecryptable.ts'
import type { Drawing } from './saying/attachments.ts'

export interface MatrixSetting extends Drawing {
  readonly kept: KeptState
  readonly conduct: {
    readonly isolation: 'all' | 'signed'
    readonly callsPerSecond: number
    readonly catchUpHours: number
    readonly invitations: InvitationPolicy
    readonly robots: readonly string[]
  }
  /** The configured rooms; those of other platforms are left out. */
  readonly rooms: readonly RoomId[]
  readonly roles: { readonly officers: Iterable<UserId>; readonly admins: Iterable<UserId> }
  /** For the day when the server asks to log in again. */
  readonly password?: string | undefined
  readonly words: Words
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** When keys that do not come are told about; real time by default. */
  readonly after?: After
  readonly fetch: typeof globalThis.fetch
  /** Nothing can go on, and the process must end: a UserError says why and what to do. Called at most once. */
  readonly onFatal: (error: Error) => void
}
