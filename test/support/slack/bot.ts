// A whole Vigie on the emulator: the unmodified Bolt, its platform, its dispatcher, its register.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { commands } from '../../../commands/index.ts'
import { startBot } from '../../../src/bot.ts'
import type { KeptState } from '../../../src/chat/kept-state.ts'
import type { Answer, Platform } from '../../../src/chat/platform.ts'
import { shiftedClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { words } from '../../../src/i18n/words.ts'
import { createLog, type Log } from '../../../src/log.ts'
import type { SlackSetting } from '../../../src/platforms/slack/setting.ts'
import { SlackPlatform } from '../../../src/platforms/slack/slack.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { usualSettings } from '../chat-setting.ts'
import { LoggedLines } from '../logged-lines.ts'
import { memoryState } from '../memory-state.ts'
import { noViews } from '../no-views.ts'
import type { Emulator } from './emulator.ts'

/** A Monday, in office hours. No schedules run on a clock that was set. */
const morning = Temporal.Instant.from('2026-11-16T09:00:00+01:00')

export interface SlackBotOptions {
  /** Channel ids, with their services; `all` where they serve every one. */
  readonly rooms?: Readonly<Record<string, readonly string[] | 'all'>>
  /** User ids: `U…`. */
  readonly officers?: readonly string[]
  readonly kept?: KeptState
  /** The register's folder; a fresh one by default. */
  readonly directory?: string
  /** Platforms that run on the same register. */
  readonly beside?: readonly Platform[]
  /** Instead of the real dispatcher on a register. */
  readonly answer?: Answer
  /** More of `vigie.json`. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Whatever else the platform takes, in the place of the usual. */
  readonly platform?: Partial<SlackSetting>
  readonly startsAt?: Temporal.Instant
}

export interface SlackBot {
  readonly platform: SlackPlatform
  readonly kept: KeptState
  readonly directory: string
  /** Lines of the log, from `debug` up. */
  readonly logged: readonly string[]
  untilLogged(event: string): Promise<string>
  /** Why the bot could not go on. */
  readonly fatal: readonly Error[]
  now(): Temporal.Instant
  stop(): Promise<void>
}

const settingsOf = ({ rooms = {}, officers = [], settings = {} }: SlackBotOptions) => ({
  ...usualSettings,
  rooms: Object.entries(rooms).map(([id, services]) => ({
    platform: 'slack',
    id,
    ...(services === 'all' ? {} : { services }),
  })),
  roles: { officers: officers.map((id) => `slack:${id}`) },
  ...settings,
})

/** Vigie, connected; stopped once the test is over. */
export const startSlackBot = async (slack: Emulator, options: SlackBotOptions = {}): Promise<SlackBot> => {
  const config = readConfig(settingsOf(options), {})
  const clock = shiftedClock(options.startsAt ?? morning, config.timezone)
  const lines = new LoggedLines()
  const fatal: Error[] = []
  const onFatal = (error: Error): void => void fatal.push(error)
  const log: Log = createLog({ level: 'debug', now: () => clock.now(), write: (line) => lines.add(line) })
  const told = words[config.language]
  const kept = options.kept ?? memoryState()
  const platform = new SlackPlatform({
    kept,
    access: { botToken: slack.botToken, appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    conduct: config.slack,
    rooms: config.rooms.map(({ room }) => room),
    roles: config.roles,
    commands,
    directory: config.directory,
    timezone: config.timezone,
    words: told,
    log,
    now: () => clock.now(),
    draw: (chart) => drawChart(chart, { words: told }),
    onFatal,
    ...options.platform,
  })
  const known = { platform, kept, logged: lines.all, fatal, now: () => clock.now() }
  const untilLogged = (event: string): Promise<string> => lines.until(event)
  if (options.answer !== undefined) {
    await platform.start(options.answer, noViews)
    onTestFinished(() => platform.stop())
    return { ...known, untilLogged, directory: options.directory ?? '', stop: () => platform.stop() }
  }
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'vigie-slack-')))
  const platforms = [platform, ...(options.beside ?? [])]
  const bot = await startBot({ config, clock, log, words: told, directory, platforms, onFatal })
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= bot.stop())
  onTestFinished(stop)
  return { ...known, untilLogged, directory, stop }
}
