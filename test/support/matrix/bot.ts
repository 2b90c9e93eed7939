// A whole Vigie on a test homeserver: its account set up as an administrator would, its platform, its dispatcher, its register.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startBot } from '../../../src/bot.ts'
import type { KeptState } from '../../../src/chat/kept-state.ts'
import type { Answer } from '../../../src/chat/platform.ts'
import { shiftedClock, systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { words } from '../../../src/i18n/words.ts'
import { createLog, type Log } from '../../../src/log.ts'
import { MatrixPlatform } from '../../../src/platforms/matrix/matrix.ts'
import { setUp } from '../../../src/platforms/matrix/setup/set-up.ts'
import type { MatrixSetting } from '../../../src/platforms/matrix/setting.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { usualSettings } from '../chat-setting.ts'
import { LoggedLines } from '../logged-lines.ts'
import { memoryState } from '../memory-state.ts'
import { type Account, register } from './account.ts'

/** The machine's time, but no schedules: a digest would come or not by the hour of the test. */
const clock = shiftedClock(systemClock('Europe/Paris').now(), 'Europe/Paris')
export const now = () => clock.now()

/** An account that Vigie can start on, again and again, on what it keeps. */
export interface ReadyAccount {
  readonly account: Account
  /** Like `account`'s: `@vigie-…:test.local`. */
  readonly userId: string
  readonly kept: KeptState
  readonly recoveryKey: string
}

/** A new account, logged in on a device of its own and signed. */
export const readyAccount = async (url: string, kept: KeptState = memoryState()): Promise<ReadyAccount> => {
  const account = await register(url, 'vigie')
  const { userId: user, password } = account
  const shown: string[] = []
  await setUp({
    home: { kind: 'homeserver', url },
    user,
    password,
    kept,
    newDevice: false,
    fetch,
    log: createLog({ level: 'error', now }),
    now,
    show: (key) => {
      shown.push(key)
      return Promise.resolve()
    },
  })
  return { account, userId: user, kept, recoveryKey: shown.join() }
}

export interface BotOptions {
  /** Room ids, with their services; `all` where they serve every one. */
  readonly rooms?: Readonly<Record<string, readonly string[] | 'all'>>
  /** User ids. */
  readonly officers?: readonly string[]
  /** Of `vigie.json`'s `matrix`; calls are not slowed down, unless it says so. */
  readonly conduct?: Readonly<Record<string, unknown>>
  /** The register's folder; a fresh one by default. */
  readonly directory?: string
  /** Instead of the real dispatcher on a register. */
  readonly answer?: Answer
  /** Whatever else the platform takes, in the place of the usual. */
  readonly platform?: Partial<MatrixSetting>
}

export interface TestBot {
  readonly userId: string
  readonly platform: MatrixPlatform
  /** The register's folder; an empty text where there is no register. */
  readonly directory: string
  /** Lines of the log, from `debug` up. */
  readonly logged: readonly string[]
  /** The first line of the log that says so, there already or still to come; rejects after 20 s. */
  untilLogged(event: string): Promise<string>
  /** Why the bot could not go on. */
  readonly fatal: readonly Error[]
  stop(): Promise<void>
}

const settingsOf = ({ rooms = {}, officers = [], conduct = {} }: BotOptions) => ({
  ...usualSettings,
  rooms: Object.entries(rooms).map(([id, services]) => ({
    platform: 'matrix',
    id,
    ...(services === 'all' ? {} : { services }),
  })),
  roles: { officers: officers.map((id) => `matrix:${id}`) },
  matrix: { callsPerSecond: 1000, ...conduct },
})

/** Starts Vigie, which connects in its own time. Whoever starts it stops it. */
export const startTestBot = async (ready: ReadyAccount, options: BotOptions = {}): Promise<TestBot> => {
  const config = readConfig(settingsOf(options), {})
  const lines = new LoggedLines()
  const fatal: Error[] = []
  const onFatal = (error: Error): void => void fatal.push(error)
  const log: Log = createLog({ level: 'debug', now, write: (line) => lines.add(line) })
  const told = words[config.language]
  const platform = new MatrixPlatform({
    kept: ready.kept,
    conduct: config.matrix,
    rooms: config.rooms.map(({ room }) => room),
    roles: config.roles,
    password: ready.account.password,
    words: told,
    log,
    now,
    fetch,
    draw: (chart) => drawChart(chart, { words: told }),
    onFatal,
    ...options.platform,
  })
  const untilLogged = (event: string): Promise<string> => lines.until(event)
  const known = { userId: ready.userId, platform, logged: lines.all, untilLogged, fatal }
  if (options.answer !== undefined) {
    await platform.start(options.answer)
    return { ...known, directory: options.directory ?? '', stop: () => platform.stop() }
  }
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'vigie-matrix-')))
  const bot = await startBot({ config, clock, log, words: told, directory, platforms: [platform], onFatal })
  return { ...known, directory, stop: () => bot.stop() }
}
