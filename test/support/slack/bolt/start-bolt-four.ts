// The same bare bot on the unmodified Bolt 4: an older client with another HTTP library and another WebSocket.

import type { App } from '@slack/bolt'
import { App as AppFour, SocketModeReceiver } from 'bolt-4'
import { onTestFinished } from 'vitest'

import type { Emulator } from '../emulator.ts'
import { quietLogger } from './quiet-logger.ts'

/** Started over one socket; gone after the test. Listeners are the same in both generations, hence the type. */
export const startBoltFour = async (slack: Emulator): Promise<App> => {
  const logger = quietLogger()
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  const app = new AppFour({
    token: slack.botToken,
    receiver,
    logger,
    deferInitialization: true,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  })
  await app.init()
  await app.start()
  onTestFinished(() => receiver.client.disconnect())
  return app as unknown as App
}
