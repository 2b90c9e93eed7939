// A reply as what is said in Slack: messages within all of its limits, and what goes beside them.

import type { KnownBlock } from '@slack/types'

import type { Reply } from '../../../chat/reply.ts'
import { cleanText } from '../../../grammar/clean-text.ts'
import { plainText } from '../../../i18n/rich-text.ts'
import { escapeText } from './escape.ts'
import type { Rendered, SlackMessage } from './message.ts'
import { messageCapacity, pack } from './pack.ts'
import type { Part, Saying } from './part.ts'
import { withActionIds } from './pressed-ids.ts'
import { shortened } from './press-elements.ts'
import { replyParts } from './reply-parts.ts'
import { spokenText } from './spoken-text.ts'

/** Of a title that is said again where the reply goes on. */
const longestAgain = 150

/** Where it stands among the messages of a reply: nothing on the first one. */
const continued = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text, emoji: false }],
})

const nothing: Part = {
  blocks: [{ type: 'section', text: { type: 'plain_text', text: '–', emoji: false } }],
  spoken: ['–'],
  room: { blocks: 1, characters: 1 },
}

const messageOf = (parts: readonly Part[], more: string, goingOn?: string): SlackMessage => ({
  text: spokenText(
    [...(goingOn === undefined ? [] : [escapeText(goingOn)]), ...parts.flatMap(({ spoken }) => spoken)],
    escapeText(more),
  ),
  blocks: withActionIds([
    ...(goingOn === undefined ? [] : [continued(goingOn)]),
    ...parts.flatMap(({ blocks }) => blocks),
  ]),
})

/**
 * Never throws for what a reply holds: every text is shown as it was typed, and split where it is too long.
 * The same reply gives the same messages, and one of `withEntriesNow` as many. For a page, see `homeView`.
 */
export const renderReply = (reply: Reply, saying: Saying): Rendered => {
  const { slack } = saying.words
  const { title, called, told, actions, attachments } = replyParts(reply, saying)
  const messages = pack([...title, ...called, ...told, ...actions], messageCapacity)
  const about = shortened(cleanText(plainText(reply.title)), longestAgain)
  return {
    messages: (messages.length === 0 ? [[nothing]] : messages).map((parts, index, all) =>
      messageOf(parts, slack.more, index === 0 ? undefined : slack.goingOn(index + 1, all.length, about)),
    ),
    attachments,
  }
}
