// What a person writes in conversations, and what they see there.

import { asSlackWrites, richText } from './typed-text.ts'
import type { Acknowledged } from '../link/acknowledgements.ts'
import { mentionEvent } from '../payloads/event-payloads.ts'
import type { Channel } from '../workspace/channel.ts'
import type { SeenMessage, StoredMessage } from '../workspace/message.ts'
import type { User } from '../workspace/user.ts'
import type { View } from '../workspace/view.ts'
import type { World } from '../world.ts'

/** Something said, and what became of telling the app about it. */
export interface Said {
  readonly message: SeenMessage
  readonly told: Promise<Acknowledged>
}

const untold: Promise<Acknowledged> = Promise.resolve({ kind: 'undelivered' })

export class Writer {
  protected readonly world: World
  protected readonly user: User

  constructor(world: World, user: User) {
    this.world = world
    this.user = user
  }

  get id(): string {
    return this.user.id
  }

  /** Their conversation with the bot. */
  get direct(): Channel {
    return this.world.workspace.direct(this.id)
  }

  /** Their page of the bot, as it was last published. */
  get home(): View | undefined {
    return this.world.workspace.homes.get(this.id)
  }

  /** What they see of a conversation, in the order of time. */
  sees(channel: Channel): readonly SeenMessage[] {
    return channel.seenBy(this.id)
  }

  /** Resolves with the first message there that `isMeant`, now or as soon as it is shown. */
  waitsFor(channel: Channel, isMeant: (message: SeenMessage) => boolean): Promise<SeenMessage> {
    return this.world.changes.until(() => this.sees(channel).find(isMeant), 'a message')
  }

  /** Writes to the bot alone. */
  writes(text: string, thread?: string): Said {
    return this.says(text, this.direct, thread)
  }

  /** Calls the bot by its name in front of what they say. */
  mentions(text: string, channel: Channel, thread?: string): Said {
    return this.says(`@${this.world.workspace.users.get(this.#bot)?.name ?? ''} ${text}`, channel, thread)
  }

  /** Writes in a conversation; the app hears of it where it is named, or alone with them. */
  says(text: string, channel: Channel, thread?: string): Said {
    const written = asSlackWrites(this.world.workspace, text)
    const message: StoredMessage = {
      type: 'message',
      client_msg_id: this.world.workspace.ids.uuid(),
      user: this.id,
      team: this.user.team,
      ts: this.world.workspace.timestamp(),
      text: written,
      blocks: richText(written),
      ...(thread !== undefined && { thread_ts: thread }),
    }
    channel.add(message)
    this.world.changes.announce()
    return { message: { ...message, channel: channel.id, isEphemeral: false }, told: this.#tell(channel, message) }
  }

  /** Changes what they said. */
  edits({ ts, channel: id }: SeenMessage, text: string): Promise<Acknowledged> {
    const channel = this.channelOf(id)
    const before = channel.find(ts)
    if (before === undefined) throw new Error('no such message')
    const edited = { user: this.id, ts: this.world.workspace.timestamp() }
    const written = asSlackWrites(this.world.workspace, text)
    const after = { ...before, text: written, blocks: richText(written), edited }
    channel.replace(after)
    this.world.changes.announce()
    return this.world.events.tellChange(channel, after, before)
  }

  /** Takes back what they said. */
  deletes({ ts, channel: id }: SeenMessage): Promise<Acknowledged> {
    const channel = this.channelOf(id)
    const before = channel.find(ts)
    if (before === undefined) throw new Error('no such message')
    channel.remove(ts)
    this.world.changes.announce()
    return this.world.events.tellDeletion(channel, before)
  }

  get #bot(): string {
    return this.world.workspace.app.botUser
  }

  /** Of a mention in a direct conversation, Slack tells as of any message there; elsewhere the bot must be a member. */
  #tell(channel: Channel, message: StoredMessage): Promise<Acknowledged> {
    if (channel.kind === 'im') return this.world.events.tellMessage(channel, message)
    if (!message.text.includes(`<@${this.#bot}>`) || !channel.members.has(this.#bot)) return untold
    return this.world.events.tell('app_mention', mentionEvent(channel, message))
  }

  protected channelOf(id: string): Channel {
    const channel = this.world.workspace.channels.get(id)
    if (channel === undefined) throw new Error(`no conversation ${id}`)
    return channel
  }
}
