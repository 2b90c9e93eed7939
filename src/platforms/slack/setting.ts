// What Vigie on Slack is made of: its access, its channels, what it keeps, and who is told when it cannot go on.

import type { ChartBlock } from '../../chat/reply.ts'
import type { KeptState } from '../../chat/kept-state.ts'
import type { Words } from '../../i18n/words.ts'
import type { Log } from '../../log.ts'
import type { Directory } from '../../register/directory.ts'
import type { RoomId, UserId } from '../../register/ids.ts'
import type { Pause } from '../pacing/pause.ts'
import type { ConnectionSetting } from './connection/connection.ts'
import type { KnownCommand } from './hearing/only-reads.ts'

export interface SlackSetting extends Pick<
  ConnectionSetting,
  'access' | 'apiUrl' | 'proxies' | 'fetch' | 'onReadiness'
> {
  readonly kept: KeptState
  /** The configured channels; those of other platforms are left out. */
  readonly rooms: readonly RoomId[]
  readonly roles: { readonly officers: Iterable<UserId>; readonly admins: Iterable<UserId> }
  readonly conduct: {
    /** What stands before each slash command's name. */
    readonly commandPrefix: string
    readonly charts: 'native' | 'png'
  }
  /** The table of commands, for forms and for what each may do. */
  readonly commands: readonly KnownCommand[]
  readonly directory: Directory
  readonly timezone: string
  readonly words: Words
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly pause?: Pause
  readonly draw: (chart: ChartBlock) => Promise<{ readonly png: Uint8Array }>
  /** Nothing can go on, and the process must end: a UserError says why and what to do. Called at most once. */
  readonly onFatal: (error: Error) => void
}
