// A reply as parts in the order in which they are read, and what goes beside its messages.

import type { Block, FigureBlock, Reply } from '../../../chat/reply.ts'
import { joinLines, type Line, line, strong } from '../../../i18n/rich-text.ts'
import { actionParts, calledParts } from './action-parts.ts'
import { chartParts } from './chart-parts.ts'
import { entryParts, hasButtons } from './entry-parts.ts'
import { listParts } from './list-parts.ts'
import type { SlackAttachment } from './message.ts'
import { lineParts, type Part, type Saying } from './part.ts'
import { passageParts } from './passage-parts.ts'
import { titleParts } from './standing-out.ts'
import { tableParts } from './table-parts.ts'

/** The value on its own line: the notes would push it off a telephone's screen. */
const figureLines = ({ label, value, notes }: FigureBlock): readonly Line[] => [
  line`${label} ${strong(value)}`,
  joinLines(notes, ' · '),
]

interface Told {
  readonly parts: readonly Part[]
  readonly attachment?: SlackAttachment
}

const toldOf = (block: Block, reply: Reply, saying: Saying): Told => {
  switch (block.kind) {
    case 'text':
      return { parts: lineParts(block.lines, saying) }
    case 'figure':
      return { parts: lineParts(figureLines(block), saying) }
    case 'list':
      return {
        parts: block.entries === undefined ? listParts(block, saying) : entryParts(block, hasButtons(reply), saying),
      }
    case 'table':
      return { parts: tableParts(block, reply.blocks.find(({ kind }) => kind === 'table') === block, saying) }
    case 'chart': {
      const { parts, isAttached } = chartParts(block, saying)
      return { parts, ...(isAttached && { attachment: block }) }
    }
    case 'file':
      return { parts: lineParts([block.inWords], saying), attachment: block }
    case 'passage':
      return { parts: passageParts(block) }
  }
}

export interface ReplyParts {
  readonly title: readonly Part[]
  readonly called: readonly Part[]
  readonly told: readonly Part[]
  readonly actions: readonly Part[]
  readonly attachments: readonly SlackAttachment[]
}

export const replyParts = (reply: Reply, saying: Saying): ReplyParts => {
  const told = reply.blocks.map((block) => toldOf(block, reply, saying))
  return {
    title: titleParts(reply.title, reply.blocks.length === 0, saying),
    called: calledParts(reply.mentions ?? [], saying),
    told: told.flatMap(({ parts }) => parts),
    actions: actionParts(reply.actions, saying),
    attachments: told.flatMap(({ attachment }) => attachment ?? []),
  }
}
