// Who Vigie is on its homeserver: one device, its token, and how far its state has come.

import { deserialize, serialize } from 'node:v8'

import type { StatePart } from '../../keeping/state-keeper.ts'

export interface Session {
  /** Base address of the homeserver, without a slash at the end. */
  readonly homeserver: string
  /** `@local:server`. */
  readonly userId: string
  readonly deviceId: string
  readonly accessToken: string
  /** Counts starts and days of service. The account remembers the number too: a smaller one here gives an old copy away. */
  readonly marks: number
  /** When the state was last in use, within a day, in milliseconds since 1970. */
  readonly seenAt: number
  /** Made by the set-up and not yet shown: it must survive a set-up that is cut off. */
  readonly recoveryKey?: string
  /** Devices that this one took the place of, until they are logged out. */
  readonly former?: readonly Session[]
}

export class SessionPart implements StatePart {
  #session: Session
  #version = 1

  constructor(session: Session) {
    this.#session = session
  }

  static read(bytes: Uint8Array): SessionPart {
    return new SessionPart(deserialize(bytes) as Session)
  }

  get current(): Session {
    return this.#session
  }

  set(session: Session): void {
    this.#session = session
    this.#version += 1
  }

  version(): number {
    return this.#version
  }

  bytes(): Uint8Array {
    return serialize(this.#session)
  }
}
