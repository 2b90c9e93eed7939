// One call, from its decoded form to Slack's answer.

import type { Json } from '../json.ts'
import { isMethod, methods } from '../methods/table.ts'
import { contracts } from '../reference/contracts.ts'
import type { Contract } from '../reference/contract.ts'
import type { World } from '../world.ts'
import { ApiError } from './api-error.ts'
import { checkArguments } from './check-arguments.ts'
import { checkToken, tokenOf } from './check-token.ts'
import type { DecodedCall } from './decode-call.ts'

export interface Outcome {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly answer: Json
}

const answered = (answer: Json, headers: Readonly<Record<string, string>>, status = 200): Outcome => ({
  status,
  headers,
  answer,
})

const run = (
  world: World,
  contract: Contract,
  call: DecodedCall,
  headers: Readonly<Record<string, string>>,
): Outcome => {
  const token = checkToken(world.workspace.app, contract, call)
  const channel = typeof call.args['channel'] === 'string' ? call.args['channel'] : ''
  const wait = world.rates.refuse(call.method, contract.tier, channel)
  if (wait !== undefined)
    return answered({ ok: false, error: 'ratelimited' }, { ...headers, 'retry-after': String(wait) }, 429)
  const args = checkArguments(contract, call.args)
  if (!isMethod(call.method)) throw new ApiError('unknown_method', { req_method: call.method })
  return answered({ ok: true, ...methods[call.method]({ world, token, args }) }, headers)
}

/** Carries a call out; a refusal is an answer too. */
export const carryOut = (world: World, call: DecodedCall): Outcome => {
  const { method } = call
  const contract = isMethod(method) ? contracts[method] : undefined
  const token = tokenOf(world.workspace.app, call.token)
  const headers = {
    'x-slack-req-id': world.workspace.ids.secret(),
    ...(token && { 'x-oauth-scopes': [...token.scopes].join(',') }),
    ...(token && contract && { 'x-accepted-oauth-scopes': contract.scopes.join(',') }),
  }
  try {
    if (contract === undefined) throw new ApiError('unknown_method', { req_method: method })
    return run(world, contract, call, headers)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return answered({ ok: false, error: error.error, ...error.more }, headers)
  }
}
