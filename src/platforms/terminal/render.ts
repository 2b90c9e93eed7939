// A reply as lines of text: with a little emphasis on a terminal, plain in a pipe.

import { styleText } from 'node:util'

import type { Block, ChartBlock, FigureBlock, ListBlock, Reply, TableBlock } from '../../chat/reply.ts'
import { type Line, line, plainText, strong } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import { drawChart, usualWidth } from './charts/draw.ts'

export interface RenderSetting {
  /** Escape sequences for emphasis; never in a pipe. */
  readonly styled: boolean
  /** Columns of the screen; a pipe has none. */
  readonly width?: number
  /** Actions get a number to type. */
  readonly numbered: boolean
  /** Charts are drawn in characters, with numbers in this language; without it they are told in words only. */
  readonly drawnIn?: Words
}

/** Whether to style was decided by whoever opened the terminal; the stream is not asked again. */
const emphasise = (format: 'cyan' | 'bold' | 'dim' | 'underline', text: string): string =>
  styleText(format, text, { validateStream: false })

const renderLine = (line: Line, styled: boolean): string => {
  if (!styled) return plainText(line)
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('code' in piece) return emphasise('cyan', piece.code)
      return 'strong' in piece ? emphasise('bold', piece.strong) : emphasise('dim', piece.soft)
    })
    .join('')
}

const renderList = ({ heading, items, rest, inOneLine }: ListBlock, styled: boolean): readonly string[] =>
  inOneLine === undefined
    ? [
        ...(heading === undefined ? [] : [styled ? emphasise('underline', plainText(heading)) : plainText(heading)]),
        ...items.map((item) => `  ${renderLine(item, styled)}`),
        ...(rest === undefined ? [] : [`  ${renderLine(rest, styled)}`]),
      ]
    : [renderLine(inOneLine, styled)]

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

const separator = ' · '

/** Joins parts into lines no wider than a screen; what goes on is set in. Without a width, one line. */
const joinWithin = (parts: readonly Line[], width: number, styled: boolean): readonly string[] => {
  const lines: string[] = []
  let current = ''
  let length = 0
  for (const part of parts) {
    const added = plainText(part).length + separator.length
    if (current !== '' && length + added > width) {
      lines.push(current)
      current = ''
      length = 0
    }
    const start = lines.length === 0 ? '' : '    '
    current = current === '' ? start + renderLine(part, styled) : current + separator + renderLine(part, styled)
    length += added
  }
  return [...lines, current]
}

const renderFigure = ({ label, value, notes }: FigureBlock, { styled, width = Infinity }: RenderSetting) =>
  joinWithin([line`${label} ${strong(value)}`, ...notes], width, styled)

/** The drawing, and the same in words: a screen reader makes nothing of dots. */
const renderChart = (chart: ChartBlock, { styled, width = usualWidth, drawnIn }: RenderSetting): readonly string[] => [
  ...(drawnIn === undefined ? [] : drawChart(chart, width, drawnIn)),
  ...chart.inWords.map((words) => renderLine(words, styled)),
]

const renderBlock = (block: Block, setting: RenderSetting): readonly string[] => {
  const { styled } = setting
  switch (block.kind) {
    case 'text':
      return block.lines.map((line) => renderLine(line, styled))
    case 'list':
      return renderList(block, styled)
    case 'table':
      return renderTable(block, styled)
    case 'figure':
      return renderFigure(block, setting)
    case 'chart':
      return renderChart(block, setting)
    case 'file':
      return [renderLine(block.inWords, styled)]
    case 'passage':
      return block.text.split('\n')
  }
}

/** A list under its heading, or a text to copy. */
const standsApart = (block: Block | undefined): boolean =>
  block?.kind === 'passage' || (block?.kind === 'list' && block.heading !== undefined && block.inOneLine === undefined)

/** The whole reply, one text per line. Blank lines set headed lists and texts to copy apart from what is around them. */
export const renderReply = ({ title, blocks, actions }: Reply, setting: RenderSetting): string => {
  const { styled, numbered } = setting
  const lines = [renderLine(title, styled)]
  for (const [index, block] of blocks.entries()) {
    if (standsApart(block) || standsApart(blocks[index - 1])) lines.push('')
    lines.push(...renderBlock(block, setting))
  }
  if (actions.length > 0) {
    const told = actions.map(({ label, command }, index) => {
      const typed = styled ? emphasise('cyan', command) : command
      return numbered ? `${index + 1}. ${label} (${typed})` : typed
    })
    lines.push('', told.join(numbered ? '   ' : ' · '))
  }
  return `${lines.join('\n')}\n`
}
