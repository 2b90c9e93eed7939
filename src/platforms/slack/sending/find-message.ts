// Whether a message that was said, or not, is there: found by the name that went along with it.

import type { MessageSpot, SlackWeb } from '../connection/slack-web.ts'

/** The timestamp of our message of that name said since then (milliseconds since 1970). Throws a CallFailed. */
export const findMessage = async (
  web: Pick<SlackWeb, 'messagesSince'>,
  spot: MessageSpot,
  name: string,
  since: number,
): Promise<string | undefined> => {
  for await (const message of web.messagesSince(spot, since)) if (message.name === name) return message.ts
  return undefined
}
