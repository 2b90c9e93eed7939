// A form that was sent: its fields checked one by one, then the command that they make, carried out like a typed one.

import { commandOf } from '../../../grammar/forms/command-of.ts'
import type { Reply } from '../../../chat/reply.ts'
import { formOf } from '../../../grammar/forms/form-of.ts'
import type { FormId, FormSetting } from '../../../grammar/forms/form.ts'
import type { FormDelivery } from '../connection/delivery.ts'
import { answersOf } from '../forms/answers-of.ts'
import { confirmationView } from '../forms/confirmation-view.ts'
import { errorsOf } from '../forms/errors-of.ts'
import { formIdOf } from '../forms/form-id.ts'
import { originIn } from '../forms/origin.ts'
import { viewOf } from '../forms/view-of.ts'
import { renderReply } from '../saying/render.ts'
import { utteranceId } from '../sending/utterance-of.ts'
import { carryOut } from './answering.ts'
import { arrivalOf } from './arrival-of.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { publishPage } from './home-page.ts'
import { formSettingOf } from './open-form.ts'
import { type Private, privateTo } from './place.ts'

/**
 * Closes the form and says the answer where it was opened; on a person's page,
 * the form turns into the answer. False when it was stopped before.
 */
const confirm = async (
  delivery: FormDelivery,
  reply: Reply,
  { id, destination, isOnPage }: { readonly id: string; readonly destination: Private; readonly isOnPage: boolean },
  setting: HearingSetting,
): Promise<boolean> => {
  const { aside, words, voice, log } = setting
  if (isOnPage) {
    const said = await delivery.ack({ kind: 'update', view: { ...confirmationView(reply, words) } }).then(
      () => true,
      () => aside.say(destination, renderReply(reply, { ...voice, surface: 'ephemeral' }), id),
    )
    await publishPage(delivery, setting)
    return said
  }
  // Said all the same when the form could not be told to close.
  await delivery.ack().catch((error: unknown) => log.warn('form not closed', { error }))
  return aside.say(destination, renderReply(reply, { ...voice, surface: 'ephemeral' }), id)
}

/** The same form sent again with the same content is the same thing; corrected, it is another one. */
const idOf = ({ viewId }: FormDelivery, text: string): string => utteranceId(`${viewId}/${text}`)

/** What the form and its fields come to, as the line that somebody would have typed. */
const typedIn = (id: FormId, { fields }: FormDelivery, setting: FormSetting) => {
  const answers = answersOf(fields, formOf(id, {}, setting))
  const form = formOf(id, answers, setting)
  return { form, typed: commandOf(form, answers, setting) }
}

export const dealForm = async (delivery: FormDelivery, setting: HearingSetting): Promise<void> => {
  const { circle, words, now, log, journal, aside } = setting
  const { user, team, callbackId, metadata } = delivery
  const formId = formIdOf(callbackId)
  const origin = originIn(metadata)
  if (formId === undefined || origin === undefined) {
    log.warn('form not known', { callbackId })
    return delivery.ack()
  }
  const destination = privateTo(user, origin)
  const { channel } = origin
  const admission = await circle.admit({ user, team, ...(channel === undefined ? {} : { channel }) })
  if (admission.kind === 'stranger') {
    await delivery.ack()
    await aside.say(destination, { messages: [aside.noteOf(words.slackMessages.stranger)], attachments: [] }, '')
    return
  }
  const { form, typed } = typedIn(formId, delivery, formSettingOf(setting))
  if (typed.kind === 'faults') return delivery.ack({ kind: 'errors', errors: errorsOf(typed.faults) })

  const id = idOf(delivery, typed.text)
  if (journal.knows(id)) return delivery.ack()
  const arrival = arrivalOf({ id, user, text: typed.text, destination, at: now().epochMilliseconds }, admission)
  const reply = await carryOut(arrival, setting)
  if (reply === undefined || reply.refused === true) {
    journal.withdraw(id)
    const refusal = reply?.title ?? words.slackMessages.notUnderstood
    return delivery.ack({ kind: 'update', view: { ...viewOf(form, { origin, words, refusal }) } })
  }
  const isOver = await confirm(delivery, reply, { id, destination, isOnPage: channel === undefined }, setting)
  if (isOver) journal.settle(id, now().epochMilliseconds)
}
