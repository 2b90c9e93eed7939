// A person's client as the strictest ones are: cross-signed, and blind to devices that are not. Runs on the real SDK.

import './quiet-sdk.ts'
import {
  ClientEvent,
  Direction,
  type MatrixClient,
  type MatrixEvent,
  MatrixEventEvent,
  RoomEvent,
  type TimelineEvents,
} from 'matrix-js-sdk'
import { AllDevicesIsolationMode, OnlySignedDevicesIsolationMode } from 'matrix-js-sdk/lib/crypto-api/index.js'
import type { Account } from './account.ts'
import { openAttachment } from './attachment.ts'
import { editContent, messageContent, type Saying } from './saying.ts'
import { seenMessage, type SeenMessage } from './seen-message.ts'
import { cryptoOf, startSigned } from './signed-sdk.ts'

const patience = 20_000

export class StrictClient {
  readonly account: Account
  /** For what this class has no method for. */
  readonly sdk: MatrixClient

  private constructor(account: Account, sdk: MatrixClient) {
    this.account = account
    this.sdk = sdk
  }

  /**
   * Resolves once everything there is has been received. One for each account: the device is signed with keys that this
   * client makes, and a second one would make others.
   */
  static async start(account: Account): Promise<StrictClient> {
    return new StrictClient(account, await startSigned(account))
  }

  get userId(): string {
    return this.account.userId
  }

  /** Whose devices receive keys and are believed: those signed by their owners, as at the start, or all. */
  trust(devices: 'signed' | 'all'): void {
    const mode = devices === 'all' ? new AllDevicesIsolationMode(false) : new OnlySignedDevicesIsolationMode()
    cryptoOf(this.sdk).setDeviceIsolationMode(mode)
  }

  /** Resolves once the room has been received too: what is said then is encrypted where it should be. */
  async join(roomId: string): Promise<void> {
    const isIn = (): boolean => this.sdk.getRoom(roomId)?.getMyMembership() === 'join'
    if (isIn()) return
    const received = Promise.withResolvers<void>()
    const look = (): void => {
      if (isIn()) received.resolve()
    }
    this.sdk.on(ClientEvent.Sync, look)
    try {
      await this.sdk.joinRoom(roomId)
      await received.promise
    } finally {
      this.sdk.off(ClientEvent.Sync, look)
    }
  }

  /** Gives the event id, like all that follow. Encrypted where the room is. */
  say(roomId: string, body: string, saying: Saying = {}): Promise<string> {
    return this.send(roomId, 'm.room.message', messageContent(body, saying))
  }

  edit(roomId: string, eventId: string, body: string): Promise<string> {
    return this.send(roomId, 'm.room.message', editContent(eventId, body))
  }

  /** Never encrypted: the SDK leaves reactions in clear. */
  react(roomId: string, eventId: string, key: string): Promise<string> {
    return this.send(roomId, 'm.reaction', { 'm.relates_to': { rel_type: 'm.annotation', event_id: eventId, key } })
  }

  /** Redacts a message or a reaction. */
  async redact(roomId: string, eventId: string): Promise<string> {
    return (await this.sdk.redactEvent(roomId, eventId)).event_id
  }

  /** Any event at all, also one whose shape the SDK would not allow. */
  async send(roomId: string, type: string, content: object): Promise<string> {
    const sent = await this.sdk.sendEvent(
      roomId,
      type as keyof TimelineEvents,
      content as TimelineEvents[keyof TimelineEvents],
    )
    return sent.event_id
  }

  /** The first message of the room, there already or still to come, that `matches`; rejects after `within` ms. */
  until(roomId: string, matches: (message: SeenMessage) => boolean, within: number = patience): Promise<SeenMessage> {
    return new Promise((resolve, reject) => {
      const look = (event: MatrixEvent): void => {
        if (event.getRoomId() !== roomId || !this.#isReadable(event)) return
        const message = seenMessage(event)
        if (matches(message)) end(() => resolve(message))
      }
      const timer = setTimeout(() => {
        const seen = this.#timeline(roomId).map(
          (event) => `${event.getSender()} ${event.getType()} ${seenMessage(event).body}`,
        )
        end(() => reject(new Error(`no such message after ${within} ms; what was seen:\n${seen.join('\n')}`)))
      }, within)
      const end = (settle: () => void): void => {
        clearTimeout(timer)
        this.sdk.off(RoomEvent.Timeline, look)
        this.sdk.off(MatrixEventEvent.Decrypted, look)
        settle()
      }
      this.sdk.on(RoomEvent.Timeline, look)
      this.sdk.on(MatrixEventEvent.Decrypted, look)
      for (const event of this.#timeline(roomId)) look(event)
    })
  }

  /** Every message, reaction and redaction of the room that can be read, oldest first; state left out. */
  async messages(roomId: string): Promise<readonly SeenMessage[]> {
    return (await this.#history(roomId)).filter((event) => this.#isReadable(event)).map(seenMessage)
  }

  /** The event ids of what the room holds and this client cannot decrypt, oldest first. */
  async undecryptable(roomId: string): Promise<readonly string[]> {
    return (await this.#history(roomId))
      .filter((event) => event.isDecryptionFailure())
      .map((event) => event.getId() ?? '')
  }

  /** The bytes of an `m.image` or `m.file`, decrypted where it is encrypted. */
  file(message: SeenMessage): Promise<Uint8Array> {
    return openAttachment(this.sdk, message.content)
  }

  stop(): void {
    this.sdk.stopClient()
  }

  #isReadable(event: MatrixEvent): boolean {
    if (event.isState() || event.isDecryptionFailure() || event.status !== null) return false
    return event.isRedacted() || event.getType() !== 'm.room.encrypted'
  }

  #timeline(roomId: string): readonly MatrixEvent[] {
    return this.sdk.getRoom(roomId)?.getLiveTimeline().getEvents() ?? []
  }

  async #history(roomId: string): Promise<readonly MatrixEvent[]> {
    const timeline = this.sdk.getRoom(roomId)?.getLiveTimeline()
    if (!timeline) return []
    while (timeline.getPaginationToken(Direction.Backward) !== null)
      await this.sdk.paginateEventTimeline(timeline, { backwards: true, limit: 100 })
    const events = timeline.getEvents()
    await Promise.all(events.map((event) => this.sdk.decryptEventIfNeeded(event)))
    return events
  }
}
