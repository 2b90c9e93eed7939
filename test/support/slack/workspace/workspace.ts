// One workspace of Slack: its people, conversations, views and files.

import type { Changes } from '../changes.ts'
import type { EmulatorClock } from '../clock.ts'
import { type App, usualEvents, usualScopes } from './app.ts'
import { Channel, type ChannelKind } from './channel.ts'
import type { UploadedFile } from './file.ts'
import { Ids } from './ids.ts'
import type { StoredMessage } from './message.ts'
import type { User } from './user.ts'
import type { View } from './view.ts'

export interface NewChannel {
  readonly name: string
  readonly isPrivate?: boolean
  /** User ids. */
  readonly members: readonly string[]
  /** True by default. */
  readonly hasBot?: boolean
}

export class Workspace {
  readonly ids = new Ids()
  readonly team: string
  readonly domain = 'prefecture'
  readonly name = 'Préfecture'
  readonly app: App
  readonly users = new Map<string, User>()
  readonly channels = new Map<string, Channel>()
  readonly views = new Map<string, View>()
  readonly files = new Map<string, UploadedFile>()
  /** Published pages, by user. */
  readonly homes = new Map<string, View>()
  /** Seconds since 1970. */
  readonly #founded: number
  readonly #clock: EmulatorClock
  readonly #changes: Changes

  constructor(clock: EmulatorClock, changes: Changes) {
    this.#clock = clock
    this.#changes = changes
    this.#founded = Math.floor(clock.now() / 1000)
    this.team = this.ids.next('T')
    const bot = this.addUser('vigie', 'Vigie', { isBot: true })
    this.app = {
      id: this.ids.next('A'),
      name: 'Vigie',
      botId: this.ids.next('B'),
      botUser: bot.id,
      team: this.team,
      signingSecret: this.ids.secret(),
      botToken: { text: `xoxb-${this.ids.secret()}`, kind: 'bot', scopes: new Set(usualScopes), state: 'active' },
      appToken: {
        text: `xapp-${this.ids.secret()}`,
        kind: 'app',
        scopes: new Set(['connections:write']),
        state: 'active',
      },
      subscriptions: new Set(usualEvents),
      commands: undefined,
      hasHome: true,
    }
  }

  /** `team` is another workspace's for somebody in a shared channel. */
  addUser(name: string, realName: string, { isBot = false, team = this.team } = {}): User {
    const user: User = { id: this.ids.next('U'), team, name, realName, isBot, isDeleted: false }
    this.users.set(user.id, user)
    return user
  }

  addChannel({ name, isPrivate = false, members, hasBot = true }: NewChannel): Channel {
    return this.#open(name, isPrivate ? 'private' : 'public', [...members, ...(hasBot ? [this.app.botUser] : [])])
  }

  /** The direct conversation between a person and the bot, opened when it is not yet. */
  direct(user: string): Channel {
    const known = [...this.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user))
    return known ?? this.#open('', 'im', [user, this.app.botUser])
  }

  /** The next timestamp of a message. */
  timestamp(): string {
    return this.ids.timestamp(this.#clock.now())
  }

  now(): number {
    return this.#clock.now()
  }

  /** Adds a message of the bot. */
  say(
    channel: Channel,
    said: Pick<StoredMessage, 'text' | 'blocks' | 'thread_ts' | 'metadata' | 'files'>,
  ): StoredMessage {
    const message: StoredMessage = { ...this.byBot(), ...said }
    channel.add(message)
    this.#changes.announce()
    return message
  }

  /** What every message of the bot has, with a timestamp of its own. */
  byBot(): StoredMessage {
    const { id, botId, botUser, name, team } = this.app
    const icon = 'https://a.slack-edge.com/bot.png'
    return {
      type: 'message',
      text: '',
      ts: this.timestamp(),
      user: botUser,
      team,
      bot_id: botId,
      app_id: id,
      bot_profile: {
        id: botId,
        app_id: id,
        name,
        deleted: false,
        updated: this.#founded,
        team_id: team,
        icons: { image_36: icon, image_48: icon, image_72: icon },
      },
    }
  }

  #open(name: string, kind: ChannelKind, members: readonly string[]): Channel {
    const id = this.ids.next(kind === 'im' ? 'D' : 'C')
    const channel = new Channel(id, name, kind, Math.floor(this.now() / 1000), members)
    this.channels.set(id, channel)
    return channel
  }
}
