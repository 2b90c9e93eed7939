// Where Slack calls this machine: what is not Slack's is turned away before Bolt sees it.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type App, HTTPReceiver } from '@slack/bolt'

import type { Log } from '../../../log.ts'
import { readBody } from './read-body.ts'
import { quietLogger } from './quiet-logger.ts'

export interface DoorSetting {
  readonly signingSecret: string
  readonly port: number
  /** Every address of the machine by default. */
  readonly address?: string | undefined
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** For whoever watches over the process. */
  readonly isReady: () => boolean
}

const path = '/slack/events'
const healthPath = '/health'

/** Either way: a request that was kept aside must not be good for ever. Source: Slack's guide to verifying requests. In seconds. */
const oldest = 300

/** Nobody needs so long to send what Slack sends; whoever does holds a connection. In milliseconds. */
const sending = 10_000

/** Slack's own patience, and a little, in milliseconds. */
const unanswered = 3_100

export class HttpDoor {
  readonly #setting: DoorSetting
  readonly #receiver: HTTPReceiver
  readonly #server: Server
  #isOpen = false

  constructor(setting: DoorSetting) {
    const { signingSecret, log } = setting
    this.#setting = setting
    this.#receiver = new HTTPReceiver({
      signingSecret,
      logger: quietLogger(log),
      unhandledRequestTimeoutMillis: unanswered,
      unhandledRequestHandler: ({ response }) => {
        log.warn('slack delivery not acknowledged in time')
        if (!response.headersSent) response.writeHead(503).end()
      },
      processEventErrorHandler: ({ response }) => {
        if (!response.headersSent) response.writeHead(500).end()
        return Promise.resolve(false)
      },
      customPropertiesExtractor: ({ socket }) => ({ isGone: () => socket.destroyed }),
    })
    this.#server = createServer(
      { headersTimeout: sending, requestTimeout: sending, connectionsCheckingInterval: sending / 2 },
      (request, response) => {
        this.#answer(request, response).catch((error: unknown) => {
          log.error('slack request failed', { error })
          response.destroy()
        })
      },
    )
  }

  /** The port it stands at. */
  get port(): number {
    const place = this.#server.address()
    return typeof place === 'object' && place !== null ? place.port : this.#setting.port
  }

  /** Throws what the system throws when the port cannot be had. */
  async open(): Promise<void> {
    const { port, address } = this.#setting
    this.#server.listen(port, address)
    await once(this.#server, 'listening')
  }

  /** From now on deliveries go to the app. */
  admit(app: App): void {
    this.#receiver.init(app)
    this.#isOpen = true
  }

  /** Nobody new comes in; who is in may still be answered. */
  lock(): void {
    this.#isOpen = false
    if (this.#server.listening) this.#server.close()
    this.#server.closeIdleConnections()
  }

  close(): void {
    this.lock()
    this.#server.closeAllConnections()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = await this.#turnedAway(request)
    if (status === undefined) this.#receiver.requestListener(request, response)
    else response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end()
  }

  /** With which status; nothing for what Bolt is to look at. */
  async #turnedAway(request: IncomingMessage): Promise<number | undefined> {
    const { url = '', method } = request
    const asked = URL.parse(url, 'http://localhost')?.pathname
    if (asked === healthPath && method === 'GET') return this.#setting.isReady() ? 200 : 503
    if (asked !== path || method !== 'POST') return 404
    // Slack delivers again what it cannot deliver.
    if (!this.#isOpen) return 503
    if (!this.#isRecent(request)) return 401
    return readBody(request)
  }

  /** Bolt refuses what is too old, and takes what is of tomorrow. */
  #isRecent({ headers }: IncomingMessage): boolean {
    const given = headers['x-slack-request-timestamp']
    // Bolt says what is to be done without one: Slack's check of the certificate has none.
    if (given === undefined) return true
    return Math.abs(Number(given) - this.#setting.now().epochMilliseconds / 1000) <= oldest
  }
}
