// A reply as groups of lines, in the order in which it is read.

import type { Action, Block, ChartBlock, FileBlock, Reply } from '../../../chat/reply.ts'
import { type Line, line, plainText, strong } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { type Group, linesGroup, listGroups } from './group.ts'
import { offersOf } from './reactions.ts'
import { tableGroups } from './table.ts'

/** Stands out above what follows, unless its words chose already what does. */
const standingOut = (text: Line): Line =>
  text.some((piece) => typeof piece === 'object' && !('code' in piece))
    ? text
    : text.map((piece) => (typeof piece === 'string' ? strong(piece) : piece))

const separator = ' · '

/** A chart's figures, or what a file holds: beside the upload, or instead of it. */
export const wordsOf = (block: ChartBlock | FileBlock): readonly Line[] =>
  block.kind === 'file' ? [block.inWords] : [line`${strong(block.title)}`, ...block.inWords]

const groupsOf = (block: Block, apart: boolean, words: Words): readonly Group[] => {
  switch (block.kind) {
    case 'text':
      return [linesGroup(block.lines, apart)]
    case 'list': {
      const { heading, items, rest, inOneLine } = block
      if (inOneLine !== undefined) return [linesGroup([inOneLine], apart)]
      return listGroups(heading ? [standingOut(heading)] : [], rest ? [...items, rest] : items, apart)
    }
    case 'table':
      return tableGroups(block, words)
    case 'figure': {
      const notes = block.notes.flatMap((note) => [separator, ...note])
      return [linesGroup([[...line`${block.label} ${strong(block.value)}`, ...notes]], apart)]
    }
    case 'chart':
    case 'file':
      return [linesGroup(wordsOf(block), apart)]
    case 'passage':
      // People copy whole messages on a telephone: this one is the text and nothing else.
      return [{ ...linesGroup([[block.text]]), alone: true }]
  }
}

const isHeadedList = (block: Block | undefined): boolean =>
  block?.kind === 'list' && block.heading !== undefined && block.inOneLine === undefined

/** The title and what is told in the text; blocks that are uploaded are told beside their upload. */
export const replyGroups = ({ title, blocks }: Reply, told: readonly Block[], words: Words): readonly Group[] => [
  linesGroup([blocks.length === 0 ? title : standingOut(title)]),
  ...told.flatMap((block, index) => {
    const apart = isHeadedList(block) || isHeadedList(told[index - 1])
    return groupsOf(block, apart, words)
  }),
]

/** Each action with its key and the command that it stands for; nothing without actions. */
export const actionsGroup = (actions: readonly Action[], { matrix }: Words): Group | undefined => {
  const offers = offersOf(actions)
  const lines = actions.map(({ label, command }, index) => matrix.action(offers[index]?.key, label, command))
  return lines.length === 0
    ? undefined
    : linesGroup(
        lines.filter((text) => plainText(text) !== ''),
        true,
      )
}
