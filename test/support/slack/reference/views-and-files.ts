// views.*, files.*, auth.* and apps.*, as Slack's public reference describes them.

import type { Contract } from './contract.ts'

const triggerErrors = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'view_too_large']

export const viewsAndFiles = {
  'auth.test': { token: 'bot', required: {}, optional: {}, scopes: [], tier: 'special', errors: [] },
  'apps.connections.open': {
    token: 'app',
    required: {},
    optional: {},
    scopes: ['connections:write'],
    tier: 3,
    errors: [],
  },
  'views.open': {
    token: 'bot',
    required: { trigger_id: 'text', view: 'json' },
    optional: {},
    scopes: [],
    tier: 4,
    errors: triggerErrors,
  },
  'views.push': {
    token: 'bot',
    required: { trigger_id: 'text', view: 'json' },
    optional: {},
    scopes: [],
    tier: 4,
    errors: [...triggerErrors, 'push_limit_reached'],
  },
  'views.update': {
    token: 'bot',
    required: { view: 'json' },
    optional: { view_id: 'text', external_id: 'text', hash: 'text' },
    scopes: [],
    tier: 4,
    errors: ['hash_conflict', 'not_found', 'view_too_large'],
  },
  'views.publish': {
    token: 'bot',
    required: { user_id: 'text', view: 'json' },
    optional: { hash: 'text' },
    scopes: [],
    tier: 4,
    errors: ['hash_conflict', 'not_enabled', 'view_too_large'],
  },
  'files.getUploadURLExternal': {
    token: 'bot',
    required: { filename: 'text', length: 'number' },
    optional: { alt_txt: 'text', alt_text: 'text', snippet_type: 'text' },
    scopes: ['files:write'],
    tier: 4,
    errors: [],
  },
  'files.completeUploadExternal': {
    token: 'bot',
    required: { files: 'json' },
    optional: { channel_id: 'text', thread_ts: 'text', initial_comment: 'text', blocks: 'json' },
    scopes: ['files:write'],
    tier: 4,
    errors: ['file_not_found', 'not_in_channel', 'channel_not_found', 'invalid_blocks'],
  },
  'files.info': {
    token: 'bot',
    required: { file: 'text' },
    optional: { cursor: 'text', limit: 'number', page: 'number', count: 'number' },
    scopes: ['files:read'],
    tier: 4,
    errors: ['file_not_found'],
  },
} satisfies Readonly<Record<string, Contract>>
