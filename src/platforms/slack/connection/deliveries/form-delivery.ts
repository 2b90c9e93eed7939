// A form that was sent, as Slack delivers it.

import { z } from 'zod'

import type { FormAnswer, FormDelivery } from '../delivery.ts'
import { type Acknowledge, id, maybe, person, read, team } from './payload.ts'

const submission = z.object({
  user: person,
  team,
  view: z.object({
    id,
    hash: maybe,
    callback_id: z.string(),
    private_metadata: maybe,
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
})

const answerOf = (answer: FormAnswer) =>
  answer.kind === 'errors'
    ? { response_action: 'errors', errors: answer.errors }
    : { response_action: 'update', view: answer.view }

export const formDelivery = (payload: unknown, acknowledge: Acknowledge): FormDelivery | undefined => {
  const given = read(submission, payload)
  if (given === undefined) return undefined
  const { user, team: workspace, view } = given
  return {
    kind: 'form',
    // The hash is another one once the form was written anew: it can be sent again after a correction.
    key: `${view.id}/${view.hash ?? ''}`,
    user: user.id,
    team: user.team_id ?? workspace?.id ?? '',
    viewId: view.id,
    callbackId: view.callback_id,
    metadata: view.private_metadata ?? '',
    fields: view.state.values,
    ack: (answer) => acknowledge(answer && answerOf(answer)),
  }
}
