// A slash command: a form when it says nothing more, else carried out and answered to the asker alone.

import type { Line } from '../../../i18n/rich-text.ts'
import type { CommandDelivery } from '../connection/delivery.ts'
import type { Rendered, SlackMessage } from '../saying/message.ts'
import { answerAside, keep, sayRest } from './answering.ts'
import { arrivalOf } from './arrival-of.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { onlyReads } from './only-reads.ts'
import { opensForm, openForm } from './open-form.ts'
import { privateTo } from './place.ts'
import { lineOfCommand } from './typed-line.ts'

/** Says why nothing was done: Slack may have been slow to tell who asks, and wait no longer by then. */
const refuse = async (delivery: CommandDelivery, why: Line, { aside }: HearingSetting): Promise<void> => {
  const rendered = { messages: [aside.noteOf(why)], attachments: [] }
  const alreadySaid = await acknowledge(delivery, rendered)
  await aside.say(privateTo(delivery.user, delivery), rendered, delivery.key, alreadySaid)
}

export const dealCommand = async (delivery: CommandDelivery, setting: HearingSetting): Promise<void> => {
  const { journal, circle, commandPrefix, words, now, inTime } = setting
  const { key, command, channel, responseUrl, triggerId } = delivery
  const admission = await circle.admit(delivery)
  if (journal.knows(key)) return delivery.ack()
  if (admission.kind === 'stranger') return refuse(delivery, words.slackMessages.stranger, setting)
  const line = lineOfCommand(command, delivery.text, commandPrefix)
  const destination = privateTo(delivery.user, delivery)
  if (opensForm(line, setting)) {
    const refusal = await openForm(line, triggerId, { channel, responseUrl }, setting)
    return refusal === undefined ? delivery.ack() : refuse(delivery, refusal, setting)
  }

  const asked = { id: key, user: delivery.user, text: line, destination, at: now().epochMilliseconds }
  const arrival = arrivalOf(asked, admission)
  // What only reads leaves nothing behind: without its answer, the person sees an error of Slack's and asks again.
  const keeping = onlyReads(line, setting.commands) ? undefined : keep(arrival, setting)
  const answering = answerAside(arrival, setting, keeping)
  const early = await inTime(answering)
  // Acknowledged without it, the command would be lost with the process; with a slow disk, Slack shows an error first.
  const isSafe = await (keeping ?? (isAllAtOnce(early) || keep(arrival, setting)))
  if (!isSafe) return refuse(delivery, words.slackMessages.notKept, setting)
  const alreadySaid = await acknowledge(delivery, early)
  await sayRest(arrival, destination, early ?? (await answering), alreadySaid, setting)
}

/** What an acknowledgement can hold of an answer. */
const holdable = (early: Rendered | undefined): SlackMessage | undefined => {
  const message = early?.messages[0]
  // What Slack refuses in an acknowledgement nobody hears of; a chart is what it may refuse.
  return message?.blocks.some(({ type }) => type === 'data_visualization') === true ? undefined : message
}

/** Whether nothing is left to say once the command is acknowledged. */
const isAllAtOnce = (early: Rendered | undefined): boolean =>
  early !== undefined &&
  early.attachments.length === 0 &&
  early.messages.length <= (holdable(early) === undefined ? 0 : 1)

/** How many messages of the answer went with the acknowledgement. */
const acknowledge = async (delivery: CommandDelivery, early: Rendered | undefined): Promise<number> => {
  const first = holdable(early)
  try {
    await delivery.ack(first)
    return first === undefined ? 0 : 1
  } catch {
    // It could not leave: Slack shows an error, which the answer that follows puts right.
    return 0
  }
}
