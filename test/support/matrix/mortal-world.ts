// A person and an account of Vigie whose processes die one after the other, and what must be true in the end.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { instantText } from '../../../src/register/ids.ts'
import { openRegister } from '../../../storage/open-register.ts'
import { openPlatformState } from '../../../storage/platform-state.ts'
import { systemClock } from '../../../src/clock.ts'
import type { MortalProcess } from '../mortal-process.ts'
import type { MortalLine } from '../mortal-talk.ts'
import { readyAccount, type ReadyAccount } from './bot.ts'
import { person } from './meeting.ts'
import type { Death } from './mortal-ports.ts'
import { untilMembership } from './membership.ts'
import { createRoom } from './rooms.ts'
import type { SeenMessage } from './seen-message.ts'
import { cryptoOf } from './signed-sdk.ts'
import { type MortalPlan, startMortal } from './start-mortal.ts'
import type { StrictClient } from './strict-client.ts'

const clock = systemClock('Europe/Paris')
const now = () => instantText(clock.now())

/** In a room that rotates, keys are shared anew at every third message, so that it is met often. */
export type RoomKind = 'rotating' | 'encrypted' | 'plain'

const algorithm = 'm.megolm.v1.aes-sha2'

const states: Readonly<Record<RoomKind, Readonly<Record<string, object>>>> = {
  rotating: { 'm.room.encryption': { algorithm, rotation_period_msgs: 2 } },
  encrypted: { 'm.room.encryption': { algorithm } },
  plain: {},
}

const answerWithin = 60_000

/** What came of it. Answers by room, as the ids of what they answer. */
export interface Outcome {
  readonly answered: readonly (readonly string[])[]
  readonly logged: readonly string[]
  readonly unreadable: readonly string[]
  readonly troubles: readonly MortalLine[]
  readonly unsigned: readonly string[]
}

export class MortalWorld {
  readonly marie: StrictClient
  readonly ready: ReadyAccount
  readonly rooms: readonly string[]
  readonly #plan: MortalPlan
  readonly #processes: MortalProcess[] = []
  readonly #asked: { readonly room: string; readonly id: string }[] = []
  #logged = 0

  private constructor(marie: StrictClient, ready: ReadyAccount, plan: MortalPlan) {
    this.marie = marie
    this.ready = ready
    this.rooms = plan.rooms
    this.#plan = plan
  }

  /** Vigie was set up, has joined as many rooms as there are, and does not run. */
  static async open(url: string, kinds: readonly RoomKind[], conduct?: MortalPlan['conduct']): Promise<MortalWorld> {
    const directory = await mkdtemp(join(tmpdir(), 'vigie-mortal-'))
    onTestFinished(() => rm(directory, { recursive: true, force: true }))
    const kept = await openPlatformState({ platform: 'matrix', directory: join(directory, 'matrix'), now })
    const [marie, ready] = await Promise.all([person(url, 'marie'), readyAccount(url, kept)])
    kept.close()
    const rooms: string[] = []
    for (const kind of kinds) {
      const room = await createRoom(marie.account, { state: states[kind], invite: [ready.userId] })
      await marie.join(room)
      rooms.push(room)
    }
    const world = new MortalWorld(marie, ready, {
      account: ready.account,
      directory,
      rooms,
      ...(conduct && { conduct }),
    })
    const first = world.start()
    await Promise.all(rooms.map((room) => untilMembership(marie, room, ready.userId, 'join')))
    await first.stop()
    return world
  }

  get room(): string {
    return this.rooms[0] ?? ''
  }

  /** Vigie on its feet, to die at the moment given. */
  start(death?: Death): MortalProcess {
    const started = startMortal({ ...this.#plan, ...(death && { death }) })
    onTestFinished(() => started.kill())
    this.#processes.push(started)
    return started
  }

  /** A command that writes to the register, then one that reads. */
  async ask(room = this.room): Promise<void> {
    this.#logged += 1
    for (const command of [`!courriel reçu libellé:"demande ${this.#logged}"`, '!moi'])
      this.#asked.push({ room, id: await this.marie.say(room, command) })
  }

  /** Commands that only read, said as fast as they go out. */
  async askAtOnce(count: number, room = this.room): Promise<void> {
    const saying = Array.from({ length: count }, () => this.marie.say(room, '!aide'))
    for (const id of await Promise.all(saying)) this.#asked.push({ room, id })
  }

  /** Resolves once all that was asked is answered. */
  async answered(): Promise<void> {
    for (const { room, id } of this.#asked)
      try {
        await this.marie.until(room, (message) => this.#isAnswer(message) && message.thread === id, answerWithin)
      } catch (error) {
        throw new Error(`no answer to ${id}: ${this.#processes.at(-1)?.account()}`, { cause: error })
      }
  }

  /** After the last process has stopped: one answer to each command, in order, all readable, written once. */
  async outcome(): Promise<{ readonly found: Outcome; readonly wanted: Outcome }> {
    const answered: string[][] = []
    const asked: string[][] = []
    const unreadable: string[] = []
    for (const room of this.rooms) {
      const messages = await this.marie.messages(room)
      answered.push(messages.filter((message) => this.#isAnswer(message)).flatMap(({ thread = [] }) => thread))
      const ids = new Set(this.#asked.filter((one) => one.room === room).map(({ id }) => id))
      // Said at once, they are in the order in which the homeserver took them.
      asked.push(messages.map(({ id }) => id).filter((id) => ids.has(id)))
      unreadable.push(...(await this.marie.undecryptable(room)))
    }
    const logged = Array.from({ length: this.#logged }, (_, index) => `demande ${index + 1}`).toSorted()
    const troubles = this.#processes.flatMap(({ lines }) =>
      lines.filter(({ told }) => told === 'fatal' || told === 'keys refused'),
    )
    return {
      found: {
        answered,
        logged: (await this.#entries()).toSorted(),
        unreadable,
        troubles,
        unsigned: await this.#unsigned(),
      },
      wanted: { answered: asked, logged, unreadable: [], troubles: [], unsigned: [] },
    }
  }

  /** Devices with keys that their owner did not sign; who shares no encrypted room with the account sees none. */
  async #unsigned(): Promise<readonly string[]> {
    const { userId } = this.ready
    const crypto = cryptoOf(this.marie.sdk)
    if (!this.rooms.some((room) => this.marie.sdk.isRoomEncrypted(room))) return []
    const devices = [...((await crypto.getUserDeviceInfo([userId], true)).get(userId)?.keys() ?? [])]
    if (devices.length === 0) return ['there is no device']
    const statuses = await Promise.all(devices.map((id) => crypto.getDeviceVerificationStatus(userId, id)))
    return devices.filter((_, index) => statuses[index]?.signedByOwner !== true)
  }

  #isAnswer({ sender, type }: SeenMessage): boolean {
    return sender === this.ready.userId && type === 'm.room.message'
  }

  async #entries(): Promise<readonly string[]> {
    const register = await openRegister({
      directory: join(this.#plan.directory, 'register'),
      now,
      log: () => undefined,
      onFatal: (error) => {
        throw error
      },
    })
    try {
      return (await register.open()).map(({ label }) => label ?? '')
    } finally {
      await register.close()
    }
  }
}
