// The configuration as the program uses it: domain objects, ready.

import type { Closure } from '../calendar/working-days.ts'
import type { Language } from '../i18n/words.ts'
import type { FigureSetting } from '../indicators/query.ts'
import type { LogLevel } from '../log.ts'
import type { Directory } from '../register/directory.ts'
import type { RoomId, UserId } from '../register/ids.ts'
import type { Rules } from '../register/rules.ts'
import type { JobContent, Timetable } from '../schedule/job.ts'

export interface ConfiguredRoom {
  readonly platform: 'matrix' | 'slack' | 'terminal'
  readonly room: RoomId
  /** Declared names; every service where the room names none. */
  readonly services: readonly string[] | 'all'
  readonly digests: readonly JobContent[]
}

/** What the process itself runs with, from the environment. */
export interface Environment {
  readonly dataFolder: string
  readonly configFile: string
  readonly logLevel: LogLevel
  /** Values that no log may show. */
  readonly secrets: readonly string[]
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
  readonly timetable: Timetable
  /** What a morning digest does when it has nothing to say: no message, or one line. */
  readonly whenMorningIsEmpty: 'silent' | 'line'
  /** Months after which personal data are erased from entries. */
  readonly retentionMonths: number
  /** Dated copies of the register that are kept. */
  readonly copiesKept: number
}
