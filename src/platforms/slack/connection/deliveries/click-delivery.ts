// A button or a choice of a menu as Slack delivers it.

import { z } from 'zod'

import type { ClickDelivery } from '../delivery.ts'
import { type Acknowledge, id, maybe, person, read, team } from './payload.ts'

const click = z.object({
  user: person,
  team,
  trigger_id: id,
  response_url: maybe,
  container: z.object({
    type: maybe,
    channel_id: maybe,
    message_ts: maybe,
    thread_ts: maybe,
    is_ephemeral: z.boolean().nullish(),
    view_id: maybe,
  }),
  // One for each gesture, in practice as in the documentation's examples.
  actions: z
    .array(
      z.object({
        action_id: id,
        action_ts: maybe,
        value: maybe,
        selected_option: z.object({ value: maybe }).nullish(),
      }),
    )
    .min(1),
})

/** Nothing for what carries no value: a button that only opens an address. */
export const clickDelivery = (payload: unknown, acknowledge: Acknowledge): ClickDelivery | undefined => {
  const given = read(click, payload)
  const action = given?.actions[0]
  const value = action?.value ?? action?.selected_option?.value
  if (given === undefined || action === undefined || !value) return undefined
  const { user, container } = given
  const { channel_id: channel, message_ts: ts, thread_ts: thread } = container
  const place = ts ?? container.view_id ?? ''
  return {
    kind: 'click',
    // The trigger is another one when the same click is delivered again.
    key: action.action_ts ? `${user.id}/${action.action_ts}/${action.action_id}/${place}` : given.trigger_id,
    user: user.id,
    team: user.team_id ?? given.team?.id ?? '',
    value,
    triggerId: given.trigger_id,
    ...(channel && ts
      ? { message: { channel, ts, ...(thread ? { thread } : {}), isEphemeral: container.is_ephemeral ?? false } }
      : {}),
    ...(given.response_url ? { responseUrl: given.response_url } : {}),
    ack: () => acknowledge(),
  }
}
