// The window that an answer is said in where there is no channel to say it: over a person's own page.

import type { KnownBlock, ModalView } from '@slack/types'

import type { Block, Reply } from '../../../chat/reply.ts'
import { type Line, line, strong } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { listParts } from '../saying/list-parts.ts'
import { lineParts, type Part, type Saying } from '../saying/part.ts'
import { passageParts } from '../saying/passage-parts.ts'
import { standingOut } from '../saying/standing-out.ts'
import { plain } from './plain.ts'
import { longestTitle } from './view-of.ts'

/** A window of more is not read to its end. Slack takes 100 blocks, and 250 kB. */
const mostBlocks = 40
const mostBytes = 150_000

/** A window takes no table, chart or file: what they say in words stands for them. */
const linesOf = (block: Exclude<Block, { kind: 'list' | 'passage' }>): readonly Line[] => {
  switch (block.kind) {
    case 'text':
      return block.lines
    case 'table':
      return [block.caption, ...block.rows.map((cells) => [cells.join(' · ')])]
    case 'figure':
      return [line`${block.label} ${strong(block.value)}`, ...block.notes]
    case 'chart':
      return block.inWords
    case 'file':
      return [block.inWords]
  }
}

const isKnown = (block: Part['blocks'][number]): block is KnownBlock => block.type !== 'data_visualization'

const inRoom = (blocks: readonly KnownBlock[]): readonly KnownBlock[] => {
  let bytes = 0
  const tooMany = blocks.findIndex(
    (block, index) => index >= mostBlocks || (bytes += Buffer.byteLength(JSON.stringify(block))) > mostBytes,
  )
  return tooMany === -1 ? blocks : blocks.slice(0, tooMany)
}

/** An answer as a window without fields; what does not fit is left out, and the window says so. */
export const confirmationView = (reply: Reply, words: Words): ModalView => {
  const saying: Saying = { surface: 'ephemeral', words, charts: 'png' }
  const parts = [
    ...lineParts([standingOut(reply.title)], saying),
    ...reply.blocks.flatMap((block) => {
      if (block.kind === 'list') return listParts(block, saying)
      return block.kind === 'passage' ? passageParts(block) : lineParts(linesOf(block), saying)
    }),
  ]
  const blocks = parts.flatMap((part) => part.blocks).filter(isKnown)
  const shown = inRoom(blocks)
  const rest = shown.length < blocks.length ? lineParts([words.slackMessages.tooLongHere], saying) : []
  return {
    type: 'modal',
    title: plain(words.forms.answerTitle, longestTitle),
    close: plain(words.forms.buttons.close, longestTitle),
    blocks: [...shown, ...rest.flatMap((part) => part.blocks).filter(isKnown)],
  }
}
