// The configuration as the program uses it: domain objects, ready.

import type { Closure } from '../calendar/working-days.ts'
import type { Language } from '../i18n/words.ts'
import type { FigureSetting } from '../indicators/query.ts'
import type { LogLevel } from '../log.ts'
import type { Directory } from '../register/directory.ts'
import type { RoomId, UserId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import type { JobContent, Timetable } from '../schedule/job.ts'
import type { NetworkVariables } from './network-variables.ts'

export interface ConfiguredRoom {
  readonly platform: 'matrix' | 'slack' | 'terminal'
  readonly room: RoomId
  /** Declared names; every service where the room names none. */
  readonly services: readonly string[] | 'all'
  readonly digests: readonly JobContent[]
}

/** The account that Vigie has on Matrix, from the environment. */
export interface MatrixAccess {
  /** Where the account lives: a server's address, or for Tchap the account's e-mail address, from which it is found. */
  readonly home:
    | { readonly kind: 'homeserver'; readonly url: string }
    | { readonly kind: 'email'; readonly address: string }
  /** Local part or full id; may be left out with a token or, on Tchap, an e-mail address. */
  readonly user?: string
  readonly password?: string
  readonly accessToken?: string
  /** Signs a new device in the account's name. */
  readonly recoveryKey?: string
  /** Seals the state file: 32 bytes. */
  readonly stateKey?: Uint8Array
}

/** How Vigie behaves on Matrix, from `vigie.json`. */
export interface MatrixConduct {
  /** Who can read what it says in encrypted rooms: every device of the members, or only those signed by their owner. */
  readonly isolation: 'all' | 'signed'
  /** Messages, reactions, uploads and joins, all rooms together; ten may go at once after a rest. */
  readonly callsPerSecond: number
  /** Older messages, met after an absence, are no longer carried out. */
  readonly catchUpHours: number
  /** Whose invitations are accepted, beside those of the members of configured rooms. Full ids; server names. */
  readonly invitations: { readonly users: readonly string[]; readonly homeservers: readonly string[] }
  /** Other robots, by full id: never listened to. */
  readonly robots: readonly string[]
}

/** The app that Vigie is in a workspace of Slack, from the environment. */
export type SlackAccess = {
  /** `xoxb-…` */
  readonly botToken: string
  /** Of another API than that of slack.com; with a slash at its end. */
  readonly apiUrl?: string
} & (
  | {
      /** `xapp-…`: Slack delivers over sockets that Vigie opens. */
      readonly appToken: string
    }
  | {
      /** Slack delivers by calls to a port, signed. */
      readonly signingSecret: string
      readonly port: number
    }
)

/** How Vigie behaves on Slack, from `vigie.json`. */
export interface SlackConduct {
  /** Before the name of each slash command: names are shared by all the apps of a workspace. Empty for none. */
  readonly commandPrefix: string
  /** Charts that Slack draws, or pictures in the thread. */
  readonly charts: 'native' | 'png'
}

/** What the process itself runs with, from the environment. */
export interface Environment {
  readonly dataFolder: string
  readonly configFile: string
  readonly logLevel: LogLevel
  /** Values that no log may show. */
  readonly secrets: readonly string[]
  readonly network: NetworkVariables
  /** Absent while nothing says where the account is: Vigie then does not connect. */
  readonly matrix?: MatrixAccess
  /** Absent without a bot token. */
  readonly slack?: SlackAccess
}

export interface Config {
  readonly environment: Environment
  readonly organisation: string | undefined
  readonly language: Language
  readonly timezone: string
  readonly closures: readonly Closure[]
  readonly directory: Directory
  readonly rules: Rules
  readonly figures: FigureSetting
  readonly rooms: readonly ConfiguredRoom[]
  readonly roles: { readonly officers: ReadonlySet<UserId>; readonly admins: ReadonlySet<UserId> }
  readonly matrix: MatrixConduct
  readonly slack: SlackConduct
  readonly timetable: Timetable
  /** What a morning digest does when it has nothing to say: no message, or one line. */
  readonly whenMorningIsEmpty: 'silent' | 'line'
  /** The folder of the texts that officers write for reports; absolute once it was loaded. */
  readonly reportTexts: string | undefined
  /** Months after which personal data are erased from entries. */
  readonly retentionMonths: number
  /** Dated copies of the register that are kept. */
  readonly copiesKept: number
}
