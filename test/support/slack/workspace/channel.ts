// A conversation: its members, what was said in it, and what single members were shown.

import type { SeenMessage, StoredMessage } from './message.ts'

export type ChannelKind = 'public' | 'private' | 'im'

export class Channel {
  readonly id: string
  readonly name: string
  readonly kind: ChannelKind
  readonly created: number
  readonly members: Set<string>
  isArchived = false
  /** In the order of their timestamps. */
  readonly #messages: StoredMessage[] = []
  readonly #ephemeral: { readonly user: string; readonly message: StoredMessage }[] = []

  constructor(id: string, name: string, kind: ChannelKind, created: number, members: readonly string[]) {
    this.id = id
    this.name = name
    this.kind = kind
    this.created = created
    this.members = new Set(members)
  }

  get messages(): readonly StoredMessage[] {
    return this.#messages
  }

  find(ts: string): StoredMessage | undefined {
    return this.#messages.find((message) => message.ts === ts)
  }

  add(message: StoredMessage): void {
    this.#messages.push(message)
  }

  /** Puts the message in the place of the one with its timestamp. */
  replace(message: StoredMessage): void {
    const index = this.#messages.findIndex(({ ts }) => ts === message.ts)
    if (index >= 0) this.#messages[index] = message
  }

  remove(ts: string): void {
    const index = this.#messages.findIndex((message) => message.ts === ts)
    if (index >= 0) this.#messages.splice(index, 1)
  }

  /** Shows it to one person; in the place of the one with the same timestamp, if they still see it. */
  show(user: string, message: StoredMessage): void {
    const index = this.#ephemeral.findIndex((shown) => shown.user === user && shown.message.ts === message.ts)
    if (index >= 0) this.#ephemeral[index] = { user, message }
    else this.#ephemeral.push({ user, message })
  }

  hide(user: string, ts: string): void {
    const index = this.#ephemeral.findIndex((shown) => shown.user === user && shown.message.ts === ts)
    if (index >= 0) this.#ephemeral.splice(index, 1)
  }

  /** What a person sees, in the order of time. */
  seenBy(user: string): readonly SeenMessage[] {
    const own = this.#ephemeral.filter((shown) => shown.user === user)
    return [
      ...this.#messages.map((message) => ({ ...message, channel: this.id, isEphemeral: false })),
      ...own.map(({ message }) => ({ ...message, channel: this.id, isEphemeral: true })),
    ].sort((a, b) => (a.ts < b.ts ? -1 : 1))
  }
}
