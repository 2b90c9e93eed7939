// A bare handler on the unmodified Bolt, over a socket: commands in, the same text out.

import { App, SocketModeReceiver } from '@slack/bolt'

import { quietLogger } from '../../test/support/slack/bolt/quiet-logger.ts'
import { endOnSignal, taskOf } from './task.ts'

/** `before` runs for each command before it is acknowledged. */
export const startEcho = async (before: (text: string) => Promise<void>): Promise<void> => {
  const { botToken, appToken, apiUrl } = taskOf()
  const logger = quietLogger()
  const clientOptions = { slackApiUrl: apiUrl }
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } })
  const app = new App({
    token: botToken,
    receiver,
    logger,
    deferInitialization: true,
    clientOptions: { ...clientOptions },
  })
  app.command(/^/, async ({ command, ack }) => {
    await before(command.text)
    await ack(`echo ${command.text}`)
  })
  await app.init()
  await app.start()
  endOnSignal(async () => {
    await receiver.client.disconnect()
  })
}
