// Keeps one connection alive on the state: tries until the server is there, logs in again when asked, says when it is over.

import { setTimeout as pause } from 'node:timers/promises'

import type { ISyncResponse, MatrixClient } from 'matrix-js-sdk'

import { UserError } from '../../../errors.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Log } from '../../../log.ts'
import { growingWait } from '../../pacing/growing-wait.ts'
import type { MatrixState } from './matrix-state.ts'
import { checkSession, rememberMark } from './check-session.ts'
import { Connection, type ConnectionEnd } from './connection.ts'
import { logIn } from './log-in.ts'
import type { SyncStart } from './sync-store.ts'

export interface LinkSetting {
  readonly state: MatrixState
  readonly isolation: 'all' | 'signed'
  /** For the day when the server asks to log in again. */
  readonly password?: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** Given up when the platform stops. */
  readonly signal: AbortSignal
  /** The client knows its rooms: called once for each connection. */
  readonly onReady: (client: MatrixClient) => void
  /** What a sync brought, in the tick in which the cursor moves past it. */
  readonly onSync: (client: MatrixClient, response: ISyncResponse, start: SyncStart) => void
  /** The connection is over, and another one follows once the session is renewed: this client does nothing any more. */
  readonly onInterrupted: () => void
  /** Nothing can go on: the process must end. Called at most once. */
  readonly onFatal: (error: Error) => void
}

/** Waits between attempts, in milliseconds. */
const waits = [500, 2_000, 5_000, 15_000, 30_000] as const

/** How often the account is told how far the state has come, in milliseconds. */
const betweenMarks = 24 * 3_600_000

const endings: Readonly<Record<Exclude<ConnectionEnd, 'soft-logout'>, (words: Words) => Line>> = {
  'key-conflict': (words) => words.matrixAccount.session.keyConflict,
  'account-expired': (words) => words.matrixAccount.session.expired,
  'logged-out': (words) => words.matrixAccount.session.loggedOut,
}

export class Link {
  readonly #setting: LinkSetting
  #connection: Connection | undefined
  #work: Promise<void> = Promise.resolve()
  #isTrying = false
  #mustLogIn = false
  #isOver = false

  constructor(setting: LinkSetting) {
    this.#setting = setting
  }

  /** Begins to connect, without waiting for the server. */
  start(): void {
    if (!this.#isTrying) this.#work = this.#untilConnected()
  }

  /** No request leaves any more; resolves once nothing is being tried. */
  async stop(): Promise<void> {
    this.#connection?.stop()
    await this.#work
  }

  /** Makes the state durable. A state that cannot be saved must not go on being used. */
  async save(): Promise<void> {
    try {
      await this.#setting.state.save()
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }

  /** The one place that connects: two connections on the same keys would use some of them twice. */
  async #untilConnected(): Promise<void> {
    const { log, signal } = this.#setting
    this.#isTrying = true
    try {
      for (let failures = 0; !signal.aborted && !this.#isOver; failures += 1) {
        try {
          if (this.#mustLogIn) await this.#logInAgain()
          await this.#open()
          // The server may ask to log in again while the connection begins.
          if (!this.#mustLogIn) return
        } catch (error) {
          this.#connection?.stop()
          if (signal.aborted || this.#isOver) return
          if (error instanceof UserError) return this.#fail(error)
          log.warn('not connected yet', { error })
          await pause(growingWait(waits, failures), undefined, { signal }).catch(() => undefined)
        }
      }
    } finally {
      this.#isTrying = false
    }
  }

  async #open(): Promise<void> {
    const { state, isolation, fetch, log, now, onReady } = this.#setting
    const connection = new Connection({
      session: state.session.current,
      databases: state.databases,
      store: state.openStore((response, start) => this.#takeIn(connection.client, response, start)),
      isolation,
      fetch,
      log,
      save: () => this.save(),
      onEnd: (end) => this.#ended(end),
      onReady: () => onReady(connection.client),
    })
    this.#connection = connection
    await checkSession(connection.client, state.session.current, now().epochMilliseconds)
    await this.#mark(connection.client)
    await connection.start()
  }

  /** Counted and saved first: the account never remembers more than the latest state. */
  async #mark(client: MatrixClient): Promise<void> {
    const { state, now } = this.#setting
    const { current } = state.session
    state.session.set({ ...current, marks: current.marks + 1, seenAt: now().epochMilliseconds })
    await this.save()
    await rememberMark(client, state.session.current)
  }

  async #takeIn(client: MatrixClient, response: ISyncResponse, start: SyncStart): Promise<void> {
    const { state, now, onSync, log } = this.#setting
    try {
      onSync(client, response, start)
    } catch (error) {
      // The SDK would stop listening, and say nothing of it.
      this.#fail(error instanceof Error ? error : new Error(String(error)))
      return new Promise<never>(() => undefined)
    }
    if (now().epochMilliseconds - state.session.current.seenAt > betweenMarks)
      this.#mark(client).catch((error: unknown) => log.warn('state not marked', { error }))
    // Not being saved, what came must not be acknowledged: the process is about to end.
    await this.save().catch(() => new Promise<never>(() => undefined))
  }

  #ended(end: ConnectionEnd): void {
    const { log, onInterrupted, signal } = this.#setting
    if (signal.aborted || this.#isOver) return
    log.error('connection ended', { end })
    if (end !== 'soft-logout') return this.#fail(new UserError((words) => endings[end](words)))
    this.#connection?.stop()
    this.#mustLogIn = true
    onInterrupted()
    this.start()
  }

  /** Nothing leaves from here on, whatever the process still does before it ends. */
  #fail(error: Error): void {
    this.#connection?.stop()
    if (this.#isOver) return
    this.#isOver = true
    this.#setting.onFatal(error)
  }

  /** A new token for the same device: its keys are still good. */
  async #logInAgain(): Promise<void> {
    const { state, password, fetch } = this.#setting
    if (password === undefined) throw new UserError((words) => words.matrixAccount.session.softLogout)
    const { current } = state.session
    const given = await logIn({ ...current, user: current.userId, password, fetch })
    state.session.set({ ...current, ...given })
    this.#mustLogIn = false
    await this.save()
  }
}
