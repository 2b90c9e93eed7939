// A bare bot on the unmodified Bolt 5 that waits for Slack at an address of its own instead of over a socket.

import type { AddressInfo } from 'node:net'

import { App, HTTPReceiver } from '@slack/bolt'
import { onTestFinished } from 'vitest'

import type { HttpDelivery } from '../delivery/http-delivery.ts'
import type { Emulator } from '../emulator.ts'
import { quietLogger } from './quiet-logger.ts'

/** Gone after the test. */
export const startBoltHttp = async (
  slack: Emulator,
): Promise<{ readonly app: App; readonly delivery: HttpDelivery }> => {
  const logger = quietLogger()
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, logger })
  const app = new App({
    token: slack.botToken,
    receiver,
    logger,
    deferInitialization: true,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  })
  await app.init()
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    server.closeAllConnections()
    await receiver.stop()
  })
  const { port } = server.address() as AddressInfo
  return { app, delivery: slack.deliverTo(`http://127.0.0.1:${port}/slack/events`) }
}
