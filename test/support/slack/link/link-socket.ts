// One socket of the app: greeting, pings both ways, and all the ways in which it can end.

import type { Socket } from 'node:net'

import type { WebSocket } from 'ws'

import type { World } from '../world.ts'
import { disconnectOf, type DisconnectReason, helloOf } from './envelope.ts'
import type { LinkFaults } from './link-faults.ts'

export class LinkSocket {
  readonly #socket: WebSocket
  readonly #tcp: Socket
  readonly #pings: NodeJS.Timeout | undefined
  /** Nothing comes or goes any more, and nobody has noticed. */
  #isHalfOpen = false
  /** It was greeted: what happens may be sent over it. */
  isGreeted = false
  pingsHeard = 0
  pongsHeard = 0

  constructor(world: World, socket: WebSocket, tcp: Socket, faults: LinkFaults, heard: (frame: string) => void) {
    this.#socket = socket
    this.#tcp = tcp
    if (faults.keepsTcp) this.#keepTcp()
    socket.on('error', () => undefined)
    socket.on('ping', (data: Buffer) => {
      this.pingsHeard += 1
      if ((!faults.noPong || this.pingsHeard <= faults.pongsFirst) && !this.#isHalfOpen) socket.pong(data)
      world.changes.announce()
    })
    socket.on('pong', () => {
      this.pongsHeard += 1
      world.changes.announce()
    })
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isBinary && !this.#isHalfOpen) heard(data.toString())
    })
    if (!faults.noServerPing && !faults.pingsOnce)
      this.#pings = setInterval(() => this.#ping(), faults.pingEvery).unref()
  }

  /** Envelopes may be sent over it, as far as Slack knows. */
  get isOpen(): boolean {
    return this.isGreeted && this.#socket.readyState === this.#socket.OPEN
  }

  /** Greets it, now or later or never, once the link counts it. */
  greet(world: World, { noHello, helloAfter, noServerPing }: LinkFaults): void {
    if (noHello) return
    const sayHello = () => {
      this.isGreeted = true
      this.send(helloOf(world.workspace.app.id, world.link.open.length))
      if (!noServerPing) this.#ping()
      world.changes.announce()
    }
    if (helloAfter === 0) sayHello()
    else world.clock.after(helloAfter, sayHello)
  }

  send(value: object): void {
    this.sendRaw(JSON.stringify(value))
  }

  /** Any frame: what is not JSON, or in binary. */
  sendRaw(frame: string | Buffer): void {
    if (!this.#isHalfOpen) this.#socket.send(frame, { binary: typeof frame !== 'string' })
  }

  /** Says why it must go; the client closes. */
  disconnect(reason: DisconnectReason): void {
    this.send(disconnectOf(reason))
  }

  /** Closes properly. */
  close(code = 1000): void {
    this.#socket.close(code)
  }

  /** The connection ends without a closing frame. */
  cut(): void {
    this.#tcp.destroy()
  }

  /** The connection stays, and carries nothing in either direction. */
  halfOpen(): void {
    this.#isHalfOpen = true
    this.#tcp.pause()
  }

  end(): void {
    clearInterval(this.#pings)
    this.#socket.terminate()
    this.#tcp.destroy()
  }

  #ping(): void {
    if (!this.#isHalfOpen && this.#socket.readyState === this.#socket.OPEN) this.#socket.ping('Ping from applink-1')
  }

  /** The answer to a closing frame leaves, but not the end of the connection. */
  #keepTcp(): void {
    this.#tcp.end = () => this.#tcp
  }
}
