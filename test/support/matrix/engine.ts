// Crypto engines without a server between them: what one sends is handed to the other by the test.

import {
  DecryptionSettings,
  DeviceId,
  DeviceLists,
  EncryptionSettings,
  initAsync,
  KeysClaimRequest,
  KeysQueryRequest,
  KeysUploadRequest,
  OlmMachine,
  RoomId,
  StoreHandle,
  TrustRequirement,
  UserId,
} from '@matrix-org/matrix-sdk-crypto-wasm'

const room = '!room:a.fr'
const messageType = 'm.room.message'
const encrypted = 'm.room.encrypted'

/** A to-device message, or what a room's event holds, as it goes through a server. */
export type Sent = Readonly<Record<string, unknown>>

interface Published {
  readonly device_keys: object
  readonly one_time_keys: Readonly<Record<string, object>>
}

export class Engine {
  readonly user: string
  readonly device: string
  readonly #machine: OlmMachine

  private constructor(user: string, device: string, machine: OlmMachine) {
    this.user = user
    this.device = device
    this.#machine = machine
  }

  /** On the databases that begin so; without them, in memory. */
  static async open(user: string, prefix?: string): Promise<Engine> {
    await initAsync()
    const store = await StoreHandle.open(prefix, undefined)
    const device = `DEVICE-OF-${user}`
    return new Engine(user, device, await OlmMachine.initFromStore(new UserId(user), new DeviceId(device), store))
  }

  /** Each knows the other's device, and this one can write to it. */
  async meet(other: Engine): Promise<void> {
    const [ours, theirs] = [await this.#publish(), await other.#publish()]
    const devices = {
      [this.user]: { [this.device]: ours.device_keys },
      [other.user]: { [other.device]: theirs.device_keys },
    }
    for (const machine of [this.#machine, other.#machine]) await query(machine, devices)
    const claim = await this.#machine.getMissingSessions([new UserId(other.user)])
    if (!(claim instanceof KeysClaimRequest)) throw new Error('there is nothing to claim')
    const keys = Object.fromEntries(Object.entries(theirs.one_time_keys).slice(0, 1))
    const answer = { one_time_keys: { [other.user]: { [other.device]: keys } }, failures: {} }
    await this.#machine.markRequestAsSent(claim.id, claim.type, JSON.stringify(answer))
  }

  /** A new key for the room; gives what carries it to the other. */
  async share({ user }: Engine): Promise<readonly Sent[]> {
    await this.#machine.invalidateGroupSession(new RoomId(room))
    const requests = await this.#machine.shareRoomKey(new RoomId(room), [new UserId(user)], new EncryptionSettings())
    const messages: Sent[] = []
    for (const { id, type, body } of requests) {
      const sent = JSON.parse(body) as { messages: Record<string, Record<string, object>> }
      for (const content of Object.values(sent.messages[user] ?? {}))
        messages.push({ sender: this.user, type: encrypted, content })
      await this.#machine.markRequestAsSent(id, type, '{}')
    }
    return messages
  }

  /** As the SDK does with an answer to a sync. */
  async receive(messages: readonly Sent[]): Promise<void> {
    await this.#machine.receiveSyncChanges(JSON.stringify(messages), new DeviceLists(), new Map(), new Set())
  }

  async say(body: string): Promise<Sent> {
    const content: unknown = JSON.parse(
      await this.#machine.encryptRoomEvent(new RoomId(room), messageType, JSON.stringify({ body })),
    )
    return { type: encrypted, event_id: `$${body}`, sender: this.user, origin_server_ts: 1, room_id: room, content }
  }

  async canRead(said: Sent): Promise<boolean> {
    const settings = new DecryptionSettings(TrustRequirement.Untrusted)
    return this.#machine.decryptRoomEvent(JSON.stringify(said), new RoomId(room), settings).then(
      () => true,
      () => false,
    )
  }

  close(): void {
    this.#machine.close()
  }

  async #publish(): Promise<Published> {
    for (const request of await this.#machine.outgoingRequests())
      if (request instanceof KeysUploadRequest) {
        const answer = { one_time_key_counts: { signed_curve25519: 50 } }
        await this.#machine.markRequestAsSent(request.id, request.type, JSON.stringify(answer))
        return JSON.parse(request.body) as Published
      }
    throw new Error('there are no keys to publish')
  }
}

const query = async (machine: OlmMachine, devices: Readonly<Record<string, object>>): Promise<void> => {
  await machine.updateTrackedUsers(Object.keys(devices).map((user) => new UserId(user)))
  const answer = JSON.stringify({ device_keys: devices, failures: {} })
  for (const request of await machine.outgoingRequests())
    if (request instanceof KeysQueryRequest) await machine.markRequestAsSent(request.id, request.type, answer)
}
