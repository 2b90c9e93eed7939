// Slack on this machine: its Web API, Socket Mode or HTTP deliveries, a workspace with people, and everything that can go wrong.
//
//   await using slack = await startEmulator()          (or `useEmulator()` of use-emulator.ts: gone after the test)
//   new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl }) …
//   const camille = slack.join('camille', 'Camille Martin')
//   const channel = slack.channel('qualité', [camille])         the bot is in it; { isPrivate, hasBot } change that
//   const typed = await camille.types('/courriel répondu 5', channel); typed.error, await typed.answer()
// Time:     slack.clock.advance(3000); `standsStill: true` for a clock that moves only so
// Waiting:  await slack.until(() => slack.callsOf('chat.postMessage')[0])     no polling, no sleeping
// Faults:   slack.faults.next('chat.postMessage', { kind: 'drop', applied: true }); slack.link.faults.noHello = true;
//           slack.link.open[0]?.disconnect('refresh_requested') | cut() | halfOpen() | close(); slack.link.sendRaw('{')
//           slack.link.distance = 15 (milliseconds that envelopes and acknowledgements travel)
//           await slack.goDown(); await slack.comeBack()
// Checks:   slack.app.botToken.state = 'token_revoked'; slack.app.botToken.scopes = new Set([…]); slack.rates.isStrict = true;
//           slack.world.filesLag = 2 (looks at a file that still find it unfinished)
// HTTP:     slack.deliverTo('http://127.0.0.1:3000/slack/events') instead of sockets, signed with slack.app.signingSecret

import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

import { createApiServer } from './api/http-server.ts'
import { HttpDelivery } from './delivery/http-delivery.ts'
import { rateLimitedPayload } from './payloads/event-payloads.ts'
import { Person } from './people/person.ts'
import type { Channel } from './workspace/channel.ts'
import { type RecordedCall, World, type WorldSetting } from './world.ts'

export class Emulator {
  readonly world: World
  readonly #server: Server
  readonly #tcp = new Set<Socket>()

  constructor(world: World) {
    this.world = world
    this.#server = createApiServer(world)
    this.#server.on('connection', (socket: Socket) => {
      this.#tcp.add(socket)
      socket.on('close', () => this.#tcp.delete(socket))
    })
    this.#server.on('upgrade', (request, socket: Socket, head) => world.link.upgrade(request, socket, head))
  }

  get apiUrl(): string {
    return `${this.world.httpUrl}/api/`
  }

  get app() {
    return this.world.workspace.app
  }

  get botToken(): string {
    return this.app.botToken.text
  }

  get appToken(): string {
    return this.app.appToken.text
  }

  get clock() {
    return this.world.clock
  }

  get faults() {
    return this.world.faults
  }

  get link() {
    return this.world.link
  }

  get rates() {
    return this.world.rates
  }

  /** Every call so far, in the order in which they came. */
  get calls(): readonly RecordedCall[] {
    return this.world.calls
  }

  callsOf(method: string): readonly RecordedCall[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Somebody of the workspace, or of another one (`team`) in a shared channel. */
  join(name: string, realName: string = name, team?: string): Person {
    return new Person(this.world, this.world.workspace.addUser(name, realName, team === undefined ? {} : { team }))
  }

  channel(
    name: string,
    members: readonly Person[],
    { isPrivate = false, hasBot = true }: { readonly isPrivate?: boolean; readonly hasBot?: boolean } = {},
  ): Channel {
    return this.world.workspace.addChannel({ name, isPrivate, hasBot, members: members.map(({ id }) => id) })
  }

  /** Resolves with the first value of `look` that is neither undefined nor false, now or after something happened. */
  until<Value>(look: () => Value | undefined | false, what?: string): Promise<Value> {
    return this.world.changes.until(look, what)
  }

  /** Events, commands and clicks go to this address from now on, not over sockets. */
  deliverTo(requestUrl: string): HttpDelivery {
    const delivery = new HttpDelivery(this.world, requestUrl)
    this.world.courier = delivery
    return delivery
  }

  /** Slack says that it kept events of this minute back: no event is inside. */
  async tellRateLimited(): Promise<void> {
    const minute = Math.floor(this.clock.now() / 60_000) * 60
    await this.world.courier.deliver('events_api', rateLimitedPayload(this.world.workspace, minute))
  }

  async start(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    const { port: given } = this.#server.address() as AddressInfo
    this.world.httpUrl = `http://127.0.0.1:${given}`
    this.world.socketUrl = `ws://127.0.0.1:${given}`
  }

  /** Nobody answers any more, and every connection ends, until `comeBack`. */
  async goDown(): Promise<void> {
    for (const socket of this.#tcp) socket.destroy()
    this.#server.closeAllConnections()
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve))
  }

  /** At the same address. */
  comeBack(): Promise<void> {
    return this.start(Number(new URL(this.world.httpUrl).port))
  }

  /** Ends every connection. Rejects when the emulator itself went wrong meanwhile. */
  async stop(): Promise<void> {
    this.world.clock.stop()
    this.world.link.stop()
    await this.goDown()
    const [fault] = this.world.ownFaults.splice(0)
    if (fault !== undefined) throw new Error('the emulator failed', { cause: fault })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }
}

/** An emulator that listens on a port of its own. */
export const startEmulator = async (setting: WorldSetting = {}): Promise<Emulator> => {
  const emulator = new Emulator(new World(setting))
  await emulator.start()
  return emulator
}
