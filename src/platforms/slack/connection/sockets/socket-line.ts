// One socket to Slack, from its opening to its end. It is never opened again: another one takes its place.

import { type App, SocketModeReceiver } from '@slack/bolt'

import type { Log } from '../../../../log.ts'
import { type CallerSetting, clientOptions } from '../caller.ts'
import { quietLogger } from '../quiet-logger.ts'
import { within } from '../within.ts'
import { breakableDispatcher, type Proxies } from './breakable-dispatcher.ts'
import { frameOf } from './frame.ts'
import type { Rhythm } from './rhythm.ts'

export interface LineSetting extends Pick<CallerSetting, 'apiUrl' | 'fetch' | 'callTimeout' | 'log'> {
  readonly app: App
  readonly appToken: string
  readonly proxies: Proxies
  readonly rhythm: Rhythm
}

/** Why a socket is to be replaced. `warning`: it still stands, for some ten seconds. */
export type LineEnd = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets' | 'lost' | (string & {})

/** A closing that the other end does not answer is broken off after so long, in milliseconds. */
const closing = 300

/** `WebSocket.OPEN`. */
const open = 1

export class SocketLine {
  readonly #setting: LineSetting
  readonly #log: Log
  readonly #receiver: SocketModeReceiver
  readonly #way: ReturnType<typeof breakableDispatcher>
  readonly #given = new AbortController()
  readonly #end = Promise.withResolvers<LineEnd>()
  /** Envelopes that were not acknowledged yet. */
  readonly #unanswered = new Set<string>()
  readonly #late = Promise.withResolvers<never>()
  readonly #drained = Promise.withResolvers<void>()
  #isConnected = false
  #retreat: Promise<void> | undefined
  #isRetired = false

  constructor(setting: LineSetting) {
    const { app, appToken, proxies, log, rhythm } = setting
    this.#setting = setting
    this.#log = log
    this.#way = breakableDispatcher(proxies)
    this.#receiver = new SocketModeReceiver({
      appToken,
      logger: quietLogger(log),
      clientPingTimeout: rhythm.pong,
      serverPingTimeout: rhythm.ping,
      dispatcher: this.#way.dispatcher,
      // Opening again is this bot's affair: the client's own way of it leaves sockets behind and errors to nobody.
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: this.#clientOptions() },
      processEventErrorHandler: () => Promise.resolve(false),
    })
    this.#receiver.init(app)
    this.#sort()
    this.#client.on('outgoing_message', ({ envelope_id }: { readonly envelope_id: string }) => {
      this.#unanswered.delete(envelope_id)
      if (this.#unanswered.size === 0 && this.#retreat !== undefined) this.#drained.resolve()
    })
    this.#client.on('disconnected', () => this.#ended('lost'))
    // It was given up in the instant in which it was about to be opened.
    this.#client.on('connecting', () => {
      if (this.#isRetired) setImmediate(() => this.#breakOff())
    })
  }

  /** Resolves at Slack's greeting. Throws what Slack's client throws, or that no greeting came. */
  async open(): Promise<void> {
    const { greeting, look } = this.#setting.rhythm
    const timer = setTimeout(() => this.#late.reject(new Error('no greeting from Slack')), greeting)
    try {
      await Promise.race([this.#receiver.start(), this.#late.promise])
    } catch (error) {
      // The client says nothing at all of a socket that was refused.
      throw error instanceof Error ? error : new Error('the socket was not opened')
    } finally {
      clearTimeout(timer)
    }
    this.#isConnected = true
    const watch = setInterval(() => {
      if (!this.isOpen) this.#ended('lost')
    }, look).unref()
    void this.#end.promise.then(() => clearInterval(watch))
  }

  get isOpen(): boolean {
    return this.#isConnected && !this.#isRetired && this.#client.websocket?.readyState === open
  }

  /** Resolves when it is to be replaced. */
  get end(): Promise<LineEnd> {
    return this.#end.promise
  }

  /** Closes it, once what it brought is acknowledged or at the latest after `patience` milliseconds. */
  retire(patience: number = this.#setting.rhythm.acknowledging): Promise<void> {
    if (patience === 0) this.#drained.resolve()
    return (this.#retreat ??= this.#leave(patience))
  }

  async #leave(patience: number): Promise<void> {
    if (this.isOpen && this.#unanswered.size > 0) await within(patience, this.#drained.promise)
    this.#isRetired = true
    this.#ended('lost')
    this.#given.abort()
    this.#late.promise.catch(() => undefined)
    this.#late.reject(new Error('the socket was given up'))
    this.#client.removeAllListeners('ws_message')
    await within(closing, this.#client.disconnect())
    this.#breakOff()
  }

  get #client(): SocketModeReceiver['client'] {
    return this.#receiver.client
  }

  #clientOptions() {
    const { fetch } = this.#setting
    return clientOptions({
      ...this.#setting,
      fetch: (address, options) => {
        const signals = [this.#given.signal, options?.signal].filter((signal) => signal instanceof AbortSignal)
        return fetch(address, { ...options, signal: AbortSignal.any(signals) })
      },
    })
  }

  #breakOff(): void {
    // In the midst of closing, this is what makes the client give up its timers.
    this.#client.websocket?.disconnect()
    this.#way.breakOff()
  }

  #ended(end: LineEnd): void {
    this.#end.resolve(end)
  }

  /** Stands between the socket and the client, whose own handler nobody awaits. */
  #sort(): void {
    const [handle] = this.#client.listeners('ws_message')
    if (handle === undefined) throw new Error('Slack’s client does not hear its socket where it used to')
    this.#client.removeAllListeners('ws_message')
    this.#client.on('ws_message', (data: unknown, isBinary: unknown) => {
      const frame = frameOf(data)
      if (frame.kind === 'disconnect') return this.#ended(frame.reason)
      if (frame.kind === 'foreign') return this.#setAside(frame.type, frame.id)
      if (frame.kind === 'envelope') this.#unanswered.add(frame.id)
      Promise.resolve(handle(data, isBinary)).catch((error: unknown) =>
        this.#log.error('slack frame not understood', { error }),
      )
    })
  }

  #setAside(type: string, id: string | undefined): void {
    const level = type.endsWith('app_rate_limited') ? 'warn' : 'info'
    this.#log[level]('slack frame set aside', { type })
    if (id === undefined) return
    // Unanswered, it would come again and again.
    this.#client.websocket?.send(JSON.stringify({ envelope_id: id, payload: {} }), () => undefined)
  }
}
