// chat.*, as Slack's public reference describes it.

import type { Contract } from './contract.ts'

const words = { text: 'text', blocks: 'json', markdown_text: 'text', attachments: 'json', parse: 'text' } as const
const content = { ...words, metadata: 'json' } as const
const wordsErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'markdown_text_conflict',
  'no_text',
  'channel_not_found',
]
const contentErrors = [...wordsErrors, 'invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large']

export const chat = {
  'chat.postMessage': {
    token: 'bot',
    required: { channel: 'text' },
    optional: {
      ...content,
      thread_ts: 'text',
      reply_broadcast: 'boolean',
      unfurl_links: 'boolean',
      unfurl_media: 'boolean',
      mrkdwn: 'boolean',
      link_names: 'boolean',
      username: 'text',
      icon_emoji: 'text',
      icon_url: 'text',
    },
    scopes: ['chat:write'],
    tier: 'special',
    errors: [
      ...contentErrors,
      'is_archived',
      'not_in_channel',
      'rate_limited',
      'msg_blocks_too_long',
      'restricted_action',
      'too_many_attachments',
      'message_limit_exceeded',
      'messages_tab_disabled',
      'cannot_reply_to_message',
      'team_not_found',
    ],
  },
  'chat.postEphemeral': {
    token: 'bot',
    required: { channel: 'text', user: 'text' },
    optional: { ...words, thread_ts: 'text', link_names: 'boolean', username: 'text' },
    scopes: ['chat:write'],
    tier: 4,
    errors: [
      ...wordsErrors,
      'is_archived',
      'not_in_channel',
      'user_not_in_channel',
      'msg_too_long',
      'restricted_action',
    ],
  },
  'chat.update': {
    token: 'bot',
    required: { channel: 'text', ts: 'text' },
    optional: { ...content, link_names: 'boolean', reply_broadcast: 'boolean', file_ids: 'json' },
    scopes: ['chat:write'],
    tier: 3,
    errors: [
      ...contentErrors,
      'cant_update_message',
      'message_not_found',
      'msg_too_long',
      'is_inactive',
      'edit_window_closed',
      'block_mismatch',
      'update_failed',
      'too_many_attachments',
      'invalid_attachments',
    ],
  },
  'chat.delete': {
    token: 'bot',
    required: { channel: 'text', ts: 'text' },
    optional: {},
    scopes: ['chat:write'],
    tier: 3,
    errors: ['channel_not_found', 'cant_delete_message', 'message_not_found'],
  },
} satisfies Readonly<Record<string, Contract>>
