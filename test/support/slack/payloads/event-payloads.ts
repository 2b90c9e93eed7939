// Events as Slack writes them.

import type { Json } from '../json.ts'
import type { Channel } from '../workspace/channel.ts'
import type { StoredMessage } from '../workspace/message.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** The wrapper of every event. */
export const eventPayload = (workspace: Workspace, event: Json) => {
  const { team, app, ids } = workspace
  const id = ids.next('Ev')
  return {
    token: 'verification',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(workspace.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  }
}

export const mentionEvent = (channel: Channel, { metadata: _metadata, ...message }: StoredMessage): Json => ({
  ...message,
  type: 'app_mention',
  channel: channel.id,
  event_ts: message.ts,
})

export const messageEvent = (channel: Channel, { metadata: _metadata, ...message }: StoredMessage): Json => ({
  ...message,
  channel: channel.id,
  event_ts: message.ts,
  channel_type: 'im',
})

/** `ts` is the change's own. */
export const changedEvent = (channel: Channel, after: StoredMessage, before: StoredMessage, ts: string): Json => ({
  type: 'message',
  subtype: 'message_changed',
  message: after,
  previous_message: before,
  channel: channel.id,
  hidden: true,
  ts,
  event_ts: ts,
  channel_type: 'im',
})

export const deletedEvent = (channel: Channel, message: StoredMessage, ts: string): Json => ({
  type: 'message',
  subtype: 'message_deleted',
  previous_message: message,
  channel: channel.id,
  hidden: true,
  deleted_ts: message.ts,
  ts,
  event_ts: ts,
  channel_type: 'im',
})

export const homeOpenedEvent = (
  user: string,
  channel: Channel,
  tab: 'home' | 'messages',
  ts: string,
  view?: Json,
): Json => ({
  type: 'app_home_opened',
  user,
  channel: channel.id,
  tab,
  ...(view && { view }),
  event_ts: ts,
})

/** It is no event: the wrapper has none inside. `minute` in seconds since 1970. */
export const rateLimitedPayload = ({ team, app }: Workspace, minute: number): Json => ({
  token: 'verification',
  type: 'app_rate_limited',
  team_id: team,
  minute_rate_limited: minute,
  api_app_id: app.id,
})
