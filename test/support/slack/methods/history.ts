// What was said in a conversation, and in one of its threads.

import type { ConversationsHistoryResponse, ConversationsRepliesResponse } from '@slack/web-api'

import { ApiError } from '../api/api-error.ts'
import type { Channel } from '../workspace/channel.ts'
import type { StoredMessage } from '../workspace/message.ts'
import { checkKind } from './conversations.ts'
import { messageAnswer } from './message-answer.ts'
import { type Call, knownChannel, type Method, text } from './method.ts'
import { page } from './page.ts'

const readChannel = (call: Call, refusal: string): Channel => {
  const channel = knownChannel(call, text(call, 'channel'))
  checkKind(call, channel, 'history')
  if (!channel.members.has(call.world.workspace.app.botUser)) throw new ApiError(refusal)
  return channel
}

const timestamp = (call: Call, name: string, error: string): string => {
  const given = text(call, name)
  if (given !== '' && !/^\d+(?:\.\d+)?$/.test(given)) throw new ApiError(error)
  return given
}

/** Messages of the asked span: bounds are left out unless `inclusive`. */
const within = (call: Call, messages: readonly StoredMessage[]): readonly StoredMessage[] => {
  const oldest = Number(timestamp(call, 'oldest', 'invalid_ts_oldest') || 0)
  const latest = Number(timestamp(call, 'latest', 'invalid_ts_latest') || Infinity)
  const isInclusive = call.args['inclusive'] === true
  return messages.filter(({ ts }) => {
    const at = Number(ts)
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest
  })
}

/** What the first message of a thread says of those under it. */
const threadMarks = (channel: Channel, { ts }: StoredMessage) => {
  const under = channel.messages.filter(({ ts: own, thread_ts: of }) => own !== ts && of === ts)
  const users = [...new Set(under.map(({ user }) => user))]
  const last = under.at(-1)
  if (last === undefined) return {}
  return {
    thread_ts: ts,
    reply_count: under.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: last.ts,
  }
}

const answers = (call: Call, channel: Channel, messages: readonly StoredMessage[]) =>
  messages.map(({ metadata, ...message }) => ({
    ...messageAnswer(call.args['include_all_metadata'] === true && metadata ? { ...message, metadata } : message),
    ...threadMarks(channel, message),
  }))

const history: Method = (call) => {
  const channel = readChannel(call, 'not_in_channel')
  const top = channel.messages.filter(({ ts, thread_ts: thread }) => thread === undefined || thread === ts)
  // The newest first; a page counted from the oldest bound is still read that way.
  const { items, next } = page(within(call, top).toReversed(), call, { usual: 100, largest: 999, isRefused: false })
  return {
    messages: answers(call, channel, items),
    has_more: next !== '',
    pin_count: 0,
    response_metadata: { next_cursor: next },
  } satisfies Omit<ConversationsHistoryResponse, 'ok'>
}

const replies: Method = (call) => {
  const channel = readChannel(call, 'channel_not_found')
  const asked = channel.find(text(call, 'ts'))
  // An answer stands for its thread.
  const parent = asked?.thread_ts === undefined ? asked : channel.find(asked.thread_ts)
  if (parent === undefined) throw new ApiError('thread_not_found')
  const thread = channel.messages.filter(({ ts, thread_ts: of }) => ts !== parent.ts && of === parent.ts)
  const { items, next } = page([parent, ...within(call, thread)], call, {
    usual: 1000,
    largest: 1000,
    isRefused: false,
  })
  return {
    messages: answers(call, channel, items),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  } satisfies Omit<ConversationsRepliesResponse, 'ok'>
}

export const historyMethods = { 'conversations.history': history, 'conversations.replies': replies }
