// "Follow this message": the form of a request, with the day of the message and nothing of its text.

import { dayAt } from '../../../calendar/day-at.ts'
import { dateOf } from '../../../calendar/local-date.ts'
import type { ShortcutDelivery } from '../connection/delivery.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { openFormFor } from './open-form.ts'
import { privateTo } from './place.ts'

export const dealShortcut = async (delivery: ShortcutDelivery, setting: HearingSetting): Promise<void> => {
  const { circle, aside, words, timezone, log } = setting
  const { user, channel, ts, triggerId, responseUrl, key } = delivery
  const admission = await circle.admit(delivery)
  const sent = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000))
  const answers = { received: dateOf(dayAt(sent, timezone)) }
  const refusal =
    admission.kind === 'stranger'
      ? words.slackMessages.stranger
      : await openFormFor('follow', answers, triggerId, { channel, responseUrl }, setting)
  // Slack may have been slow, and wait no longer by now: why nothing opened is said all the same.
  await delivery.ack().catch((error: unknown) => log.warn('shortcut not acknowledged', { error }))
  if (refusal === undefined) return
  await aside.say(
    privateTo(user, { channel, responseUrl }),
    { messages: [aside.noteOf(refusal)], attachments: [] },
    key,
  )
}
