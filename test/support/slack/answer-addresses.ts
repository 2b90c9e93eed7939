// The addresses at which what somebody did can be answered: five times, within half an hour.

import { ApiError } from './api/api-error.ts'
import { type Json, textOf } from './json.ts'
import { checkContent } from './methods/check-content.ts'
import type { StoredMessage } from './workspace/message.ts'
import type { World } from './world.ts'

/** Source: Slack's guide on handling user interaction. */
const uses = 5
const lifetime = 30 * 60_000

/** Where an answer goes, and the message that it may replace. */
export interface AnswerPlace {
  readonly user: string
  readonly channel: string
  readonly source?: { readonly ts: string; readonly isEphemeral: boolean }
}

interface Address extends AnswerPlace {
  readonly born: number
  left: number
  readonly shown: StoredMessage[]
}

export class AnswerAddresses {
  readonly #world: World
  readonly #known = new Map<string, Address>()

  constructor(world: World) {
    this.#world = world
  }

  /** A new address; `commands` or `actions`, as Slack has them. */
  issue(kind: 'commands' | 'actions', place: AnswerPlace): string {
    const { ids, team } = this.#world.workspace
    const url = `${this.#world.httpUrl}/${kind}/${team}/${ids.next('')}/${ids.secret()}`
    this.#known.set(url, { ...place, born: this.#world.clock.now(), left: uses, shown: [] })
    return url
  }

  /** What was shown through it, its acknowledgement included. */
  shownAt(url: string): readonly StoredMessage[] {
    return this.#known.get(url)?.shown ?? []
  }

  /** Answers at an address. Returns Slack's name for the refusal, if it is refused. */
  use(url: string, answer: Json): string | undefined {
    const address = this.#known.get(url)
    if (address === undefined) return 'invalid_url'
    if (this.#world.clock.now() - address.born > lifetime) return 'expired_url'
    if (address.left === 0) return 'used_url'
    address.left -= 1
    return this.show(url, answer)
  }

  /** The same, from an acknowledgement, which is no use of the address. */
  show(url: string, answer: Json): string | undefined {
    const address = this.#known.get(url)
    if (address === undefined) return 'invalid_url'
    try {
      this.#show(address, answer)
      return undefined
    } catch (error) {
      if (error instanceof ApiError) return error.error
      throw error
    } finally {
      this.#world.changes.announce()
    }
  }

  #show(address: Address, answer: Json): void {
    const { workspace } = this.#world
    const channel = workspace.channels.get(address.channel)
    if (channel === undefined) throw new ApiError('channel_not_found')
    const { source } = address
    if (answer['delete_original'] === true) {
      if (source?.isEphemeral === true) channel.hide(address.user, source.ts)
      else if (source) channel.remove(source.ts)
      return
    }
    const thread = textOf(answer['thread_ts'])
    const content = { ...checkContent(this.#world, answer), ...(thread !== undefined && { thread_ts: thread }) }
    if (answer['replace_original'] === true && source) return this.#replace(address, source, content)
    const message = { ...workspace.byBot(), ...content }
    address.shown.push(message)
    if (answer['response_type'] === 'in_channel') channel.add(message)
    else channel.show(address.user, message)
  }

  #replace(
    { user, channel: id, shown }: Address,
    { ts, isEphemeral }: NonNullable<AnswerPlace['source']>,
    content: Pick<StoredMessage, 'text' | 'blocks'>,
  ): void {
    const { workspace } = this.#world
    const channel = workspace.channels.get(id)
    const replaced = { ...workspace.byBot(), ...content, ts }
    shown.push(replaced)
    if (isEphemeral) channel?.show(user, replaced)
    else channel?.replace({ ...replaced, edited: { user: replaced.user, ts: workspace.timestamp() } })
  }
}
