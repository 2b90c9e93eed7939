// What a method of the Web API is: its arguments, checked, in; its answer, without `ok`, out.

import { ApiError } from '../api/api-error.ts'
import { type Json, textOf } from '../json.ts'
import type { Token } from '../workspace/app.ts'
import type { Channel } from '../workspace/channel.ts'
import type { World } from '../world.ts'

export interface Call {
  readonly world: World
  readonly token: Token
  readonly args: Json
}

/** Throws an ApiError to refuse. Its answer satisfies the published type of the method's response. */
export type Method = (call: Call) => object

/** A checked argument of text; empty when it was not given. */
export const text = ({ args }: Call, name: string): string => textOf(args[name]) ?? ''

/** The conversation that a call is about, if the bot can know of it. */
export const knownChannel = ({ world: { workspace } }: Call, id: string): Channel => {
  const channel = workspace.channels.get(id)
  // To somebody who is not in it, a private conversation does not exist.
  if (channel === undefined || (channel.kind !== 'public' && !channel.members.has(workspace.app.botUser)))
    throw new ApiError('channel_not_found')
  return channel
}
