// Messages whose key has not come: kept until it does, told about when it does not, given up in the end.

import { DecryptionFailureCode } from 'matrix-js-sdk/lib/crypto-api/index.js'
import { type MatrixEvent, MatrixEventEvent } from 'matrix-js-sdk'

/** Milliseconds after which people are told: a key may come a little after its message. */
const patience = 30_000
/** Milliseconds after which a key is no longer waited for. */
const longestWait = 600_000
/** Milliseconds between two notices about one person in one room. */
const betweenNotices = 3_600_000
/** Messages of one room. */
const mostHeld = 200

/** Messages from before our time in the room: nobody expects them to be read. */
const historical: ReadonlySet<DecryptionFailureCode | null> = new Set([
  DecryptionFailureCode.HISTORICAL_MESSAGE_NO_KEY_BACKUP,
  DecryptionFailureCode.HISTORICAL_MESSAGE_BACKUP_UNCONFIGURED,
  DecryptionFailureCode.HISTORICAL_MESSAGE_WORKING_BACKUP,
  DecryptionFailureCode.HISTORICAL_MESSAGE_USER_NOT_JOINED,
])

export interface HeldMessage {
  readonly id: string
  readonly room: string
  readonly sender: string
  readonly event: MatrixEvent
}

/** Runs something after so many milliseconds, unless what it gives back is called before. */
export type After = (milliseconds: number, run: () => void) => () => void

const afterTimeout: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

export interface UndecryptableSetting {
  readonly now: () => number
  readonly after?: After
  /** The message can be read now. */
  readable(message: HeldMessage): void
  /** People should be told, once an hour for each sender and room. */
  tell(message: HeldMessage): void
  /** It never will be. */
  lost(message: HeldMessage): void
}

interface Held {
  readonly room: string
  readonly release: () => void
}

export class Undecryptable {
  readonly #setting: UndecryptableSetting
  readonly #held = new Map<string, Held>()
  readonly #told = new Map<string, number>()

  constructor(setting: UndecryptableSetting) {
    this.#setting = setting
  }

  /** Takes over a message that could not be decrypted. */
  hold(message: HeldMessage): void {
    const { after = afterTimeout } = this.#setting
    const { id, event } = message
    if (historical.has(event.decryptionFailureReason)) return this.#setting.lost(message)
    if (this.#held.has(id)) return
    const ofRoom = [...this.#held.values()].filter(({ room }) => room === message.room)
    if (ofRoom.length >= mostHeld) return this.#giveUp(message)
    const again = () => {
      if (event.isDecryptionFailure() || event.isBeingDecrypted()) return
      this.#release(id)
      this.#setting.readable(message)
    }
    event.on(MatrixEventEvent.Decrypted, again)
    const endTelling = after(patience, () => this.#tell(message))
    const endWaiting = after(longestWait, () => this.#giveUp(message))
    const release = () => {
      event.off(MatrixEventEvent.Decrypted, again)
      endTelling()
      endWaiting()
    }
    this.#held.set(id, { room: message.room, release })
  }

  stop(): void {
    for (const { release } of this.#held.values()) release()
    this.#held.clear()
  }

  #giveUp(message: HeldMessage): void {
    this.#release(message.id)
    this.#tell(message)
    this.#setting.lost(message)
  }

  #release(id: string): void {
    this.#held.get(id)?.release()
    this.#held.delete(id)
  }

  #tell(message: HeldMessage): void {
    const now = this.#setting.now()
    for (const [key, at] of this.#told) if (now - at >= betweenNotices) this.#told.delete(key)
    const key = `${message.room} ${message.sender}`
    if (this.#told.has(key)) return
    this.#told.set(key, now)
    this.#setting.tell(message)
  }
}
