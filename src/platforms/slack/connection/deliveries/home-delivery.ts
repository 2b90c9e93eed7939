// Somebody opened their page of the bot, as Slack delivers it.

import { z } from 'zod'

import type { HomeDelivery } from '../delivery.ts'
import { type Acknowledge, id, maybe, read } from './payload.ts'

const opened = z.object({
  event_id: id,
  team_id: maybe,
  event: z.object({ type: z.literal('app_home_opened'), user: id, tab: z.literal('home') }),
})

/** Nothing for the tab with the messages. */
export const homeDelivery = (payload: unknown, acknowledge: Acknowledge): HomeDelivery | undefined => {
  const given = read(opened, payload)
  return (
    given && {
      kind: 'home',
      key: given.event_id,
      user: given.event.user,
      team: given.team_id ?? '',
      ack: () => acknowledge(),
    }
  )
}
