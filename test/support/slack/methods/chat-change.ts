// Changing and deleting what the bot said.

import type { ChatDeleteResponse, ChatUpdateResponse } from '@slack/web-api'

import { ApiError } from '../api/api-error.ts'
import type { Channel } from '../workspace/channel.ts'
import type { StoredMessage } from '../workspace/message.ts'
import { checkContent } from './check-content.ts'
import { messageAnswer } from './message-answer.ts'
import { type Call, knownChannel, type Method, text } from './method.ts'

/** Characters. Source: Slack's reference of chat.update. */
const longestText = 4000

const ownMessage = (call: Call, refusal: string): { channel: Channel; message: StoredMessage } => {
  const channel = knownChannel(call, text(call, 'channel'))
  const message = channel.find(text(call, 'ts'))
  if (message === undefined) throw new ApiError('message_not_found')
  if (message.user !== call.world.workspace.app.botUser) throw new ApiError(refusal)
  return { channel, message }
}

const update: Method = (call) => {
  const { workspace, changes } = call.world
  const { channel, message } = ownMessage(call, 'cant_update_message')
  if (channel.isArchived) throw new ApiError('is_inactive')
  if (text(call, 'text').length > longestText) throw new ApiError('msg_too_long')
  const { text: said, blocks, metadata } = checkContent(call.world, call.args)
  const { blocks: _blocks, metadata: before, ...rest } = message
  const kept = metadata ?? (call.args['metadata'] === undefined ? before : undefined)
  const changed: StoredMessage = {
    ...rest,
    text: said,
    // Blocks that are not given again are gone; metadata stays.
    ...(blocks && { blocks }),
    ...(kept && { metadata: kept }),
    edited: { user: message.user, ts: workspace.timestamp() },
  }
  channel.replace(changed)
  changes.announce()
  void call.world.events.tellChange(channel, changed, message)
  return {
    channel: channel.id,
    ts: changed.ts,
    text: changed.text,
    message: messageAnswer(changed),
  } satisfies Omit<ChatUpdateResponse, 'ok'>
}

const remove: Method = (call) => {
  const { channel, message } = ownMessage(call, 'cant_delete_message')
  channel.remove(message.ts)
  call.world.changes.announce()
  return { channel: channel.id, ts: message.ts } satisfies Omit<ChatDeleteResponse, 'ok'>
}

export const changeMethods = { 'chat.update': update, 'chat.delete': remove }
