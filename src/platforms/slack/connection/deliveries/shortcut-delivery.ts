// An action on a message, as Slack delivers it: of the message, only where it is.

import { z } from 'zod'

import type { ShortcutDelivery } from '../delivery.ts'
import { type Acknowledge, id, maybe, person, read, team } from './payload.ts'

const shortcut = z.object({
  callback_id: id,
  user: person,
  team,
  channel: z.object({ id }),
  message_ts: maybe,
  message: z.object({ ts: maybe }).nullish(),
  trigger_id: id,
  response_url: id,
})

export const shortcutDelivery = (payload: unknown, acknowledge: Acknowledge): ShortcutDelivery | undefined => {
  const given = read(shortcut, payload)
  const ts = given?.message_ts ?? given?.message?.ts
  if (given === undefined || !ts) return undefined
  return {
    kind: 'shortcut',
    key: given.trigger_id,
    user: given.user.id,
    team: given.user.team_id ?? given.team?.id ?? '',
    callbackId: given.callback_id,
    channel: given.channel.id,
    ts,
    triggerId: given.trigger_id,
    responseUrl: given.response_url,
    ack: () => acknowledge(),
  }
}
