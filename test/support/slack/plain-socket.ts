// A socket of the app without any client library in between: it keeps what it hears, and acknowledges when told.

import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

import { Changes } from './changes.ts'
import type { Emulator } from './emulator.ts'
import { type Json, jsonOf, parseJson } from './json.ts'

export class PlainSocket {
  readonly #socket: WebSocket
  readonly #changes = new Changes()
  /** Frames of text that were JSON. */
  readonly heard: Json[] = []
  /** All frames, as they came. */
  readonly raw: (string | Buffer)[] = []
  pings = 0
  pongs = 0
  /** The code of the closing frame, 1006 without one; nothing while it is open. */
  closed: number | undefined
  /** The status of a refused upgrade. */
  refused: number | undefined

  constructor(url: string) {
    this.#socket = new WebSocket(url)
    this.#socket.on('message', (data: Buffer, isBinary: boolean) => {
      this.raw.push(isBinary ? data : data.toString())
      const value = isBinary ? undefined : parseJson(data.toString())
      if (value !== undefined) this.heard.push(jsonOf(value))
      this.#changes.announce()
    })
    this.#socket.on('open', () => this.#changes.announce())
    this.#socket.on('ping', () => this.#count('pings'))
    this.#socket.on('pong', () => this.#count('pongs'))
    this.#socket.on('error', () => undefined)
    this.#socket.on('unexpected-response', (_request, { statusCode }) => {
      this.refused = statusCode
      this.#changes.announce()
    })
    this.#socket.on('close', (code) => {
      this.closed = code
      this.#changes.announce()
    })
    onTestFinished(() => this.#socket.terminate())
  }

  /** The first frame of this type, now or as soon as it comes. */
  hears(type: string): Promise<Json> {
    return this.until(() => this.heard.find((frame) => frame['type'] === type))
  }

  until<Value>(look: () => Value | undefined | false): Promise<Value> {
    return this.#changes.until(look)
  }

  send(value: object): void {
    this.#socket.send(JSON.stringify(value))
  }

  /** Resolves once it is open, greeted or not. */
  opened(): Promise<boolean> {
    return this.until(() => this.#socket.readyState === WebSocket.OPEN)
  }

  ping(): void {
    this.#socket.ping()
  }

  close(): void {
    this.#socket.close()
  }

  #count(what: 'pings' | 'pongs'): void {
    this[what] += 1
    this.#changes.announce()
  }
}

/** With a ticket of its own. */
export const plainSocket = (slack: Emulator): PlainSocket => new PlainSocket(slack.link.ticketUrl())
