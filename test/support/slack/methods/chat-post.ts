// Posting to a conversation, and showing something to one person in it.

import type { ChatPostEphemeralResponse, ChatPostMessageResponse } from '@slack/web-api'

import { ApiError } from '../api/api-error.ts'
import type { Channel } from '../workspace/channel.ts'
import type { StoredMessage } from '../workspace/message.ts'
import { checkContent } from './check-content.ts'
import { type Call, type Method, knownChannel, text } from './method.ts'
import { messageAnswer } from './message-answer.ts'

/** Where the bot may write: its own conversations, and public ones where it was granted as much. */
const writableChannel = (call: Call): Channel => {
  const { workspace } = call.world
  const given = text(call, 'channel')
  // A person's id stands for the direct conversation with them.
  const channel = workspace.users.has(given) ? workspace.direct(given) : knownChannel(call, given)
  if (channel.isArchived) throw new ApiError('is_archived')
  if (!channel.members.has(workspace.app.botUser) && !call.token.scopes.has('chat:write.public'))
    throw new ApiError('not_in_channel')
  return channel
}

/** The thread to stand in: an answer to an answer stands beside it. */
const threadOf = (call: Call, channel: Channel): Pick<StoredMessage, 'thread_ts'> => {
  const given = text(call, 'thread_ts')
  if (given === '') return {}
  return { thread_ts: channel.find(given)?.thread_ts ?? given }
}

/** Characters in one message. Measured by users of the API; its reference only advises against more than 4000. */
const longestUnsplit = 4040

/** A text that is too long becomes several messages, cut without regard for words. */
const piecesOf = (said: string): readonly string[] =>
  said.length <= longestUnsplit ? [said] : (said.match(/[\s\S]{1,4000}/g) ?? [])

const postMessage: Method = (call) => {
  const { workspace, events } = call.world
  const channel = writableChannel(call)
  const content = { ...checkContent(call.world, call.args), ...threadOf(call, channel) }
  const [first = '', ...others] = piecesOf(content.text)
  const message = workspace.say(channel, { ...content, text: first })
  for (const piece of others) workspace.say(channel, { ...threadOf(call, channel), text: piece })
  // In a direct conversation, the app hears of its own words too.
  void events.tellMessage(channel, message)
  return {
    channel: channel.id,
    ts: message.ts,
    message: messageAnswer(message),
  } satisfies Omit<ChatPostMessageResponse, 'ok'>
}

const postEphemeral: Method = (call) => {
  const { workspace, changes } = call.world
  const channel = knownChannel(call, text(call, 'channel'))
  if (channel.isArchived) throw new ApiError('is_archived')
  if (!channel.members.has(workspace.app.botUser)) throw new ApiError('not_in_channel')
  const user = text(call, 'user')
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel')
  const message = { ...workspace.byBot(), ...checkContent(call.world, call.args), ...threadOf(call, channel) }
  channel.show(user, message)
  changes.announce()
  return { message_ts: message.ts } satisfies Omit<ChatPostEphemeralResponse, 'ok'>
}

export const postMethods = { 'chat.postMessage': postMessage, 'chat.postEphemeral': postEphemeral }
