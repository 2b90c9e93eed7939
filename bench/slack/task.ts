// What a bot's process is told, and how it ends: the same for Vigie and for its peers.

import type { Json } from '../../test/support/slack/json.ts'

/** Who a bot is on its emulator, where it works, and on which data. */
export interface BotTask {
  readonly botToken: string
  readonly appToken: string
  readonly apiUrl: string
  readonly channel: string
  /** What it keeps is kept here: removed by whoever made it. */
  readonly directory: string
  /** For an echo: what it answers to a command instead of its text. */
  readonly answers?: Readonly<Record<string, Json>>
}

/** In a bot's process. */
export const taskOf = (): BotTask => JSON.parse(process.argv[2] ?? '') as BotTask

/** In a bot's process: ends it when it is told to, or when whoever started it is gone. */
export const endOnSignal = (stop: () => Promise<void>): void => {
  const end = (): void => {
    // Bolt keeps sockets and timers that nobody needs any more.
    // oxlint-disable-next-line no-restricted-properties
    void stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', end)
  process.once('disconnect', end)
}
