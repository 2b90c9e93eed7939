// All that a connection hears: arrivals go through the inbox to what deals with their kind.

import type { MatrixClient } from 'matrix-js-sdk'

import type { Answer } from '../../../chat/platform.ts'
import type { Log } from '../../../log.ts'
import { type RoomView, viewRooms } from '../connection/room-view.ts'
import { withoutOrganisation } from '../saying/display-name.ts'
import type { Speaker } from '../sending/speaker.ts'
import type { TokenBucket } from '../../pacing/token-bucket.ts'
import type { Journal } from '../state/journal.ts'
import { admits, type Admission, type Circle } from './admission.ts'
import type { Arrival } from '../state/arrival.ts'
import { dealEvent, type Ears } from './deal-event.ts'
import { dealMembership, type Doorman } from './deal-membership.ts'
import { Inbox } from './inbox.ts'
import type { InvitationPolicy } from './invitation.ts'
import { threadOf } from './heard.ts'
import { readGap } from './read-gap.ts'
import { type After, type HeldMessage, Undecryptable } from './undecryptable.ts'

export interface HearingSetting {
  readonly client: MatrixClient
  readonly journal: Journal
  readonly speaker: Speaker
  readonly bucket: TokenBucket
  readonly log: Log
  readonly now: () => Temporal.Instant
  readonly after?: After
  readonly circle: Circle
  readonly policy: InvitationPolicy
  /** Messages older than this, in hours, are not carried out. */
  readonly catchUpHours: number
  readonly answer: Answer
  readonly isolation: 'all' | 'signed'
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
}

const hour = 3_600_000

export class Hearing {
  readonly view: RoomView
  readonly #setting: HearingSetting
  readonly #inbox: Inbox
  readonly #undecryptable: Undecryptable
  readonly #ears: Ears
  readonly #doorman: Doorman
  readonly #ending = new AbortController()

  constructor(setting: HearingSetting) {
    this.#setting = setting
    const { client, circle, catchUpHours, now, after } = setting
    this.view = viewRooms(client, circle.rooms)
    this.#undecryptable = new Undecryptable({
      now: () => now().epochMilliseconds,
      ...(after && { after }),
      readable: (message) => this.#readAgain(message),
      tell: (message) => {
        this.#tellUndecryptable(message).catch((error: unknown) => setting.log.error('notice not said', { error }))
      },
      lost: ({ id }) => setting.journal.settle(id),
    })
    this.#ears = {
      ...setting,
      view: this.view,
      undecryptable: this.#undecryptable,
      longestDelay: catchUpHours * hour,
      admission: (room, sender) => this.#admission(room, sender),
    }
    this.#doorman = { ...setting, view: this.view }
    const signal = AbortSignal.any([setting.signal, this.#ending.signal])
    this.#inbox = new Inbox({ ...setting, signal, deal: (arrival) => this.#deal(arrival) })
  }

  /** Arrivals that the journal holds. */
  hear(arrivals: readonly Arrival[]): void {
    this.#inbox.add(arrivals)
  }

  /** What is not dealt with by now waits in the journal. Resolves once nothing is being dealt with. */
  async stop(): Promise<void> {
    this.#ending.abort()
    this.#undecryptable.stop()
    await this.#inbox.settled()
  }

  async #deal(arrival: Arrival): Promise<void> {
    switch (arrival.kind) {
      case 'event':
        return dealEvent(arrival, this.#ears)
      case 'gap':
        return this.#fill(arrival)
      default:
        return dealMembership(arrival, this.#doorman)
    }
  }

  async #fill(gap: Extract<Arrival, { kind: 'gap' }>): Promise<void> {
    const { client, journal, now, catchUpHours, speaker } = this.#setting
    const { arrivals, isCut } = await readGap(client, gap, now().epochMilliseconds - catchUpHours * hour)
    if (isCut) await speaker.tellOnceADay(gap.room, 'too-old', (words) => words.matrixRooms.tooOld(catchUpHours))
    // The next connection reads it again, and deals with what it holds.
    if (this.#ending.signal.aborted) return
    this.#inbox.addFirst(gap.room, journal.fillGap(gap.id, arrivals))
  }

  async #admission(room: string, sender: string): Promise<Admission> {
    const { circle } = this.#setting
    const direct = this.view.isDirect(room)
    // Everybody who writes in a configured room is one of its members.
    const isMember = circle.rooms.has(room) || (await this.view.roomsOf(sender)).length > 0
    return admits(sender, { room, direct, isMember }, circle)
  }

  #readAgain({ id, room }: HeldMessage): void {
    const arrival = this.#setting.journal.waiting(id)
    if (arrival !== undefined) this.#inbox.addFirst(room, [arrival])
  }

  /** Only for whom it would have been carried out: the talk of others is not missed, and robots would answer. */
  async #tellUndecryptable({ room, sender, event, id }: HeldMessage): Promise<void> {
    const { speaker, log, journal } = this.#setting
    // Rewritten or deleted meanwhile, it is not waited for any more.
    if (journal.waiting(id) === undefined) return
    log.warn('message not decrypted', { room, sender, reason: event.decryptionFailureReason })
    if ((await this.#admission(room, sender)) !== 'command') return
    const root = threadOf(event.getWireContent()) ?? id
    const place = this.view.isDirect(room) ? {} : { thread: { root, last: id } }
    await speaker.tellOnceAnHour(
      room,
      `undecryptable ${sender}`,
      (words) => words.matrixRooms.undecryptable(withoutOrganisation(this.view.nameOf(sender)) || sender),
      place,
    )
  }
}
