// Puts the connection together: who the bot is, then the way in, then what comes through it.

import type { App } from '@slack/bolt'

import type { UserError } from '../../../errors.ts'
import { growingWait } from '../../pacing/growing-wait.ts'
import { pause as realPause } from '../../pacing/pause.ts'
import { appFault, botFault, portFault } from './access-fault.ts'
import { CallFailed } from './call-fault.ts'
import { clientOptions, makeCaller } from './caller.ts'
import type { Connection, ConnectionSetting, Readiness } from './connection.ts'
import { GatedApp } from './gated-app.ts'
import { HttpDoor } from './http-door.ts'
import { listen } from './listen.ts'
import type { Identity, SlackWeb } from './slack-web.ts'
import { SocketLine } from './sockets/socket-line.ts'
import { Sockets } from './sockets/sockets.ts'
import { usualRhythm } from './sockets/rhythm.ts'
import { webCalls } from './web-calls.ts'
import { within } from './within.ts'

/** In milliseconds. */
const callTimeout = 10_000

class SlackConnection implements Connection {
  readonly web: SlackWeb
  readonly #setting: ConnectionSetting
  readonly #fetch: typeof globalThis.fetch
  readonly #identity = Promise.withResolvers<Identity>()
  /** Whether the start is over, and how. */
  readonly #started = Promise.withResolvers<void>()
  readonly #stopping = new AbortController()
  readonly #door: HttpDoor | undefined
  #app: GatedApp | undefined
  #sockets: Sockets | undefined
  #stopped: Promise<void> | undefined
  #isStarted = false
  #told: Readiness = 'starting'

  constructor(setting: ConnectionSetting) {
    const { access, apiUrl, log, now } = setting
    this.#setting = setting
    this.#fetch = setting.fetch ?? globalThis.fetch
    const onRefused = (error: string) => this.#endIf(botFault(error))
    const { botToken } = access
    const call = makeCaller({ botToken, apiUrl, fetch: this.#fetch, log, callTimeout, onRefused })
    this.web = webCalls({ call, fetch: this.#fetch, callTimeout })
    if ('signingSecret' in access)
      this.#door = new HttpDoor({ ...access, log, now, isReady: () => this.readiness() === 'ready' })
  }

  get identity(): Promise<Identity> {
    return this.#identity.promise
  }

  async start(): Promise<void> {
    const { access } = this.#setting
    if ('port' in access)
      await this.#door?.open().catch((error: unknown) => {
        throw portFault(access.port, error)
      })
    this.#run().catch((error: unknown) => this.#end(error))
    await this.#started.promise
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#leave())
  }

  readiness(): Readiness {
    if (this.#stopping.signal.aborted) return 'stopped'
    if (this.#app === undefined) return this.#isStarted ? 'reconnecting' : 'starting'
    return this.#sockets?.readiness ?? 'ready'
  }

  /** Rejects for a fault of the program only. */
  async #run(): Promise<void> {
    const identity = await this.#whoAmI()
    if (identity === undefined) return
    this.#identity.resolve(identity)
    const { access, deal, log, now } = this.#setting
    const app = new GatedApp({
      botToken: access.botToken,
      identity,
      deal,
      log,
      now,
      clientOptions: this.#clientOptions(),
    })
    listen(app, identity)
    this.#app = app
    if ('appToken' in access) this.#sockets = this.#openSockets(app, access.appToken)
    this.#sockets?.ended.catch((error: unknown) => this.#end(error))
    this.#door?.admit(app)
    await this.#sockets?.tried
    this.#tell()
    this.#settle()
  }

  /** Asks until Slack answers. Nothing when it was stopped, or when Slack refuses for good. */
  async #whoAmI(): Promise<Identity | undefined> {
    const { log, rhythm = usualRhythm, pause = realPause } = this.#setting
    const { signal } = this.#stopping
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        return await this.web.authTest()
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error
        if (error.fault.kind === 'refused') this.#endIf(botFault(error.fault.error))
        if (signal.aborted) return undefined
        log.warn('slack not reached', { fault: error.fault })
        const usual = growingWait(rhythm.waits, attempt)
        this.#settle()
        await pause(error.fault.kind === 'rate-limited' ? error.fault.after : usual, signal)
      }
    }
    return undefined
  }

  #clientOptions() {
    return clientOptions({ apiUrl: this.#setting.apiUrl, fetch: this.#fetch, callTimeout })
  }

  #openSockets(app: App, appToken: string): Sockets {
    const { apiUrl, log, now, proxies = {}, rhythm = usualRhythm, pause = realPause } = this.#setting
    const fetch = this.#fetch
    return new Sockets({
      line: () => new SocketLine({ app, appToken, apiUrl, fetch, callTimeout, log, proxies, rhythm }),
      rhythm,
      log,
      now,
      pause,
      signal: this.#stopping.signal,
      onChange: () => this.#tell(),
      onRefused: (error) => {
        const fault = appFault(error)
        this.#endIf(fault)
        return fault === undefined
      },
    })
  }

  async #leave(): Promise<void> {
    const { leaving } = this.#setting.rhythm ?? usualRhythm
    this.#stopping.abort()
    this.#tell()
    this.#door?.lock()
    if (this.#app !== undefined) await within(leaving, this.#app.close())
    this.#door?.close()
    await this.#sockets?.close()
    this.#settle()
  }

  #endIf(fault: UserError | undefined): void {
    if (fault !== undefined) this.#end(fault)
  }

  /** Nothing can go on: the start fails, or the process is told to end. */
  #end(fault: unknown): void {
    if (this.#stopping.signal.aborted) return
    const { log, onFatal } = this.#setting
    if (this.#isStarted) onFatal(fault instanceof Error ? fault : new Error(String(fault)))
    else this.#started.reject(fault)
    this.stop().catch((error: unknown) => log.error('slack not left', { error }))
  }

  #settle(): void {
    this.#isStarted = true
    this.#started.resolve()
  }

  #tell(): void {
    const readiness = this.readiness()
    if (readiness === this.#told) return
    this.#told = readiness
    this.#setting.log.info('slack connection', { readiness })
    this.#setting.onReadiness?.(readiness)
  }
}

/** Between Slack and the bot, through the unmodified Bolt; nothing is sent before it is started. */
export const connect = (setting: ConnectionSetting): Connection => new SlackConnection(setting)
