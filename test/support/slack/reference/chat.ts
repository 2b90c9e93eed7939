// chat.*, as Slack's public reference describes it.

import type { Contract } from './contract.ts'

const content = { text: 'text', blocks: 'json', metadata: 'json', markdown_text: 'text', attachments: 'json' } as const
const contentErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'markdown_text_conflict',
  'no_text',
  'channel_not_found',
]

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
      parse: 'text',
    },
    scopes: ['chat:write'],
    tier: 'special',
    errors: [...contentErrors, 'is_archived', 'not_in_channel', 'rate_limited', 'msg_blocks_too_long'],
  },
  'chat.postEphemeral': {
    token: 'bot',
    required: { channel: 'text', user: 'text' },
    optional: { ...content, thread_ts: 'text', parse: 'text' },
    scopes: ['chat:write'],
    tier: 4,
    errors: [...contentErrors, 'is_archived', 'not_in_channel', 'user_not_in_channel'],
  },
  'chat.update': {
    token: 'bot',
    required: { channel: 'text', ts: 'text' },
    optional: { ...content, parse: 'text' },
    scopes: ['chat:write'],
    tier: 3,
    errors: [...contentErrors, 'cant_update_message', 'message_not_found', 'msg_too_long', 'is_inactive'],
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
