// Every account that is configured, opened: one process serves them all, on one register.

import { plainText } from '../i18n/rich-text.ts'
import type { Platform } from '../chat/platform.ts'
import { type Account, type OpenedAccount, requireRealClock, roomsOn } from './account.ts'
import type { CliContext } from './context.ts'
import { matrixAccount } from './matrix-account.ts'
import { slackAccount } from './slack-account.ts'

const accounts: readonly Account[] = [matrixAccount, slackAccount]

/** Closed by whoever opened it, once the bot has stopped. */
export interface Network {
  readonly platforms: readonly Platform[]
  close(): void
}

const networkOf = (opened: readonly OpenedAccount[]): Network => ({
  platforms: opened.map(({ platform }) => platform),
  close: () => {
    for (const { kept } of opened) kept.close()
  },
})

/** Rooms that nobody will be in are told, once, and stop nothing. */
const tellUnreachable = ({ config, words }: CliContext): void => {
  for (const { platform, isConfigured, unreachableRooms } of accounts) {
    const rooms = roomsOn(config, platform).length
    if (rooms > 0 && !isConfigured(config)) process.stderr.write(`${plainText(unreachableRooms(words, rooms))}\n`)
  }
}

/** What connects to the outside: nothing in a demonstration, nor when no account is configured. */
export const connect = async (context: CliContext, onFatal: (error: Error) => void): Promise<Network> => {
  const { config, options, words } = context
  if (options.demo === true) return networkOf([])
  tellUnreachable(context)
  const configured = accounts.filter(({ isConfigured }) => isConfigured(config))
  if (configured.length === 0) return networkOf([])
  requireRealClock(context)
  // Loaded here: a bot alone at its terminal has no network to prepare.
  await (await import('./network.ts')).prepareNetwork(config, words)
  const opened: OpenedAccount[] = []
  try {
    for (const { open } of configured) opened.push(await open(context, onFatal))
    return networkOf(opened)
  } catch (error) {
    networkOf(opened).close()
    throw error
  }
}
