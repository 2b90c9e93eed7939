// A conversation with the real dispatcher: each message at a chosen time, by a chosen person, in a chosen room.

import { commands } from '../../commands/index.ts'
import { startBot } from '../../src/bot.ts'
import type { Gesture, Incoming } from '../../src/chat/incoming.ts'
import type { Answer } from '../../src/chat/platform.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { instantAt, stoppedClock } from '../../src/clock.ts'
import type { Config } from '../../src/config/config.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { createDispatcher } from '../../src/dispatch/dispatcher.ts'
import { words } from '../../src/i18n/words.ts'
import { ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import type { Closings } from '../../src/indicators/closing/closing.ts'
import { createLog } from '../../src/log.ts'
import { namedIndicators } from '../../src/bot/named-indicators.ts'
import { roomServices } from '../../src/bot/room-services.ts'
import { renderReply } from '../../src/platforms/terminal/render.ts'
import { messageKey, type RoomId, roomId, type UserId, userId } from '../../src/register/ids.ts'
import type { Register } from '../../src/register/ports.ts'
import { type Settings, usualSettings } from './chat-setting.ts'
import { MemoryClosings } from './memory-closings.ts'
import { MemoryRegister } from './memory-register.ts'

/** A later word on an earlier message, by its key. */
interface Made {
  readonly kind: 'edited' | 'deleted'
  readonly message: string
  /** Who wrote the earlier message; the one who speaks here, when nobody else is named. */
  readonly author?: string
  /** When it was sent, as `at`: not every platform says. */
  readonly sent?: string
}

/** How a message comes: what is not said is the conversation's usual, a key nobody used. */
export interface Manner {
  /** Local date and time, `2026-11-20T09:00`. Messages that only inherit it follow one another by a second. */
  readonly at?: string
  /** `anne` is `matrix:@anne:exemple.fr`. */
  readonly by?: string
  /** `sejour` is `matrix:!sejour:exemple.fr`. */
  readonly room?: string
  readonly key?: string
  readonly direct?: boolean
  readonly addressed?: boolean
  /** What the bot is called in the room, beside `vigie`. */
  readonly botNames?: readonly string[]
  /** Names of the configured rooms that the person belongs to, said in a conversation of two. */
  readonly memberOf?: readonly string[]
  readonly about?: Made
}

/** What holds of several messages. */
type Lasting = Omit<Manner, 'key' | 'about'>

type Touched = Manner & Omit<Made, 'kind' | 'message'>

const usualManner = {
  at: '2026-11-20T09:00',
  by: 'anne',
  room: 'sejour',
  direct: false,
  addressed: false,
  botNames: [] as readonly string[],
  memberOf: [] as readonly string[],
}

/** The dispatcher's bugs, kept for the test to look at. */
type Bugs = readonly string[]

interface Ground {
  readonly answer: Answer
  readonly config: Config
  readonly bugs: Bugs
}

let lastKey = 0

/** A room's id on the platform of the stories, and a person's. */
const roomOf = (name: string): RoomId => roomId(`matrix:!${name}:exemple.fr`)
const person = (name: string): UserId => userId(`matrix:@${name}:exemple.fr`)

/** What a person reads in a terminal, with ordinary spaces: those that do not break are the catalogue tests' matter. */
export const plainly = (reply: Reply): string => exactly(reply).replace(/[\u00a0\u202f]/g, ' ')

/** What a person reads in a terminal, to the letter. */
const exactly = (reply: Reply): string => renderReply(reply, { styled: false, numbered: false }).trimEnd()

export class Conversation {
  readonly bugs: Bugs
  readonly #ground: Ground
  #manner: Required<Lasting>
  #seconds = 0

  constructor(ground: Ground, manner: Lasting) {
    this.bugs = ground.bugs
    this.#ground = ground
    this.#manner = { ...usualManner, ...manner }
  }

  /** What holds for the messages that follow. */
  from(manner: Lasting): this {
    this.#manner = { ...this.#manner, ...manner }
    if (manner.at !== undefined) this.#seconds = 0
    return this
  }

  #instant(at: string): Temporal.Instant {
    const minute = instantAt(at, this.#ground.config.timezone)
    if (minute === undefined) throw new Error(`not a date and time: ${at}`)
    return minute
  }

  /** The answer as data; nothing when the bot stays silent. */
  reply(text: string, manner: Manner = {}): Promise<Reply | undefined> {
    const { at, by, room, direct, addressed, botNames, memberOf } = { ...this.#manner, ...manner }
    const minute = this.#instant(at)
    const instant = manner.at === undefined ? minute.add({ seconds: (this.#seconds += 1) }) : minute
    const incoming: Incoming = {
      key: messageKey(manner.key ?? `story:${(lastKey += 1)}`),
      platform: 'matrix',
      user: person(by),
      room: roomOf(room),
      text,
      direct,
      addressed: addressed || direct,
      at: instant,
      botNames,
      memberOf: memberOf.map(roomOf),
      ...(manner.about === undefined ? {} : { about: this.#gesture(manner.about) }),
    }
    return this.#ground.answer(incoming)
  }

  #gesture({ kind, message, author = this.#manner.by, sent }: Made): Gesture {
    const about = { kind, message: messageKey(message), author: person(author) }
    return sent === undefined ? about : { ...about, sent: this.#instant(sent) }
  }

  /** What is said to a message rewritten. */
  edit(message: string, text: string, { author, sent, ...manner }: Touched = {}): Promise<string> {
    const made = { kind: 'edited' as const, message, ...(author && { author }), ...(sent && { sent }) }
    return this.say(text, { ...manner, about: made })
  }

  /** What is said to a message deleted. */
  erase(message: string, { author, sent, ...manner }: Touched = {}): Promise<string> {
    const made = { kind: 'deleted' as const, message, ...(author && { author }), ...(sent && { sent }) }
    return this.say('', { ...manner, about: made })
  }

  /** The text of the answer, in ordinary spaces; empty when the bot stays silent. */
  async say(text: string, manner: Manner = {}): Promise<string> {
    const reply = await this.reply(text, manner)
    return reply === undefined ? '' : plainly(reply)
  }

  /** The text of the answer to the letter, with the spaces that do not break. */
  async exactly(text: string, manner: Manner = {}): Promise<string> {
    const reply = await this.reply(text, manner)
    return reply === undefined ? '' : exactly(reply)
  }

  /** Several messages in turn, as the room would show them. */
  async transcript(...texts: readonly string[]): Promise<string> {
    const told: string[] = []
    for (const text of texts) told.push(`> ${text}\n${await this.say(text)}`)
    return told.join('\n\n')
  }
}

/** Talks on a register and signatures in memory, or on those given. */
export const converse = (
  manner: Lasting = {},
  settings: Settings = {},
  register: Register = new MemoryRegister(),
  closings: Closings = new MemoryClosings(),
): Conversation => {
  const config = readConfig({ ...usualSettings, ...settings }, {})
  const figures = { ...config.figures, closed: new ClosedPeriods(closings, register) }
  const { officers, admins } = config.roles
  const bugs: string[] = []
  const answer = createDispatcher({
    commands,
    capabilities: { ...config, register, figures },
    words: words[config.language],
    timezone: config.timezone,
    botNames: ['vigie'],
    indicators: namedIndicators,
    roleOf: (user) => (admins.has(user) ? 'admin' : officers.has(user) ? 'officer' : 'agent'),
    servicesOf: roomServices(config.rooms, () => 'all'),
    isUnlimited: () => false,
    onBug: (error) => bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  return new Conversation({ answer, config, bugs }, manner)
}

/** Talks to the whole bot on a data folder, as a platform would; `stop` closes the register. */
export const converseOn = async (
  directory: string,
  manner: Lasting = {},
  settings: Settings = {},
): Promise<{ readonly chat: Conversation; readonly stop: () => Promise<void> }> => {
  const config = readConfig({ ...usualSettings, ...settings }, {})
  const opened = instantAt(manner.at ?? usualManner.at, config.timezone)
  if (opened === undefined) throw new Error(`not a date and time: ${manner.at}`)
  const bugs: string[] = []
  const bot = await startBot({
    config,
    clock: stoppedClock(opened, config.timezone),
    log: createLog({ level: 'error', now: () => opened, write: (line) => bugs.push(line) }),
    words: words[config.language],
    directory,
    platforms: [
      { name: 'matrix', start: () => Promise.resolve(), stop: () => Promise.resolve(), post: () => Promise.resolve() },
    ],
    onFatal: (error) => {
      throw error
    },
  })
  return { chat: new Conversation({ answer: bot.answer, config, bugs }, manner), stop: () => bot.stop() }
}
