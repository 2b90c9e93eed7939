// A message that names the bot, or one in a direct conversation: answered where it stands.

import { textReply } from '../../../chat/reply.ts'
import type { MessageDelivery } from '../connection/delivery.ts'
import { type Arrival, type Destination, incomingOf, keyOf, messageKeyOf, roomOf, userOf } from '../state/arrival.ts'
import type { Admission } from './admission.ts'
import { keep, sayOpenly } from './answering.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { privateTo } from './place.ts'
import { lineOfDirect, lineOfMention } from './typed-line.ts'

/** `1732264800.000100` in milliseconds since 1970. */
const millisecondsOf = (ts: string): number => Math.round(Number(ts) * 1000)

/** An edit or a deletion is a message of its own, about the one that it changes. */
const saidIn = ({ key, channel, ts, text, user, change, isDirect }: MessageDelivery, self: string | undefined) => {
  const message = messageKeyOf(channel, ts)
  const line = isDirect || self === undefined ? lineOfDirect(text, self) : lineOfMention(text, self)
  if (change === undefined) return { key: message, text: line }
  const about = { kind: change, message, author: userOf(user) }
  return { key: keyOf(key), text: change === 'deleted' ? '' : line, about, aboutSent: millisecondsOf(ts) }
}

/** A conversation of two needs no thread. */
const destinationOf = ({ channel, ts, thread, isDirect }: MessageDelivery): Destination => {
  const root = thread ?? (isDirect ? undefined : ts)
  return { kind: 'open', channel, ...(root === undefined ? {} : { thread: root }) }
}

/** Why nothing is done, where the person may be waiting; an admitted one asks where the bot does not work. */
const refusalFor = (admission: Admission, { isDirect }: MessageDelivery, { words }: HearingSetting) => {
  if (admission.kind === 'stranger') return words.slackMessages.stranger
  return admission.direct && !isDirect ? words.slackMessages.unconfiguredChannel : undefined
}

/** Resolves with what is to be carried out, kept and acknowledged; nothing when there is nothing to carry out. */
const receive = async (delivery: MessageDelivery, setting: HearingSetting): Promise<Arrival | undefined> => {
  const { journal, circle, log, now, self, save } = setting
  const { channel, ts, user, change } = delivery
  // One message may come as two events; each edit of it is another one.
  const id = change === undefined ? `${channel}/${ts}` : delivery.key
  const acknowledge = () => delivery.ack().catch((error: unknown) => log.warn('message not acknowledged', { error }))
  const admission = await circle.admit(delivery)
  if (journal.knows(id)) {
    await acknowledge()
    return undefined
  }
  const refusal = refusalFor(admission, delivery, setting)
  const place =
    admission.kind === 'admitted'
      ? { room: admission.room, direct: admission.direct, memberOf: admission.memberOf }
      : { room: roomOf(channel), direct: delivery.isDirect }
  const arrival: Arrival = {
    id,
    at: now().epochMilliseconds,
    destination: destinationOf(delivery),
    message: { ...saidIn(delivery, self()), user: userOf(user), ...place },
  }
  if (refusal !== undefined) {
    // Never kept as something to carry out: a restart would not ask again who may.
    await sayOpenly(arrival, change === undefined ? textReply(refusal) : undefined, setting)
    await save().catch((error: unknown) => log.error('refusal not kept', { error }))
    await acknowledge()
    return undefined
  }
  // Kept before it is acknowledged: Slack delivers it again until then, and never after.
  const isKept = await keep(arrival, setting)
  await acknowledge()
  if (isKept) return arrival
  await tellNotKept(delivery, setting)
  return undefined
}

/** Received at once, since Slack waits; carried out after what the same person said before in the conversation. */
export const dealMessage = async (delivery: MessageDelivery, setting: HearingSetting): Promise<void> => {
  const { inTurn, answer } = setting
  const receiving = receive(delivery, setting)
  // It may fail before its turn comes.
  receiving.catch(() => undefined)
  await inTurn.run(`${delivery.channel}/${delivery.user}`, async () => {
    const arrival = await receiving
    if (arrival !== undefined) await sayOpenly(arrival, await answer(incomingOf(arrival)), setting)
  })
}

/** What is said in a conversation has to be kept first: this is for the asker alone, and kept nowhere. */
const tellNotKept = async (
  { user, channel, thread, key }: MessageDelivery,
  { aside, words }: HearingSetting,
): Promise<void> => {
  await aside.say(
    privateTo(user, { channel, thread }),
    { messages: [aside.noteOf(words.slackMessages.notKept)], attachments: [] },
    key,
  )
}
