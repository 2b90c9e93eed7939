// A morning digest of what the register holds, posted as the schedules post it.

import type { Reply } from '../../../src/chat/reply.ts'
import { dayAt } from '../../../src/calendar/day-at.ts'
import { composeDigest } from '../../../src/digests/compose.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { words } from '../../../src/i18n/words.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { usualSettings } from '../../support/chat-setting.ts'
import type { SeenMessage } from '../../support/slack/workspace/message.ts'
import type { Meeting } from './meeting.ts'

/** What the morning digest of the channel says. */
export const composeMorning = async ({ bot, channel }: Meeting): Promise<Reply> => {
  const config = readConfig(usualSettings, {})
  const register = await openReader({ directory: bot.directory, now: () => instantText(bot.now()) })
  const room = roomId(`slack:${channel.id}`)
  const today = dayAt(bot.now(), config.timezone)
  const asked = { content: 'morning', room, services: ['Séjour'], today, whenEmpty: 'line' } as const
  const { reply } = await composeDigest(asked, register, config.figures, words.fr)
  if (reply === undefined) throw new Error('nothing to post')
  return reply
}

/** Resolves with the digest's first message, as the channel shows it; `on` names the morning. */
export const postMorning = async (meeting: Meeting, on = '2026-11-16'): Promise<SeenMessage> => {
  const { bot, channel, dominique, slack } = meeting
  const reply = await composeMorning(meeting)
  const before = slack.callsOf('chat.postMessage').length
  await bot.platform.post(roomId(`slack:${channel.id}`), reply, messageKey(`morning/${channel.id}/${on}`))
  const ts = slack.callsOf('chat.postMessage')[before]?.answer?.['ts']
  return dominique.waitsFor(channel, (message) => message.ts === ts)
}

/** The message as it reads by now. */
export const asItReads = ({ dominique, channel }: Meeting, { ts }: SeenMessage): SeenMessage => {
  const message = dominique.sees(channel).find((seen) => seen.ts === ts)
  if (message === undefined) throw new Error('the digest is gone')
  return message
}

/** Resolves with the message once it reads otherwise than it did. */
export const untilUpdated = async (meeting: Meeting, earlier: SeenMessage): Promise<SeenMessage> => {
  const was = JSON.stringify([earlier.text, earlier.blocks])
  return meeting.dominique.waitsFor(
    meeting.channel,
    ({ ts, text, blocks }) => ts === earlier.ts && JSON.stringify([text, blocks]) !== was,
  )
}
