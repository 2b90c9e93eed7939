// A reply as lines of text: with a little emphasis on a terminal, plain in a pipe.

import { styleText } from 'node:util'

import type { Block, FigureBlock, ListBlock, Reply, TableBlock } from '../../chat/reply.ts'
import type { Line } from '../../i18n/rich-text.ts'
import { plainText } from '../../i18n/rich-text.ts'

export interface RenderSetting {
  /** Escape sequences for emphasis; never in a pipe. */
  readonly styled: boolean
  /** Actions get a number to type. */
  readonly numbered: boolean
}

const renderLine = (line: Line, styled: boolean): string => {
  if (!styled) return plainText(line)
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('code' in piece) return styleText('cyan', piece.code)
      return 'strong' in piece ? styleText('bold', piece.strong) : styleText('dim', piece.soft)
    })
    .join('')
}

const renderList = ({ heading, items, rest }: ListBlock, styled: boolean): readonly string[] => [
  ...(heading === undefined ? [] : [styled ? styleText('underline', plainText(heading)) : plainText(heading)]),
  ...items.map((item) => `  ${renderLine(item, styled)}`),
  ...(rest === undefined ? [] : [`  ${renderLine(rest, styled)}`]),
]

/** Columns as wide as their longest cell; characters are counted as people see them. */
const renderTable = ({ caption, columns, rows }: TableBlock, styled: boolean): readonly string[] => {
  const segments = new Intl.Segmenter()
  const width = (text: string): number => [...segments.segment(text)].length
  const widths = columns.map(({ title }, index) =>
    Math.max(width(title), ...rows.map((row) => width(row[index] ?? ''))),
  )
  const pad = (text: string, index: number): string => {
    const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(text)))
    return columns[index]?.align === 'right' ? blank + text : text + blank
  }
  const renderRow = (cells: readonly string[]): string => `  ${cells.map(pad).join('  ')}`.trimEnd()
  return [renderLine(caption, styled), renderRow(columns.map(({ title }) => title)), ...rows.map(renderRow)]
}

const renderFigure = ({ label, value, notes }: FigureBlock, styled: boolean): readonly string[] => {
  const result = `${label} : ${styled ? styleText('bold', value) : value}`.replace(' :', '\u00a0:')
  const beside = notes.map((note) => renderLine(note, styled))
  return [[result, ...beside].join(' · ')]
}

const renderBlock = (block: Block, styled: boolean): readonly string[] => {
  switch (block.kind) {
    case 'text':
      return block.lines.map((line) => renderLine(line, styled))
    case 'list':
      return renderList(block, styled)
    case 'table':
      return renderTable(block, styled)
    case 'figure':
      return renderFigure(block, styled)
    case 'chart':
      return block.inWords.map((line) => renderLine(line, styled))
    case 'file':
      return [renderLine(block.inWords, styled)]
  }
}

/** The whole reply, one text per line. A blank line sets headed lists apart. */
export const renderReply = ({ title, blocks, actions }: Reply, { styled, numbered }: RenderSetting): string => {
  const lines = [renderLine(title, styled)]
  for (const block of blocks) {
    if (block.kind === 'list' && block.heading !== undefined) lines.push('')
    lines.push(...renderBlock(block, styled))
  }
  if (actions.length > 0) {
    const told = actions.map(({ label, command }, index) => {
      const typed = styled ? styleText('cyan', command) : command
      return numbered ? `${index + 1}. ${label} (${typed})` : typed
    })
    lines.push('', told.join(numbered ? '   ' : ' · '))
  }
  return `${lines.join('\n')}\n`
}
