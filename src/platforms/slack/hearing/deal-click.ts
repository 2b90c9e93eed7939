// A button: what its command does, once it is sure that the list around it still says what is so.

import type { Line } from '../../../i18n/rich-text.ts'
import type { MessageKey } from '../../../register/ids.ts'
import type { ClickDelivery } from '../connection/delivery.ts'
import { type Press, pressOf } from '../saying/button.ts'
import { postIdOf } from '../sending/utterance-of.ts'
import { answerInOrder, keep, renderedAside, sayRest } from './answering.ts'
import { arrivalOf } from './arrival-of.ts'
import { answerOnPage } from './home-page.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { openForm } from './open-form.ts'
import { type Place, placeOf, privateTo } from './place.ts'

/** Buttons of an answer say what was so when it was given. In milliseconds. */
const answersKept = 24 * 3_600_000

const millisecondsOf = (ts: string): number => Number(ts) * 1000

/** Whether what the button stands in may still be acted on. */
const isCurrent = ({ message }: ClickDelivery, { post }: Press, { journal, now }: HearingSetting): boolean => {
  const at = now().epochMilliseconds
  const isIt = ({ key }: { readonly key: MessageKey }): boolean => postIdOf(key) === post
  if (post !== undefined)
    // Its first messages are there while the last ones, or a file, are still to come.
    return journal.standing(isIt, at) !== undefined || journal.utterances.some((one) => one.post && isIt(one.post))
  return message === undefined || millisecondsOf(message.ts) > at - answersKept
}

const placeIn = ({ message, responseUrl }: ClickDelivery): Place => ({ ...message, responseUrl })

/** Says why nothing was done, to whoever pressed. */
const refuse = async (delivery: ClickDelivery, why: Line, setting: HearingSetting): Promise<void> => {
  const { aside, journal, log, now } = setting
  journal.settle(delivery.key, now().epochMilliseconds)
  await delivery.ack().catch((error: unknown) => log.warn('click not acknowledged', { error }))
  const rendered = { messages: [aside.noteOf(why)], attachments: [] }
  await aside.say(privateTo(delivery.user, placeIn(delivery)), rendered, delivery.key)
}

export const dealClick = async (delivery: ClickDelivery, setting: HearingSetting): Promise<void> => {
  const { journal, circle, words, now, log } = setting
  const { key, user, team, message, triggerId } = delivery
  if (journal.knows(key)) return delivery.ack()
  const press = pressOf(delivery.value)
  if (press === undefined) return refuse(delivery, words.slackMessages.notUnderstood, setting)
  if (!isCurrent(delivery, press, setting)) return refuse(delivery, words.slackMessages.outOfDate, setting)
  const admission = await circle.admit({ user, team, ...(message && { channel: message.channel }) })
  if (admission.kind === 'stranger') return refuse(delivery, words.slackMessages.stranger, setting)
  if (press.does === 'form') {
    const refusal = await openForm(press.command, triggerId, placeOf(placeIn(delivery)), setting)
    return refusal === undefined ? delivery.ack() : refuse(delivery, refusal, setting)
  }

  const destination = privateTo(delivery.user, placeIn(delivery))
  const asked = { id: key, user, text: press.command, destination, at: now().epochMilliseconds }
  const arrival = arrivalOf(asked, admission)
  if (message === undefined) return answerOnPage(arrival, delivery, setting)
  if (!(await keep(arrival, setting))) return refuse(delivery, words.slackMessages.notKept, setting)
  // Nothing of the answer goes with it: a click is acknowledged at once.
  await delivery.ack().catch((error: unknown) => log.warn('click not acknowledged', { error }))
  const reply = await answerInOrder(arrival, setting)
  await sayRest(arrival, destination, renderedAside(reply, setting), 0, setting)
}
