// What runs between a start and a stop: the link to the server, what it hears with, and what is to be said.

import type { ISyncResponse, MatrixClient } from 'matrix-js-sdk'

import type { Answer } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { MessageKey } from '../../register/ids.ts'
import { Link } from './connection/link.ts'
import type { SyncStart } from './connection/sync-store.ts'
import { trimTimelines } from './connection/trim-timelines.ts'
import { circleOf } from './hearing/admission.ts'
import { arrivalsOf } from './hearing/arrivals.ts'
import { Hearing } from './hearing/hearing.ts'
import { DirectRooms } from './sending/direct-rooms.ts'
import { attachmentCipher } from './sending/attachment-cipher.ts'
import { Outbox } from './sending/outbox.ts'
import { sender } from './sending/send.ts'
import { Speaker } from './sending/speaker.ts'
import { TokenBucket } from '../pacing/token-bucket.ts'
import type { MatrixSetting } from './setting.ts'
import type { MatrixState } from './connection/matrix-state.ts'

export interface RunningSetting extends MatrixSetting {
  readonly state: MatrixState
  readonly answer: Answer
  readonly signal: AbortSignal
}

export class Running {
  readonly #setting: RunningSetting
  readonly #bucket: TokenBucket
  readonly #outbox: Outbox
  readonly #speaker: Speaker
  readonly #link: Link
  readonly #directRooms: DirectRooms
  /** The present connection's client, once it knows its rooms. */
  readonly #client = Promise.withResolvers<MatrixClient>()
  #current: MatrixClient | undefined
  #hearing: Hearing | undefined

  constructor(setting: RunningSetting) {
    const { state, conduct, signal } = setting
    this.#setting = setting
    const { journal } = state
    const now = () => setting.now().epochMilliseconds
    const cipher = attachmentCipher()
    this.#bucket = new TokenBucket(conduct.callsPerSecond, now, signal)
    const send = sender({
      journal,
      encrypt: async (bytes) => (await cipher)(bytes),
      client: async () => this.#current ?? this.#client.promise,
    })
    this.#outbox = new Outbox({ ...setting, journal, send, bucket: this.#bucket, now })
    this.#speaker = new Speaker({ ...setting, journal, outbox: this.#outbox, now, names: (user) => this.#nameOf(user) })
    this.#directRooms = new DirectRooms({ rooms: setting.rooms, bucket: this.#bucket, signal })
    this.#link = new Link({
      ...setting,
      isolation: conduct.isolation,
      onReady: (client) => this.#ready(client),
      onSync: (client, response, start) => this.#takeIn(client, response, start),
      onInterrupted: () => this.#endHearing(),
    })
  }

  start(): void {
    this.#link.start()
  }

  /** Waits for what is under way no longer than `patience`; what is left waits in the saved state. */
  async stop(patience: Promise<unknown>): Promise<void> {
    await Promise.race([patience, Promise.all([this.#hearing?.stop(), this.#outbox.settled()])])
    this.#outbox.abandon()
    await Promise.race([patience, this.#link.stop()])
    await this.#setting.state.save()
  }

  /** Resolves when all of the reply is in the room. */
  async post(room: string, reply: Reply, key: MessageKey): Promise<void> {
    const { journal } = this.#setting.state
    if (journal.wasPosted(key)) return
    if (!this.#outbox.holds(key)) {
      const items = await this.#speaker.itemsOf(reply, { key, room, place: {}, isPost: true })
      this.#outbox.add(journal.queue(items))
    }
    await this.#outbox.delivered(key)
  }

  /** Resolves when the person can read it; they may have to accept the invitation first. */
  async tell(user: string, reply: Reply, key: MessageKey): Promise<void> {
    if (this.#setting.state.journal.wasPosted(key)) return
    const client = this.#current ?? (await this.#client.promise)
    await this.post(await this.#directRooms.with(client, user), reply, key)
  }

  #ready(client: MatrixClient): void {
    const { state, conduct, rooms, roles } = this.#setting
    this.#endHearing()
    this.#current = client
    this.#hearing = new Hearing({
      ...this.#setting,
      client,
      journal: state.journal,
      speaker: this.#speaker,
      bucket: this.#bucket,
      circle: circleOf({ self: client.getSafeUserId(), robots: conduct.robots, rooms, roles }),
      policy: conduct.invitations,
      catchUpHours: conduct.catchUpHours,
      isolation: conduct.isolation,
    })
    // With what an earlier connection, or an earlier process, did not come to deal with.
    this.#hearing.hear(state.journal.pending)
    this.#client.resolve(client)
    this.#outbox.start()
  }

  /** What an earlier connection was dealing with is dealt with again by the next one, under the same keys. */
  #endHearing(): void {
    this.#hearing?.stop().catch((error: unknown) => this.#setting.log.error('hearing not ended', { error }))
  }

  /** What arrives before the rooms are known waits in the journal. */
  #takeIn(client: MatrixClient, response: ISyncResponse, start: SyncStart): void {
    const fresh = this.#setting.state.journal.arrive(arrivalsOf(response, start, client.getSafeUserId()))
    this.#hearing?.hear(fresh)
    trimTimelines(client, Object.keys(response.rooms?.join ?? {}))
  }

  #nameOf(user: string): string {
    const id = user.slice('matrix:'.length)
    return this.#hearing?.view.nameOf(id) ?? id
  }
}
