// Commands, clicks, forms and shortcuts as Slack writes them.

import type { Json } from '../json.ts'
import type { Channel } from '../workspace/channel.ts'
import type { SeenMessage, StoredMessage } from '../workspace/message.ts'
import type { User } from '../workspace/user.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What somebody did, wherever they did it. */
export interface Deed {
  readonly workspace: Workspace
  readonly user: User
  readonly trigger: string
}

const channelName = ({ kind, name }: Channel): string =>
  kind === 'im' ? 'directmessage' : kind === 'private' ? 'privategroup' : name

export const commandPayload = (
  { workspace: { team, domain, app }, user, trigger }: Deed,
  channel: Channel,
  command: string,
  text: string,
  responseUrl: string,
): Json => ({
  token: 'verification',
  team_id: team,
  team_domain: domain,
  channel_id: channel.id,
  channel_name: channelName(channel),
  user_id: user.id,
  user_name: user.name,
  command,
  text,
  api_app_id: app.id,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: trigger,
})

const common = ({ workspace: { team, domain, app }, user, trigger }: Deed, type: string) => ({
  type,
  user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
  api_app_id: app.id,
  token: 'verification',
  trigger_id: trigger,
  team: { id: team, domain },
  enterprise: null,
  is_enterprise_install: false,
})

const place = (channel: Channel) => ({ id: channel.id, name: channelName(channel) })

const bare = ({ channel: _channel, isEphemeral: _isEphemeral, ...message }: SeenMessage): StoredMessage => message

/** A click in a message. Of one that only this person sees, Slack does not send the message. */
export const messageClickPayload = (
  deed: Deed,
  channel: Channel,
  message: SeenMessage,
  action: Json,
  responseUrl: string,
): Json => ({
  ...common(deed, 'block_actions'),
  container: {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: message.isEphemeral,
    ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
  },
  channel: place(channel),
  ...(!message.isEphemeral && { message: bare(message) }),
  state: { values: {} },
  response_url: responseUrl,
  actions: [action],
})

/** A click in a form or on a person's page. */
export const viewClickPayload = (deed: Deed, view: Json, action: Json): Json => ({
  ...common(deed, 'block_actions'),
  container: { type: 'view', view_id: view['id'] },
  view,
  actions: [action],
})

export const submissionPayload = (deed: Deed, view: Json): Json => ({
  ...common(deed, 'view_submission'),
  view,
  response_urls: [],
})

export const closedPayload = (deed: Deed, view: Json, isCleared: boolean): Json => {
  const { trigger_id: _trigger, ...rest } = common(deed, 'view_closed')
  return { ...rest, view, is_cleared: isCleared }
}

export const messageShortcutPayload = (
  deed: Deed,
  channel: Channel,
  message: SeenMessage,
  callbackId: string,
  responseUrl: string,
): Json => ({
  ...common(deed, 'message_action'),
  action_ts: deed.workspace.timestamp(),
  callback_id: callbackId,
  channel: place(channel),
  message_ts: message.ts,
  message: bare(message),
  response_url: responseUrl,
})
