// A bare handler on the unmodified Bolt, over a socket: commands in, an answer out that takes no thinking.

import { App, type RespondArguments, SocketModeReceiver } from '@slack/bolt'

import { quietLogger } from '../../test/support/slack/bolt/quiet-logger.ts'
import { endOnSignal, taskOf } from './task.ts'

interface Typed {
  readonly command: string
  readonly text: string
}

export interface Echo {
  /** Runs for each command before it is acknowledged. */
  readonly before?: (typed: Typed) => Promise<void>
  readonly answer: (typed: Typed) => string | RespondArguments
}

export const startEcho = async ({ before, answer }: Echo): Promise<void> => {
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
    await before?.(command)
    await ack(answer(command))
  })
  await app.init()
  await app.start()
  endOnSignal(async () => {
    await receiver.client.disconnect()
  })
}
