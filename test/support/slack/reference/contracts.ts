// The contract of every method that the emulator knows.

import type { MethodName } from '../methods/table.ts'
import { chat } from './chat.ts'
import type { Contract } from './contract.ts'
import { conversations } from './conversations.ts'
import { viewsAndFiles } from './views-and-files.ts'

export const contracts = { ...chat, ...conversations, ...viewsAndFiles } satisfies Readonly<
  Record<MethodName, Contract>
>

/** What any method may answer. */
export const commonErrors: readonly string[] = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'missing_scope',
  'not_allowed_token_type',
  'invalid_arguments',
  'ratelimited',
  'unknown_method',
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
]
