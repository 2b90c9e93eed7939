// Gives replies and short notices their shape and their place in the outbox.

import type { Reply } from '../../../chat/reply.ts'
import { textReply } from '../../../chat/reply.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { type MessageKey, messageKey } from '../../../register/ids.ts'
import type { Place } from '../saying/place.ts'
import { renderReply, type RenderSetting } from '../saying/render.ts'
import type { Journal } from '../state/journal.ts'
import type { Outbox } from './outbox.ts'
import { itemsOf } from './outbox-items.ts'
import type { OutboxItem } from '../state/outbox-item.ts'

export interface SpeakerSetting extends RenderSetting {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly now: () => number
}

const hour = 3_600_000

const noticeKey = (name: string): MessageKey => messageKey(`notice/${name}`)

export class Speaker {
  readonly #setting: SpeakerSetting

  constructor(setting: SpeakerSetting) {
    this.#setting = setting
  }

  /** The messages of a reply, for the journal to take in and {@link send} to send. */
  async itemsOf(
    reply: Reply,
    { key, room, place, isPost = false }: { key: MessageKey; room: string; place: Place; isPost?: boolean },
  ): Promise<readonly OutboxItem[]> {
    const rendered = await renderReply(reply, place, this.#setting)
    return itemsOf(rendered, { key, room, now: this.#setting.now(), isPost })
  }

  /** Sends items that the journal holds. */
  send(items: readonly OutboxItem[]): void {
    this.#setting.outbox.add(items)
  }

  /**
   * A line to a room, unless it was told the same in the last hour; after one,
   * a second hour may pass. `about` is a name without words of users.
   */
  tellOnceAnHour(room: string, about: string, say: (words: Words) => Line, place: Place = {}): Promise<void> {
    return this.#tellOnceIn(hour, `${about}/${room}`, room, say, place)
  }

  tellOnceADay(room: string, about: string, say: (words: Words) => Line): Promise<void> {
    return this.#tellOnceIn(24 * hour, `${about}/${room}`, room, say, {})
  }

  /** A line to a room, once and for all. */
  tellOnce(room: string, about: string, say: (words: Words) => Line): Promise<void> {
    return this.#tellOnce(`${about}/${room}`, room, say, {})
  }

  async #tellOnceIn(
    period: number,
    name: string,
    room: string,
    say: (words: Words) => Line,
    place: Place,
  ): Promise<void> {
    const now = Math.floor(this.#setting.now() / period)
    // Told at the end of the period before, it would be said twice in a moment.
    if (this.#setting.journal.wasPosted(noticeKey(`${name}/${now - 1}`))) return
    await this.#tellOnce(`${name}/${now}`, room, say, place)
  }

  async #tellOnce(name: string, room: string, say: (words: Words) => Line, place: Place): Promise<void> {
    const { journal, words } = this.#setting
    const key = noticeKey(name)
    if (journal.wasPosted(key)) return
    const items = await this.itemsOf(textReply(say(words)), { key, room, place })
    // Two may have come here together; and noted in one tick, it is not lost between the two.
    if (journal.wasPosted(key)) return
    journal.posted(key)
    this.send(journal.queue(items))
  }
}
