// A slash command as Slack delivers it.

import { z } from 'zod'

import type { CommandDelivery } from '../delivery.ts'
import { type Acknowledge, id, maybe, read } from './payload.ts'

const command = z.object({
  command: id,
  text: maybe,
  channel_id: id,
  user_id: id,
  team_id: id,
  trigger_id: id,
  response_url: id,
})

export const commandDelivery = (payload: unknown, acknowledge: Acknowledge): CommandDelivery | undefined => {
  const given = read(command, payload)
  if (given === undefined) return undefined
  return {
    kind: 'command',
    key: given.trigger_id,
    user: given.user_id,
    team: given.team_id,
    command: given.command,
    text: given.text ?? '',
    channel: given.channel_id,
    triggerId: given.trigger_id,
    responseUrl: given.response_url,
    ack: (answer) => acknowledge(answer && { response_type: 'ephemeral', text: answer.text, blocks: answer.blocks }),
  }
}
