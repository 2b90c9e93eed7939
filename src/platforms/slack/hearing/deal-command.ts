// A slash command: a form when it says nothing more, else carried out and answered to the asker alone.

import type { CommandDelivery } from '../connection/delivery.ts'
import type { Rendered } from '../saying/message.ts'
import { type Arrival, type Destination, keyOf, userOf } from '../state/arrival.ts'
import type { Admission } from './admission.ts'
import { answerAside, sayRest } from './answering.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { opensForm, openForm } from './open-form.ts'
import { lineOfCommand } from './typed-line.ts'

type Admitted = Extract<Admission, { kind: 'admitted' }>

const arrivalOf = (
  { key, user }: CommandDelivery,
  text: string,
  { room, direct, memberOf }: Admitted,
  destination: Destination,
  at: number,
): Arrival => ({
  id: key,
  at,
  destination,
  message: { key: keyOf(key), user: userOf(user), room, text, direct, memberOf },
})

export const dealCommand = async (delivery: CommandDelivery, setting: HearingSetting): Promise<void> => {
  const { journal, circle, aside, commandPrefix, words, now, inTime } = setting
  const { key, command, channel, user, responseUrl, triggerId } = delivery
  const admission = await circle.admit(delivery)
  if (journal.knows(key)) return delivery.ack()
  if (admission.kind === 'stranger') return delivery.ack(aside.noteOf(words.slackMessages.stranger))
  const line = lineOfCommand(command, delivery.text, commandPrefix)
  const destination = { kind: 'private' as const, channel, user, responseUrl }
  if (opensForm(line, setting)) {
    const refusal = await openForm(line, triggerId, { channel, responseUrl }, setting)
    return delivery.ack(refusal === undefined ? undefined : aside.noteOf(refusal))
  }

  const arrival = arrivalOf(delivery, line, admission, destination, now().epochMilliseconds)
  const answering = answerAside(arrival, setting)
  const early = await inTime(answering)
  const alreadySaid = await acknowledge(delivery, early)
  await sayRest(arrival, destination, early ?? (await answering), alreadySaid, setting)
}

/** How many messages of the answer went with the acknowledgement. */
const acknowledge = async (delivery: CommandDelivery, early: Rendered | undefined): Promise<number> => {
  const first = early?.messages[0]
  try {
    await delivery.ack(first)
    return first === undefined ? 0 : 1
  } catch {
    // It could not leave: Slack shows an error, which the answer that follows puts right.
    return 0
  }
}
