// A message said again without knowing whether it was said before: it says so.

import { plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import type { SlackMessage } from '../saying/message.ts'

const mostBlocks = 50

export const repeated = ({ text, blocks }: SlackMessage, { slackMessages }: Words): SlackMessage => {
  const note = plainText(slackMessages.perhapsTwice)
  // A block more than Slack takes would be worse than the note in the notification alone.
  const said = blocks.length > 0 && blocks.length < mostBlocks
  return {
    text: `${note}\n${text}`,
    blocks: said ? [{ type: 'context', elements: [{ type: 'plain_text', text: note }] }, ...blocks] : blocks,
  }
}
