// Socket Mode's server side: tickets good for one connection, sockets, and each payload sent over one of them.

import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { WebSocketServer } from 'ws'

import type { Json } from '../json.ts'
import type { World } from '../world.ts'
import { type Acknowledged, Acknowledgements } from './acknowledgements.ts'
import { type Envelope, envelopeOf, type EnvelopeType, readAck, type Retry } from './envelope.ts'
import { type LinkFaults, noLinkFaults } from './link-faults.ts'
import { LinkSocket } from './link-socket.ts'

/** Sockets of one app. Source: Slack's guide to Socket Mode. */
const mostSockets = 10

export class Link {
  readonly #world: World
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false })
  readonly #tickets = new Set<string>()
  readonly #sockets: LinkSocket[] = []
  readonly #held: (() => void)[] = []
  #turn = 0
  readonly acks: Acknowledgements
  /** Every envelope so far, once each. */
  readonly sent: Envelope[] = []
  /** Changed at will; for sockets, it is read when they open. */
  faults: LinkFaults = noLinkFaults()
  /** Milliseconds that an envelope travels, and its acknowledgement back. */
  distance = 0

  constructor(world: World) {
    this.#world = world
    this.acks = new Acknowledgements(world)
  }

  /** Every socket so far, in the order in which they were opened, closed ones too. */
  get sockets(): readonly LinkSocket[] {
    return this.#sockets
  }

  /** Those that Slack would send over. */
  get open(): readonly LinkSocket[] {
    return this.#sockets.filter(({ isOpen }) => isOpen)
  }

  /** Where one socket may be opened, once. */
  ticketUrl(): string {
    const { ids, app } = this.#world.workspace
    const ticket = ids.uuid()
    this.#tickets.add(ticket)
    return `${this.#world.socketUrl}/link/?ticket=${ticket}&app_id=${app.id}`
  }

  upgrade(request: IncomingMessage, tcp: Socket, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? ''
    const faults = { ...this.faults }
    const refusal = faults.refuseWith ?? (this.#tickets.delete(ticket) ? undefined : 401)
    if (refusal !== undefined) return void tcp.end(`HTTP/1.1 ${refusal} Refused\r\nconnection: close\r\n\r\n`)
    this.#server.handleUpgrade(request, tcp, head, (webSocket) => {
      const isTooMany = this.open.length >= mostSockets
      const opened = isTooMany ? { ...faults, noHello: true } : faults
      const socket = new LinkSocket(this.#world, webSocket, tcp, opened, (frame) => this.#hear(frame))
      this.#sockets.push(socket)
      socket.greet(this.#world, opened)
      webSocket.on('close', () => this.#world.changes.announce())
      if (isTooMany) {
        socket.disconnect('too_many_websockets')
        socket.close()
      }
      this.#world.changes.announce()
    })
  }

  /** Sends what happened over one of the open sockets; resolves with what became of it. */
  deliver(type: EnvelopeType, payload: Json, retry: Retry = { attempt: 0, reason: '' }): Promise<Acknowledged> {
    const envelope = envelopeOf(this.#world.workspace.ids.uuid(), type, payload, retry)
    if (this.open.length === 0) return Promise.resolve({ kind: 'undelivered' })
    this.sent.push(envelope)
    const acknowledged = this.acks.wait(envelope.envelope_id)
    if (this.faults.holds) this.#held.push(() => this.#send(envelope))
    else this.#send(envelope)
    return acknowledged
  }

  /** What was kept back leaves, the last first. */
  release(): void {
    this.faults.holds = false
    for (const send of this.#held.splice(0).toReversed()) send()
  }

  /** The same envelope once more, as if Slack had not noticed its acknowledgement. */
  resend(envelope: Envelope): void {
    this.#send(envelope)
  }

  /** The same to every open socket, whatever it is: another type, no JSON, no text. */
  sendRaw(frame: string | Buffer): void {
    for (const socket of this.open) socket.sendRaw(frame)
  }

  stop(): void {
    for (const socket of this.#sockets) socket.end()
    this.#server.close()
  }

  #send(envelope: Envelope): void {
    const { open } = this
    const socket = open[this.#turn++ % Math.max(1, open.length)]
    for (let copy = 0; copy < this.faults.copies; copy += 1) this.#travel(() => socket?.send(envelope))
  }

  #hear(frame: string): void {
    const ack = readAck(frame)
    if (ack !== undefined) this.#travel(() => this.acks.take(ack.id, ack.payload))
  }

  #travel(arrive: () => void): void {
    if (this.distance === 0) arrive()
    else this.#world.clock.after(this.distance, arrive)
  }
}
