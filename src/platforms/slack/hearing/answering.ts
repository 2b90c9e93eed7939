// From something asked to its answer: kept first, then carried out, then said, so that a restart in between loses nothing.

import { dayAt } from '../../../calendar/day-at.ts'
import { momentInWords } from '../../../chat/moment.ts'
import { refusal, type Reply } from '../../../chat/reply.ts'
import { UserError } from '../../../errors.ts'
import { instantText } from '../../../register/ids.ts'
import type { Rendered } from '../saying/message.ts'
import { renderReply } from '../saying/render.ts'
import { utteranceOf } from '../sending/utterance-of.ts'
import { type Arrival, incomingOf, keyOf } from '../state/arrival.ts'
import type { HearingSetting } from './hearing-setting.ts'
import type { Private } from './place.ts'

const silence: Rendered = { messages: [], attachments: [] }

/** For the asker alone. */
export const renderedAside = (reply: Reply | undefined, { voice }: HearingSetting): Rendered =>
  reply === undefined ? silence : renderReply(reply, { ...voice, surface: 'ephemeral' })

/** Makes the arrival durable. False when that cannot be done: then nothing may come of it, now or after a restart. */
export const keep = async (arrival: Arrival, { journal, keep: noteDown, log }: HearingSetting): Promise<boolean> => {
  journal.arrive(arrival)
  try {
    await noteDown(arrival)
    return true
  } catch (error) {
    journal.withdraw(arrival.id)
    log.error('what was asked could not be kept', { key: arrival.id, error })
    return false
  }
}

/** What an arrival comes to, once what the same person asked before is in the register. */
export const answerInOrder = (
  arrival: Arrival,
  { answer, inTurn }: HearingSetting,
  kept?: Promise<void>,
): Promise<Reply | undefined> =>
  inTurn.run(arrival.message.user, () => answer({ ...incomingOf(arrival), ...(kept && { kept }) }))

/** What an arrival comes to, decided while it is being kept: nothing goes to the register before it is. */
const answerWhile = (
  keeping: Promise<boolean>,
  arrival: Arrival,
  setting: HearingSetting,
): Promise<Reply | undefined> => {
  const kept = keeping.then((isKept) => {
    if (!isKept) throw new UserError((words) => words.slackMessages.notKept)
  })
  // Of an answer that writes nothing, nobody waits for it there.
  kept.catch(() => undefined)
  return answerInOrder(arrival, setting, kept)
}

/** Makes the arrival durable and carries it out; the entry, if there is one, is durable when it resolves. */
export const carryOut = async (arrival: Arrival, setting: HearingSetting): Promise<Reply | undefined> => {
  const keeping = keep(arrival, setting)
  const reply = await answerWhile(keeping, arrival, setting)
  return (await keeping) ? reply : refusal(setting.words.slackMessages.notKept)
}

/**
 * Carries out what will be durable once `keeping` says so, or, without it, what
 * only reads. The answer is for the asker alone, and not yet said.
 */
export const answerAside = async (
  arrival: Arrival,
  setting: HearingSetting,
  keeping: Promise<boolean> | undefined,
): Promise<Rendered> => {
  const answering = keeping === undefined ? setting.answer(incomingOf(arrival)) : answerWhile(keeping, arrival, setting)
  return renderedAside(await answering, setting)
}

/** Says the answer of an arrival in its conversation, through the outbox, and settles it in the same tick. */
export const sayOpenly = async (
  arrival: Arrival,
  answered: Reply | undefined,
  setting: HearingSetting,
): Promise<void> => {
  const { journal, outbox, voice, people, now } = setting
  const reply = answered && (await people.named(answered))
  const { destination, id } = arrival
  const at = now().epochMilliseconds
  if (reply === undefined || destination.kind !== 'open') return journal.settle(id, at)
  const rendered = renderReply(reply, { ...voice, surface: 'post' })
  const { channel, thread } = destination
  journal.settle(id, at, [utteranceOf(reply, rendered, { key: keyOf(id), channel, thread, now: at })])
  outbox.wake()
}

/** The register knows for eight days what it answered: after that, what was carried out would be once more. In milliseconds. */
const longestLate = 7 * 24 * 3_600_000

/** What an earlier process left: answered now, saying what it is the answer to. */
export const answerLate = async (arrival: Arrival, setting: HearingSetting): Promise<void> => {
  const { answer, aside, journal, words, timezone, log, now } = setting
  const { destination, id, at } = arrival
  if (now().epochMilliseconds - at > longestLate) {
    log.error('what was asked long ago is not carried out', { key: id })
    return journal.settle(id, now().epochMilliseconds)
  }
  const reply = await answer(incomingOf(arrival))
  if (destination.kind === 'open') return sayOpenly(arrival, reply, setting)
  const rendered = renderedAside(reply, setting)
  const asked = instantText(Temporal.Instant.fromEpochMilliseconds(at))
  const when = momentInWords(asked, timezone, dayAt(now(), timezone), words)
  const note = aside.noteOf(words.slackMessages.afterInterruption(when))
  const late = reply === undefined ? silence : { ...rendered, messages: [note, ...rendered.messages] }
  if (await aside.say(destination, late, id)) journal.settle(id, now().epochMilliseconds)
}

/** Says what the acknowledgement did not, and settles the arrival; stopped before, it is left to the next start. */
export const sayRest = async (
  { id }: Arrival,
  destination: Private,
  rendered: Rendered,
  alreadySaid: number,
  { aside, journal, now }: HearingSetting,
): Promise<void> => {
  if (await aside.say(destination, rendered, id, alreadySaid)) journal.settle(id, now().epochMilliseconds)
}
