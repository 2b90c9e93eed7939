// A reply as plain text, for tests that read what is said: emphasis and buttons as they are typed.

import type { Block, Reply } from '../../src/chat/reply.ts'
import { type Line, plainText } from '../../src/i18n/rich-text.ts'

const textOf = (block: Block): string => {
  const bullets = (items: readonly Line[]) => items.map((item) => `- ${plainText(item)}`)
  if (block.kind === 'text') return block.lines.map(plainText).join('\n')
  if (block.kind === 'list' && block.inOneLine) return plainText(block.inOneLine)
  if (block.kind === 'list') {
    const rest = block.rest ? [plainText(block.rest)] : []
    return [...(block.heading ? [plainText(block.heading)] : []), ...bullets(block.items), ...rest].join('\n')
  }
  if (block.kind === 'figure')
    return `${block.label} ${block.value}${block.notes.map((note) => ` · ${plainText(note)}`).join('')}`
  if (block.kind === 'file') return `[${block.name}] ${plainText(block.inWords)}`
  if (block.kind === 'passage') return block.text
  if (block.kind === 'chart') return block.inWords.map(plainText).join('\n')
  return [plainText(block.caption), ...block.rows.map((row) => row.join(' | '))].join('\n')
}

/** No-break spaces are shown as `~`, narrow ones as `_`, so that a snapshot tells them from spaces. */
export const plainReply = ({ title, blocks, actions }: Reply): string =>
  [plainText(title), ...blocks.map(textOf), actions.map(({ command }) => command).join(' · ')]
    .join('\n')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '_')
