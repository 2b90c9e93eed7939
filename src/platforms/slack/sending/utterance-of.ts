// A reply as something to say in a channel, under a name that follows from its key alone.

import { createHash } from 'node:crypto'

import type { ChartBlock, Reply } from '../../../chat/reply.ts'
import type { MessageKey } from '../../../register/ids.ts'
import type { Rendered } from '../saying/message.ts'
import type { Utterance } from '../state/utterance.ts'

/** Metadata can be read by other apps of the channel: it says nothing of what it names. */
export const utteranceId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)

/** What the buttons of a post name it by. */
export const postIdOf = (key: MessageKey): string => utteranceId(`post/${key}`).slice(0, 8)

/** Charts that the messages hold, drawn by Slack. */
const drawnIn = ({ blocks }: Reply, { attachments }: Rendered): readonly ChartBlock[] =>
  blocks.filter((block) => block.kind === 'chart').filter((chart) => !attachments.includes(chart))

export const utteranceOf = (
  reply: Reply,
  rendered: Rendered,
  {
    key,
    channel,
    thread,
    now,
    isPost = false,
  }: {
    readonly key: MessageKey
    readonly channel: string
    readonly thread?: string | undefined
    /** Milliseconds since 1970. */
    readonly now: number
    readonly isPost?: boolean
  },
): Utterance => ({
  id: utteranceId(`${key}`),
  channel,
  ...(thread === undefined ? {} : { thread }),
  messages: rendered.messages,
  attachments: rendered.attachments,
  charts: drawnIn(reply, rendered),
  said: [],
  uploaded: 0,
  queuedAt: now,
  ...(isPost && { post: { key, reply } }),
})
