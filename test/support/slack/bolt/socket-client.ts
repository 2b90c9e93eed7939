// Bolt 5's own Socket Mode client, unmodified, against the emulator; impatient, so that its timeouts are short.

import { SocketModeReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'

import type { Emulator } from '../emulator.ts'
import { quietLogger } from './quiet-logger.ts'

type Options = Omit<ConstructorParameters<typeof SocketModeReceiver>[0], 'appToken' | 'logger'>
export type SocketClient = SocketModeReceiver['client']

/** Milliseconds. */
const impatience = 100

/** Not started yet; gone after the test. `lines` are what it logs. */
export const socketClient = (slack: Emulator, options: Options = {}) => {
  const logger = quietLogger('debug')
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    clientPingTimeout: impatience,
    serverPingTimeout: impatience,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
    ...options,
  })
  const { client } = receiver
  onTestFinished(() => client.disconnect())
  return { client, lines: logger.lines }
}

/** Resolves with the first of these events from now on. */
export const hears = (client: SocketClient, event: string): Promise<unknown> =>
  new Promise((resolve) => void client.once(event, resolve))
