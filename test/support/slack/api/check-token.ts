// Who calls, and whether they may: tokens, their kinds, what they were granted.

import type { Contract } from '../reference/contract.ts'
import type { App, Token } from '../workspace/app.ts'
import { ApiError } from './api-error.ts'
import type { DecodedCall } from './decode-call.ts'

/** The token of a call, before anything is asked of it. */
export const tokenOf = ({ botToken, appToken }: App, text: string | undefined): Token | undefined =>
  [botToken, appToken].find((token) => token.text === text)

/** The scopes that a call needs are written in one order whatever the token has. */
export const missingScope = (needed: readonly string[], token: Token): ApiError =>
  new ApiError('missing_scope', { needed: needed.join(','), provided: [...token.scopes].join(',') })

/** Refuses a token as Slack does; returns the good one. */
export const checkToken = (app: App, contract: Contract, { token: text, headerToken, method }: DecodedCall): Token => {
  // This one method takes the token nowhere but in the header.
  const given = method === 'apps.connections.open' ? headerToken : text
  if (given === undefined || given === '') throw new ApiError('not_authed')
  const token = tokenOf(app, given)
  if (token === undefined) throw new ApiError('invalid_auth')
  if (token.state !== 'active') throw new ApiError(token.state)
  if (token.kind !== contract.token) throw new ApiError('not_allowed_token_type')
  if (contract.scopes.length > 0 && !contract.scopes.some((scope) => token.scopes.has(scope)))
    throw missingScope(contract.scopes, token)
  return token
}
