// A message as Slack takes it, whatever the way that it goes.

import type { KnownBlock } from '@slack/types'

import type { ChartBlock, FileBlock } from '../../../chat/reply.ts'
import type { ChartVisualization } from './chart-block.ts'

export type SlackBlock = KnownBlock | ChartVisualization

export interface SlackMessage {
  /** Complete by itself: notifications and screen readers have nothing else. Escaped. */
  readonly text: string
  /** At most 50, each within its limits. */
  readonly blocks: readonly SlackBlock[]
}

/** What goes beside the messages, as a file: uploaded into the thread of the first one. */
export type SlackAttachment = FileBlock | ChartBlock

export interface Rendered {
  /** At least one. */
  readonly messages: readonly SlackMessage[]
  readonly attachments: readonly SlackAttachment[]
}
