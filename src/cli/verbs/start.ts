// `start`: the bot, until its input ends or it is told to stop.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { plainText } from '../../i18n/rich-text.ts'
import { startBot } from '../../bot.ts'
import type { Config } from '../../config/config.ts'
import { Terminal, terminalRoom, terminalUser } from '../../platforms/terminal/terminal.ts'
import { connect, type Network } from '../connect.ts'
import { type CliContext, loginName } from '../context.ts'
import { keptHere } from '../keep-file.ts'

const terminalFor = ({ options, clock, words }: CliContext): Terminal => {
  const session = randomUUID()
  let line = 0
  const interactive = process.stdin.isTTY && process.stdout.isTTY
  return new Terminal({
    input: process.stdin,
    output: process.stdout,
    interactive,
    styled: interactive && process.env['NO_COLOR'] === undefined,
    name: options.as ?? loginName(),
    prompt: words.cli.prompt,
    leaving: words.cli.leaving,
    greeting: `${options.demo === true ? words.cli.demoGreeting : words.cli.greeting}\n\n`,
    words,
    keepFile: (file) => keptHere(file, words),
    now: () => clock.now(),
    nextKey: () => `${session}/${(line += 1)}`,
  })
}

/** Resolves at the first signal that asks the process to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    // Whoever types it twice does not want to wait.
    process.once('SIGINT', () => resolve())
    // A launcher and a supervisor may each send one: the second must not cut the stop short.
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

/** A person at a terminal reads the digests there; a script that feeds it does not. */
const terminalRooms = ({ config }: CliContext): Config['rooms'] => {
  const isConfigured = config.rooms.some(({ room }) => room === terminalRoom)
  if (!process.stdin.isTTY || isConfigured) return []
  return [{ platform: 'terminal', room: terminalRoom, services: 'all', digests: ['morning', 'weekly', 'monthly'] }]
}

/** Nobody knows what a failed write left on the disk: the next start reads it and finds out. */
const stopAtOnce = ({ log, words }: CliContext, error: Error): void => {
  log.error('write failed', { error })
  process.stderr.write(`${words.cli.fatal}\n`)
  // What memory holds may differ from the disk: not one more command may be answered.
  // oxlint-disable-next-line no-restricted-properties
  process.exit(1)
}

/**
 * When the bot is to stop. At a keyboard, and for a script without a network,
 * the end of the input is the end; a service has no input to speak of.
 */
const over = ({ ended }: Terminal, { platforms }: Network): Promise<void> =>
  platforms.length > 0 && !process.stdin.isTTY
    ? Promise.race([ended.then(() => new Promise<never>(() => undefined)), interrupted()])
    : Promise.race([ended, interrupted()])

const run = async (context: CliContext, directory: string): Promise<void> => {
  const failed = Promise.withResolvers<never>()
  // It may come while the bot is still starting, before anybody waits for it.
  failed.promise.catch(() => undefined)
  const network = await connect(context, failed.reject)
  try {
    const terminal = terminalFor(context)
    const bot = await startBot({
      ...context,
      directory,
      // The terminal last: it greets once all the others could start.
      platforms: [...network.platforms, terminal],
      extraRooms: terminalRooms(context),
      unlimitedTerminal: !process.stdin.isTTY,
      onRuleChange: ({ count }) => process.stderr.write(`${plainText(context.words.doctor.rulesChanged(count))}\n`),
      onFatal: (error) => stopAtOnce(context, error),
    })
    try {
      await Promise.race([over(terminal, network), failed.promise])
    } finally {
      await terminal.stop()
      await bot.stop()
    }
  } finally {
    network.close()
  }
}

export const start = async (context: CliContext): Promise<number> => {
  if (context.options.demo !== true) {
    await run(context, context.directory)
    return 0
  }
  const directory = await mkdtemp(join(tmpdir(), 'vigie-demo-'))
  try {
    const { fillDemo } = await import('../../demo/fill-demo.ts')
    await fillDemo({ ...context, directory, visitor: terminalUser(context.options.as ?? loginName()) })
    await run(context, directory)
    return 0
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
