// conversations.* and users.*, as Slack's public reference describes them.

import type { Contract } from './contract.ts'

const paging = { cursor: 'text', limit: 'number' } as const
const reading = ['channels:read', 'groups:read', 'im:read', 'mpim:read']
const looking = ['channels:history', 'groups:history', 'im:history', 'mpim:history']
const span = {
  ...paging,
  oldest: 'text',
  latest: 'text',
  inclusive: 'boolean',
  include_all_metadata: 'boolean',
} as const
const lookingErrors = [
  'channel_not_found',
  'not_in_channel',
  'invalid_cursor',
  'invalid_ts_latest',
  'invalid_ts_oldest',
]

export const conversations = {
  'conversations.info': {
    token: 'bot',
    required: { channel: 'text' },
    optional: { include_num_members: 'boolean', include_locale: 'boolean' },
    scopes: reading,
    tier: 3,
    errors: ['channel_not_found'],
  },
  'conversations.list': {
    token: 'bot',
    required: {},
    optional: { ...paging, types: 'text', exclude_archived: 'boolean' },
    scopes: reading,
    tier: 2,
    errors: ['invalid_cursor', 'invalid_limit', 'invalid_types', 'method_not_supported_for_channel_type'],
  },
  'conversations.members': {
    token: 'bot',
    required: { channel: 'text' },
    optional: paging,
    scopes: reading,
    tier: 4,
    errors: ['channel_not_found', 'invalid_cursor', 'invalid_limit', 'fetch_members_failed'],
  },
  'conversations.open': {
    token: 'bot',
    required: {},
    optional: { users: 'text', channel: 'text', return_im: 'boolean', prevent_creation: 'boolean' },
    scopes: ['channels:manage', 'groups:write', 'im:write', 'mpim:write'],
    tier: 3,
    errors: [
      'channel_not_found',
      'not_enough_users',
      'too_many_users',
      'user_not_visible',
      'users_list_not_supplied',
      'user_not_found',
      'user_disabled',
      'method_not_supported_for_channel_type',
    ],
  },
  'conversations.history': {
    token: 'bot',
    required: { channel: 'text' },
    optional: span,
    scopes: looking,
    tier: 3,
    errors: [...lookingErrors, 'not_in_channel', 'restricted_action'],
  },
  'conversations.replies': {
    token: 'bot',
    required: { channel: 'text', ts: 'text' },
    optional: span,
    scopes: looking,
    tier: 3,
    errors: [...lookingErrors, 'thread_not_found'],
  },
  'users.info': {
    token: 'bot',
    required: { user: 'text' },
    optional: { include_locale: 'boolean' },
    scopes: ['users:read'],
    tier: 4,
    errors: ['user_not_found', 'user_not_visible', 'too_many_users'],
  },
  'users.list': {
    token: 'bot',
    required: {},
    optional: { ...paging, include_locale: 'boolean' },
    scopes: ['users:read'],
    tier: 2,
    errors: ['invalid_cursor', 'limit_required', 'missing_argument'],
  },
} satisfies Readonly<Record<string, Contract>>
