// One event from the server to its answer: decrypted, understood, admitted, answered, and settled with what is to be said.

import type { MatrixClient, MatrixEvent } from 'matrix-js-sdk'

import type { Answer } from '../../../chat/platform.ts'
import type { RoomView } from '../connection/room-view.ts'
import type { Speaker } from '../sending/speaker.ts'
import type { Journal } from '../state/journal.ts'
import type { Admission } from './admission.ts'
import type { Arrival } from '../state/arrival.ts'
import { type Heard, readEvent } from './heard.ts'
import { type Addressed, incomingOf, keyOf } from './incoming-of.ts'
import type { Undecryptable } from './undecryptable.ts'

export interface Ears {
  readonly client: MatrixClient
  readonly view: RoomView
  readonly journal: Journal
  readonly speaker: Speaker
  readonly undecryptable: Undecryptable
  readonly now: () => Temporal.Instant
  /** Milliseconds after which a message is not carried out any more. */
  readonly longestDelay: number
  readonly answer: Answer
  /** Whether devices that nobody signed are listened to. */
  readonly isolation: 'all' | 'signed'
  admission(room: string, sender: string): Promise<Admission>
}

const hour = 3_600_000

type EventArrival = Extract<Arrival, { kind: 'event' }>

const decrypted = async ({ event: raw }: EventArrival, { client }: Ears): Promise<MatrixEvent> => {
  const event = client.getEventMapper({ preventReEmit: true, decrypt: false })(raw)
  await client.decryptEventIfNeeded(event)
  return event
}

/**
 * What the event itself says: the SDK would give an edited message its later text. A deletion in an encrypted
 * event is none: the server, which checks who may delete what, never saw it.
 */
const heardIn = (event: MatrixEvent, { event: raw }: EventArrival): Heard | undefined =>
  event.isRedacted() || (raw.type === 'm.room.encrypted' && event.getType() === 'm.room.redaction')
    ? undefined
    : readEvent({ type: event.getType(), content: event.getOriginalContent(), redacts: raw.redacts })

/**
 * Written in clear where everybody encrypts: nothing tells from which device it comes. Reactions and deletions
 * are never encrypted, and stay what they are.
 */
const isUnsigned = ({ room, event: raw }: EventArrival, { client, isolation }: Ears): boolean =>
  isolation === 'signed' && raw.type === 'm.room.message' && client.getRoom(room)?.hasEncryptionStateEvent() === true

const looksLikeCommand = ({ incoming: { text, addressed } }: Addressed): boolean =>
  addressed || /^\s*[!！/／]/.test(text)

/** A word about why nothing was done, where somebody may be waiting for an answer. */
const refuse = async (
  arrival: EventArrival,
  addressed: Addressed,
  why: 'too-old' | 'in-clear' | Admission,
  { speaker, journal, longestDelay }: Ears,
): Promise<void> => {
  const { id, room } = arrival
  if (!looksLikeCommand(addressed)) return journal.settle(id)
  const { user } = addressed.incoming
  if (why === 'too-old')
    await speaker.tellOnceADay(room, 'too-old', (words) => words.matrixRooms.tooOld(longestDelay / hour))
  if (why === 'unconfigured-room')
    await speaker.tellOnceAnHour(room, 'unconfigured', (words) => words.matrixRooms.unconfigured(room))
  if (why === 'in-clear') await speaker.tellOnceAnHour(room, `in-clear ${user}`, (words) => words.matrixRooms.inClear)
  if (why === 'stranger') await speaker.tellOnceAnHour(room, `stranger ${user}`, (words) => words.matrixRooms.stranger)
  // Last: a process that dies before says it at its next start.
  journal.settle(id)
}

/**
 * Settles the arrival in the journal, but for a message that waits for its key.
 * Throws what the network throws: the arrival then stays as it was.
 */
export const dealEvent = async (arrival: EventArrival, ears: Ears): Promise<void> => {
  const { journal, undecryptable, speaker, longestDelay, answer } = ears
  const { id, room, event: raw } = arrival
  const isOld = ears.now().epochMilliseconds - raw.origin_server_ts > longestDelay
  const event = await decrypted(arrival, ears)
  if (event.isDecryptionFailure()) {
    if (isOld) journal.settle(id)
    else undecryptable.hold({ id, room, sender: raw.sender, event })
    return
  }
  const heard = heardIn(event, arrival)
  if (heard === undefined) return journal.settle(id)
  const addressed = await incomingOf(raw, heard, ears)
  if (addressed === undefined) return journal.settle(id)
  if (isUnsigned(arrival, ears)) return refuse(arrival, addressed, 'in-clear', ears)
  const admission = await ears.admission(room, raw.sender)
  if (admission !== 'command') return refuse(arrival, addressed, admission, ears)
  if (isOld) return refuse(arrival, addressed, 'too-old', ears)
  const { incoming, root } = addressed
  const reply = await answer(incoming)
  if (reply === undefined) return journal.settle(id)
  const place = root === undefined ? {} : { thread: { root, last: id } }
  const items = await speaker.itemsOf(reply, { key: keyOf(id), room, place })
  // One tick: a process that dies before it answers again, one that dies after it sends what it said.
  const handled = { as: heard.kind, author: raw.sender, sent: raw.origin_server_ts, root: root ?? id }
  speaker.send(journal.answer(id, items, handled))
}
