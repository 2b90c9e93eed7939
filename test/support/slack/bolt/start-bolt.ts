// A bare bot on the unmodified Bolt, for the emulator's own tests.

import * as bolt from '@slack/bolt'
import { onTestFinished } from 'vitest'

import type { Emulator } from '../emulator.ts'
import { quietLogger } from './quiet-logger.ts'

export type Bolt = Pick<typeof bolt, 'App' | 'SocketModeReceiver'>

/** Started over one socket; gone after the test. Bolt 5, unless another generation is given. */
export const startBolt = async (slack: Emulator, { App, SocketModeReceiver }: Bolt = bolt): Promise<bolt.App> => {
  const logger = quietLogger()
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  const app = new App({
    token: slack.botToken,
    receiver,
    logger,
    deferInitialization: true,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  })
  await app.init()
  await app.start()
  onTestFinished(() => receiver.client.disconnect())
  return app
}
