// What Vigie says of its own accord: a reply to a channel, or to one person, once for each key.

import type { Reply } from '../../chat/reply.ts'
import type { Log } from '../../log.ts'
import type { MessageKey } from '../../register/ids.ts'
import type { Pause } from '../pacing/pause.ts'
import type { SlackWeb } from './connection/slack-web.ts'
import { replyAsSlash } from './saying/as-slash.ts'
import { renderReply } from './saying/render.ts'
import type { Outbox } from './sending/outbox.ts'
import { patiently } from './sending/patiently.ts'
import { postIdOf, utteranceOf } from './sending/utterance-of.ts'
import type { Journal } from './state/journal.ts'
import type { SpokenVoice } from './voice.ts'

export interface PostingSetting {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly web: Pick<SlackWeb, 'openDirect'>
  readonly voice: SpokenVoice
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly signal: AbortSignal
  readonly pause?: Pause
}

export class Posting {
  readonly #setting: PostingSetting

  constructor(setting: PostingSetting) {
    this.#setting = setting
  }

  /** Resolves when all of the reply is in the channel. */
  async post(channel: string, reply: Reply, key: MessageKey): Promise<void> {
    const { journal, outbox, voice, now } = this.#setting
    if (journal.wasPosted(key)) return
    if (!outbox.holds(key)) {
      const said = replyAsSlash(reply, voice.slashOf)
      const rendered = renderReply(said, { ...voice, surface: 'post', post: postIdOf(key) })
      journal.queue(utteranceOf(said, rendered, { key, channel, now: now(), isPost: true }))
      outbox.wake()
    }
    await outbox.delivered(key)
  }

  /** In their direct conversation with the bot. */
  async tell(user: string, reply: Reply, key: MessageKey): Promise<void> {
    const { journal, web } = this.#setting
    if (journal.wasPosted(key)) return
    // An officer is told of what went wrong, perhaps because Slack is away.
    const channel = await patiently(() => web.openDirect(user), this.#setting)
    await this.post(channel, reply, key)
  }
}
