// What is said instead of something that Slack refuses for its shape: without its own charts, then in text alone.

import { plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { SlackMessage } from '../saying/message.ts'
import { nextAttachment, nextMessage, type Utterance } from '../state/utterance.ts'

/** What Slack says of a message that another shape would make acceptable. */
const aboutShape: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'only_one_table_allowed',
  'metadata_too_large',
])

const longestText = 3_900

interface Plainer {
  readonly message: SlackMessage
  readonly leavesCharts: boolean
}

const plainerMessage = ({ text, blocks }: SlackMessage): Plainer | undefined => {
  const others = blocks.filter(({ type }) => type !== 'data_visualization')
  if (others.length < blocks.length) return { message: { text, blocks: others }, leavesCharts: true }
  if (blocks.length === 0 && text.length <= longestText) return undefined
  return { message: { text: text.slice(0, longestText), blocks: [] }, leavesCharts: false }
}

/** The utterance in a plainer form, with nothing of it lost; nothing when its form is not why it was refused. */
export const milder = (utterance: Utterance, why: string, { slackMessages }: Words): Utterance | undefined => {
  const { attemptedAt: _, ...plain } = utterance
  const { messages, said, attachments, charts, uploaded } = plain
  const message = nextMessage(utterance)
  if (message !== undefined) {
    const plainer = aboutShape.has(why) ? plainerMessage(message) : undefined
    if (plainer === undefined) return undefined
    return {
      ...plain,
      messages: messages.with(said.length, plainer.message),
      ...(plainer.leavesCharts ? { attachments: [...attachments, ...charts], charts: [] } : {}),
    }
  }
  const refused = nextAttachment(utterance)
  if (refused === undefined) return undefined
  // The messages announce it: whoever reads them is told that it does not come.
  const { fileId: __, ...rest } = plain
  const name = refused.kind === 'file' ? refused.name : refused.title
  return {
    ...rest,
    messages: [...messages, { text: plainText(slackMessages.attachmentRefused(name)), blocks: [] }],
    attachments: attachments.toSpliced(uploaded, 1),
  }
}
