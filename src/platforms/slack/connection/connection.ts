// What stands between Slack and the bot: it lets deliveries in, sockets or web server, and calls go out.

import type { Log } from '../../../log.ts'
import type { Pause } from '../../pacing/pause.ts'
import type { Deal } from './delivery.ts'
import type { Identity, SlackWeb } from './slack-web.ts'
import type { Proxies } from './sockets/breakable-dispatcher.ts'
import type { Rhythm } from './sockets/rhythm.ts'

export type SlackAccess =
  /** Socket Mode: nothing has to reach this machine. */
  | { readonly botToken: string; readonly appToken: string }
  /** Slack calls this machine. */
  | {
      readonly botToken: string
      readonly signingSecret: string
      readonly port: number
      /** Every address of the machine by default. */
      readonly address?: string
    }

export type Readiness =
  | 'starting'
  /** Deliveries can come in. */
  | 'ready'
  | 'reconnecting'
  /** Slack answers, and lets no connection stand for now. */
  | 'refused'
  | 'stopped'

export interface ConnectionSetting {
  readonly access: SlackAccess
  /** Another address than Slack's own, with its last slash: `https://slack-gov.com/api/`. */
  readonly apiUrl?: string
  readonly deal: Deal
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** For the sockets: `fetch` already follows those of the process. */
  readonly proxies?: Proxies
  readonly fetch?: typeof globalThis.fetch
  /** Nothing can go on: a UserError says what to do. Called at most once, never before `start` has settled. */
  readonly onFatal: (error: Error) => void
  readonly rhythm?: Rhythm
  readonly pause?: Pause
  readonly onReadiness?: (readiness: Readiness) => void
}

export interface Connection {
  /**
   * Resolves once deliveries can come in, or once it is known that Slack is
   * merely away: it is then tried until it is there. Throws a UserError when
   * the access cannot be right.
   */
  start(): Promise<void>
  /** Takes nothing new, waits a little for what is under way, and closes all; within four seconds. */
  stop(): Promise<void>
  readonly web: SlackWeb
  readiness(): Readiness
  /** Resolves once Slack has said who the bot is; never when it is stopped before. */
  readonly identity: Promise<Identity>
}
