// Assembles everything: what `start` runs and what tests start.

import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { commands } from '../commands/index.ts'
import type { Role } from '../commands/command.ts'
import { openClosings } from '../storage/closings.ts'
import { type OpenRegister, openRegister } from '../storage/open-register.ts'
import type { RuleChange } from '../storage/rule-memory.ts'
import type { Answer, Platform } from './chat/platform.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config/config.ts'
import { createDispatcher } from './dispatch/dispatcher.ts'
import { namedIndicators } from './bot/named-indicators.ts'
import type { Words } from './i18n/words.ts'
import { ClosedPeriods } from './indicators/closing/closed-periods.ts'
import type { Log } from './log.ts'
import { instantText, type UserId } from './register/ids.ts'
import { roomServices } from './bot/room-services.ts'
import { noteRuleChange } from './bot/rule-changes.ts'
import { registerViews } from './bot/views.ts'
import { terminalRoom } from './platforms/terminal/terminal.ts'
import type { Ticking } from './schedule/tick.ts'

/** How long a stop waits for a digest under way, in milliseconds. */
const longestWait = 1_000

export interface BotSetting {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly words: Words
  readonly directory: string
  readonly platforms: readonly Platform[]
  /** Rooms that take digests although the configuration does not name them: the terminal, when a person sits there. */
  readonly extraRooms?: Config['rooms']
  /** Scripts that feed the terminal are not held back by the rate limit. */
  readonly unlimitedTerminal?: boolean
  /** Told when the configuration gives decided requests another result than at the last start. */
  readonly onRuleChange?: (change: RuleChange) => void
  /** Called when a write's outcome cannot be known: the process must end. */
  readonly onFatal: (error: Error) => void
}

export interface Bot {
  readonly answer: Answer
  stop(): Promise<void>
}

const roleIn =
  ({ roles }: Config, platforms: readonly Platform[]) =>
  (user: UserId): Role => {
    if (roles.admins.has(user)) return 'admin'
    if (roles.officers.has(user)) return 'officer'
    // Who sits at the machine holds the files: at a terminal without declared roles, they are the officer.
    const alone = platforms.every(({ name }) => name === 'terminal') && roles.officers.size + roles.admins.size === 0
    return alone ? 'officer' : 'agent'
  }

/** Read once the platforms listen: the first prompt does not wait for it. */
const schedulesFor = async (
  setting: BotSetting,
  rooms: Config['rooms'],
  register: OpenRegister,
): Promise<Ticking | undefined> => {
  // A chosen time must not be noted as the time of a send.
  if (!setting.clock.isReal) return undefined
  const { openLedger } = await import('../storage/ledger.ts')
  const { startSchedules } = await import('./bot/schedules.ts')
  const ledger = await openLedger(join(setting.directory, 'ledger.json'))
  return startSchedules({ ...setting, rooms, register, ledger })
}

const stopPlatforms = async ({ platforms }: BotSetting): Promise<void> => {
  await Promise.all(platforms.map((platform) => platform.stop()))
}

/** The configured figures, and those that were signed. A signature that cannot be trusted refuses the start. */
const withClosings = async ({ config, directory }: BotSetting, register: OpenRegister): Promise<Config> => {
  const closed = new ClosedPeriods(openClosings(directory), register)
  await closed.all()
  return { ...config, figures: { ...config.figures, closed } }
}

const startOn = async (given: BotSetting, register: OpenRegister): Promise<Bot> => {
  const setting = { ...given, config: await withClosings(given, register) }
  const { config, clock, log, words, directory, platforms } = setting
  const rooms = [...config.rooms, ...(setting.extraRooms ?? [])]
  const dispatch = createDispatcher({
    commands,
    capabilities: {
      register,
      rules: config.rules,
      directory: config.directory,
      figures: config.figures,
      timezone: config.timezone,
      organisation: config.organisation,
      reportTexts: config.reportTexts,
    },
    words,
    timezone: config.timezone,
    botNames: ['vigie'],
    indicators: namedIndicators,
    roleOf: roleIn(config, platforms),
    // A room that nobody configured works for no service: agents act there on their own entries.
    servicesOf: roomServices(rooms, ({ room }) => (room === terminalRoom ? 'all' : [])),
    isUnlimited: ({ platform }) => platform === 'terminal' && setting.unlimitedTerminal === true,
    onBug: (error, context) => log.error('command failed', { ...context, error }),
  })
  const answer: Answer = async (incoming) => {
    const reply = await dispatch(incoming)
    if (reply?.touches !== undefined) for (const platform of platforms) platform.follow?.(reply.touches)
    return reply
  }
  // A time chosen with `--at` is a look at the register, not a start that it should remember.
  const change = clock.isReal ? await noteRuleChange(directory, config, clock, register) : undefined
  if (change !== undefined) {
    log.warn('rules changed decided results', { count: change.count })
    setting.onRuleChange?.(change)
  }
  const views = registerViews({ config, clock, words, register, rooms })
  for (const platform of platforms) await platform.start(answer, views)
  const schedules = await schedulesFor(setting, rooms, register)
  return {
    answer,
    stop: async () => {
      // A digest on its way to a server that is away would be waited for: it is written down, and goes on at the next start.
      await Promise.race([schedules?.stop(), pause(longestWait, undefined, { ref: false })])
      await stopPlatforms(setting)
      await register.close()
    },
  }
}

/** Opens the register and starts everything on it; a start that fails half-way leaves nothing open. */
export const startBot = async (setting: BotSetting): Promise<Bot> => {
  const { clock, log, directory, onFatal } = setting
  const register = await openRegister({
    directory,
    now: () => instantText(clock.now()),
    onFatal,
    currentName: setting.config.directory.currentName,
    log: (event, details) => log.error(event, details),
  })
  try {
    return await startOn(setting, register)
  } catch (error) {
    await stopPlatforms(setting)
    await register.close()
    throw error
  }
}
