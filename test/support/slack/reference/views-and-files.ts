// views.*, files.*, auth.* and apps.*, as Slack's public reference describes them.

import type { Contract } from './contract.ts'

const viewErrors = ['duplicate_external_id', 'view_too_large']
const triggerErrors = [...viewErrors, 'expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']

export const viewsAndFiles = {
  'auth.test': { token: 'bot', required: {}, optional: {}, scopes: [], tier: 'special', errors: [] },
  'apps.connections.open': {
    token: 'app',
    required: {},
    optional: {},
    scopes: ['connections:write'],
    tier: 3,
    errors: ['forbidden_team', 'insecure_request', 'missing_args'],
  },
  'views.open': {
    token: 'bot',
    required: { view: 'json' },
    optional: { trigger_id: 'text', interactivity_pointer: 'text' },
    scopes: [],
    tier: 4,
    errors: triggerErrors,
  },
  'views.push': {
    token: 'bot',
    required: { view: 'json' },
    optional: { trigger_id: 'text', interactivity_pointer: 'text' },
    scopes: [],
    tier: 4,
    errors: [...triggerErrors, 'not_found', 'push_limit_reached'],
  },
  'views.update': {
    token: 'bot',
    required: { view: 'json' },
    optional: { view_id: 'text', external_id: 'text', hash: 'text' },
    scopes: [],
    tier: 4,
    errors: [...viewErrors, 'hash_conflict', 'not_found'],
  },
  'views.publish': {
    token: 'bot',
    required: { user_id: 'text', view: 'json' },
    optional: { hash: 'text' },
    scopes: [],
    tier: 4,
    errors: [...viewErrors, 'hash_conflict', 'not_enabled'],
  },
  'files.getUploadURLExternal': {
    token: 'bot',
    required: { filename: 'text', length: 'number' },
    optional: { alt_txt: 'text', snippet_type: 'text' },
    scopes: ['files:write'],
    tier: 4,
    errors: [
      'alt_txt_too_large',
      'file_upload_size_restricted',
      'file_uploads_disabled',
      'missing_argument',
      'storage_limit_reached',
    ],
  },
  'files.completeUploadExternal': {
    token: 'bot',
    required: { files: 'json' },
    optional: { channel_id: 'text', channels: 'text', thread_ts: 'text', initial_comment: 'text', blocks: 'json' },
    scopes: ['files:write'],
    tier: 4,
    errors: [
      'access_denied',
      'channel_not_found',
      'file_not_found',
      'file_update_failed',
      'invalid_blocks',
      'invalid_channel',
      'not_in_channel',
      'posting_to_channel_denied',
    ],
  },
  'files.info': {
    token: 'bot',
    required: { file: 'text' },
    optional: { cursor: 'text', limit: 'number', page: 'number', count: 'number' },
    scopes: ['files:read'],
    tier: 4,
    errors: ['file_not_found', 'access_denied', 'file_deleted', 'not_visible'],
  },
} satisfies Readonly<Record<string, Contract>>
