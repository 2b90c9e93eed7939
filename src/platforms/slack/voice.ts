// How everything is said on Slack: in whose words, with which charts, and commands as slash commands.

import type { Answer } from '../../chat/platform.ts'
import type { Views } from '../../chat/views.ts'
import { replyAsSlash, type SlashOf } from './saying/as-slash.ts'
import type { Voice } from './saying/part.ts'
import type { SlackSetting } from './setting.ts'
import { slashOf } from './saying/slash-of.ts'

export type SpokenVoice = Required<Voice>

export const voiceOf = ({ commands, words, conduct }: SlackSetting): SpokenVoice => {
  const ids = commands.map(({ id }) => id)
  return { words, charts: conduct.charts, slashOf: slashOf(ids, words, conduct.commandPrefix) }
}

interface Told {
  readonly answer: Answer
  readonly views: Views
}

/** Everything that is answered or shown tells people what to type here. */
export const asSlash = ({ answer, views }: Told, typed: SlashOf): Told => ({
  answer: async (incoming) => {
    const reply = await answer(incoming)
    return reply && replyAsSlash(reply, typed)
  },
  views: {
    home: async (visitor) => replyAsSlash(await views.home(visitor), typed),
    now: (ids, room) => views.now(ids, room),
  },
})
