// What every verb of the command line runs with.

import { userInfo } from 'node:os'

import { type Clock, instantAt, shiftedClock, systemClock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import { loadConfig, loadEnvironment } from '../config/load-config.ts'
import { UserError } from '../errors.ts'
import { type Words, words } from '../i18n/words.ts'
import { createLog, type Log } from '../log.ts'
import type { CliArguments } from './arguments.ts'

export interface CliContext {
  readonly options: CliArguments['options']
  readonly operands: readonly string[]
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly words: Words
  readonly directory: string
  /** Prints to standard output. */
  readonly print: (text: string) => void
}

const clockOf = (at: string | undefined, timezone: string): Clock => {
  if (at === undefined) return systemClock(timezone)
  const instant = instantAt(at, timezone)
  if (instant === undefined) throw new UserError((catalogue) => catalogue.cli.wrongInstant(at))
  return shiftedClock(instant, timezone)
}

/** Reads the configuration and settles the clock. Throws a ConfigError with every fault, or a UserError. */
export const createContext = async ({ options, operands }: CliArguments): Promise<CliContext> => {
  const env = await loadEnvironment(process.env)
  // The demonstration has a préfecture of its own, so that it opens whatever state the configuration is in.
  const config =
    options.demo === true
      ? (await import('../demo/demo-config.ts')).demoConfig(env)
      : await loadConfig({ file: options.config, env })
  const clock = clockOf(options.at, config.timezone)
  const { environment } = config
  return {
    options,
    operands,
    config,
    clock,
    log: createLog({ level: environment.logLevel, secrets: environment.secrets, now: () => clock.now() }),
    words: words[config.language],
    directory: options.data ?? environment.dataFolder,
    print: (text) => process.stdout.write(text),
  }
}

/** Who is at the keyboard, when nobody says so. */
export const loginName = (): string => {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number without a name.
    return 'agent'
  }
}
