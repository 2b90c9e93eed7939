// What runs between a start and a stop: the connection, what it hears with, what is to be said and kept up to date.

import type { Answer } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Views } from '../../chat/views.ts'
import type { EntryId, MessageKey } from '../../register/ids.ts'
import { pause as realPause } from '../pacing/pause.ts'
import { connect } from './connection/connect.ts'
import type { Connection } from './connection/connection.ts'
import type { Delivery } from './connection/delivery.ts'
import type { Identity } from './connection/slack-web.ts'
import { Circle } from './hearing/admission.ts'
import { Hearing } from './hearing/hearing.ts'
import { inTimeOf } from './hearing/in-time.ts'
import { InTurn } from './hearing/in-turn.ts'
import { Members } from './hearing/members.ts'
import { People } from './hearing/people.ts'
import { replyAsSlash } from './saying/as-slash.ts'
import { renderReply } from './saying/render.ts'
import { Aside } from './sending/aside.ts'
import { Outbox } from './sending/outbox.ts'
import { patiently } from './sending/patiently.ts'
import { Refresh } from './sending/refresh.ts'
import { postIdOf, utteranceOf } from './sending/utterance-of.ts'
import type { SlackSetting } from './setting.ts'
import { asSlash, type SpokenVoice, voiceOf } from './voice.ts'
import type { SlackState } from './state/slack-state.ts'

export interface RunningSetting extends SlackSetting {
  readonly state: SlackState
  readonly answer: Answer
  readonly views: Views
  /** Given up by {@link Running.stop}. */
  readonly stopping: AbortController
}

/** An acknowledgement must be there after three seconds: what takes longer is said after it. In milliseconds. */
const patience = 2_000

/** In milliseconds. */
const restBeforeSaving = 1_000

const prefix = 'slack:'

export class Running {
  readonly #setting: RunningSetting
  readonly #connection: Connection
  readonly #outbox: Outbox
  readonly #refresh: Refresh
  readonly #hearing: Hearing
  readonly #voice: SpokenVoice
  #identity: Identity | undefined
  #saving: Promise<void> | undefined

  constructor(given: RunningSetting) {
    const voice = voiceOf(given)
    const setting = { ...given, ...asSlash(given, voice.slashOf) }
    this.#setting = setting
    const { state, conduct, rooms, pause = realPause } = setting
    const { signal } = setting.stopping
    const { journal } = state
    const now = () => setting.now().epochMilliseconds
    const save = () => state.save()
    this.#voice = voice
    const deal = (delivery: Delivery) => this.#hearing.hear(delivery).finally(() => this.#saveSoon())
    this.#connection = connect({ ...setting, deal })
    const { web } = this.#connection
    this.#refresh = new Refresh({ ...setting, signal, journal, web, voice, now })
    this.#outbox = new Outbox({ ...setting, signal, journal, web, save, now, onSaid: () => this.#refresh.wake() })
    const { slashOf } = voice
    const aside = new Aside({ ...setting, slashOf, signal, journal, web, outbox: this.#outbox, now })
    const channels = rooms.map((room) => room.slice(prefix.length))
    const members = new Members({ ...setting, channels, web, now })
    this.#hearing = new Hearing({
      ...setting,
      journal,
      save,
      keep: (arrival) => state.keep(arrival),
      web,
      aside,
      people: new People({ ...setting, web }),
      voice,
      commandPrefix: conduct.commandPrefix,
      outbox: this.#outbox,
      inTurn: new InTurn(),
      circle: new Circle({ ...setting, members, teams: () => this.#teams() }),
      self: () => this.#identity?.userId,
      inTime: inTimeOf({ patience, pause, signal }),
    })
  }

  async start(): Promise<void> {
    const { log } = this.#setting
    this.#connection.identity.then(
      (identity) => this.#connected(identity),
      (error: unknown) => log.error('Slack did not say who Vigie is', { error }),
    )
    await this.#connection.start()
  }

  /** Waits for what is under way no longer than `longest`; what is left waits in the saved state. */
  async stop(longest: Promise<unknown>): Promise<void> {
    await Promise.race([longest, this.#connection.stop()])
    this.#setting.stopping.abort()
    await Promise.race([longest, Promise.all([this.#outbox.settled(), this.#refresh.settled()])])
    this.#outbox.abandon()
    await this.#saved()
  }

  /** Resolves when all of the reply is in the channel. */
  async post(channel: string, reply: Reply, key: MessageKey): Promise<void> {
    const { state, now } = this.#setting
    const { journal } = state
    if (journal.wasPosted(key)) return
    if (!this.#outbox.holds(key)) {
      const said = replyAsSlash(reply, this.#voice.slashOf)
      const rendered = renderReply(said, { ...this.#voice, surface: 'post', post: postIdOf(key) })
      const where = { key, channel, now: now().epochMilliseconds, isPost: true }
      journal.queue(utteranceOf(said, rendered, where))
      this.#outbox.wake()
    }
    await this.#outbox.delivered(key)
  }

  /** In their direct conversation with the bot. */
  async tell(user: string, reply: Reply, key: MessageKey): Promise<void> {
    if (this.#setting.state.journal.wasPosted(key)) return
    const { log, pause, stopping } = this.#setting
    const patience = { log, signal: stopping.signal, ...(pause && { pause }) }
    // An officer is told of what went wrong, perhaps because Slack is away.
    const channel = await patiently(() => this.#connection.web.openDirect(user), patience)
    await this.post(channel, reply, key)
  }

  /** Entries changed, wherever it was done: posted lists follow. */
  follow(ids: readonly EntryId[]): void {
    this.#setting.state.journal.touch(ids)
    this.#saveSoon()
    this.#refresh.wake()
  }

  /** None before Slack has said who the bot is: nothing is heard then. */
  #teams(): readonly string[] {
    const { teamId, enterpriseId } = this.#identity ?? {}
    return [teamId, enterpriseId].filter((id) => id !== undefined)
  }

  /** That something is over need not be durable at once; a process that dies much later must not begin it again. */
  #saveSoon(): void {
    const { stopping, pause = realPause } = this.#setting
    this.#saving ??= pause(restBeforeSaving, stopping.signal).then(() => {
      this.#saving = undefined
      return this.#saved()
    })
  }

  /** Nobody waits for it: what is not saved is found out again by a later process. */
  async #saved(): Promise<void> {
    const { state, log } = this.#setting
    await state.save().catch((error: unknown) => log.error('state not saved', { error }))
  }

  /** What an earlier process left is answered and said once Slack knows the bot. */
  #connected(identity: Identity): void {
    const { log } = this.#setting
    this.#identity = identity
    this.#outbox.start()
    this.#refresh.wake()
    const resuming = this.#hearing.resume().finally(() => this.#saveSoon())
    resuming.catch((error: unknown) => log.error('earlier messages not answered', { error }))
  }
}
