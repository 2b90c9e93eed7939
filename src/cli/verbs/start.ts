// `start`: the bot, until its input ends or it is told to stop.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { plainText } from '../../i18n/rich-text.ts'
import { startBot } from '../../bot.ts'
import type { Config } from '../../config/config.ts'
import { Terminal, terminalRoom, terminalUser } from '../../platforms/terminal/terminal.ts'
import type { CliContext } from '../context.ts'
import { loginName } from '../context.ts'

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
    now: () => clock.now(),
    nextKey: () => `${session}/${(line += 1)}`,
  })
}

/** Resolves at the first signal that asks the process to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
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

export const start = async (context: CliContext): Promise<number> => {
  const demo = context.options.demo === true ? await mkdtemp(join(tmpdir(), 'vigie-demo-')) : undefined
  try {
    if (demo !== undefined) {
      const { fillDemo } = await import('../../demo/fill-demo.ts')
      await fillDemo({ ...context, directory: demo, visitor: terminalUser(context.options.as ?? loginName()) })
    }
    const terminal = terminalFor(context)
    const bot = await startBot({
      ...context,
      directory: demo ?? context.directory,
      platforms: [terminal],
      extraRooms: terminalRooms(context),
      unlimitedTerminal: !process.stdin.isTTY,
      onRuleChange: ({ count }) => process.stderr.write(`${plainText(context.words.doctor.rulesChanged(count))}\n`),
      onFatal: (error) => stopAtOnce(context, error),
    })
    await Promise.race([terminal.ended, interrupted()])
    await terminal.stop()
    await bot.stop()
    return 0
  } finally {
    if (demo !== undefined) await rm(demo, { recursive: true, force: true })
  }
}
