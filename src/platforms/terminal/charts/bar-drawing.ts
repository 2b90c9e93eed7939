// Bars in characters: one under the other, the value at the end, the target as a stroke across.

import type { BarChart, StackedChart } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import { written } from './scale.ts'

/** Parts of a character, from an eighth to seven. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
/** What tells the parts of a stack apart without colour. */
const fills = ['█', '▒', '▚', '░', '▞', '▓', '─'] as const

const longestName = 28
const longestBar = 40

const segments = new Intl.Segmenter()
const lettersOf = (text: string): readonly string[] => [...segments.segment(text)].map(({ segment }) => segment)

/** A name in a column of its own: cut in the middle when it is long, since both ends tell it. */
const nameCell = (name: string, width: number): string => {
  const letters = lettersOf(name)
  if (letters.length <= width) return name + ' '.repeat(width - letters.length)
  const head = Math.ceil((width - 1) / 2)
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (width - 1 - head)).join('')}`
}

const nameWidth = (names: readonly string[]): number =>
  Math.min(longestName, Math.max(...names.map((name) => lettersOf(name).length)))

const barOf = (cells: number): string => {
  const whole = Math.floor(cells)
  return `${'█'.repeat(whole)}${eighths[Math.floor((cells - whole) * 8)] ?? ''}`
}

const roomFor = (width: number, names: number): number => Math.max(10, Math.min(longestBar, width - names - 14))

/** The chart's first series, bar by bar; nothing without data. */
export const drawBars = (chart: BarChart, width: number, words: Words): readonly string[] => {
  const { labels, unit, target } = chart
  const known = chart.series.flatMap(({ values }) => values.filter((value) => value !== null))
  if (known.length === 0) return []
  const names = nameWidth(labels)
  const room = roomFor(width, names)
  const highest = Math.max(...known, target?.value ?? 0)
  const end = unit === '%' && highest > 0.4 ? Math.max(1, highest) : highest || 1
  const at = target === undefined ? undefined : Math.min(room - 1, Math.round((target.value / end) * room))
  const rows = labels.flatMap((label, row) =>
    chart.series.map(({ values }, index) => {
      const value = values[row] ?? null
      const bar = (value === null ? '' : barOf((value / end) * room)).padEnd(room)
      const crossed = at === undefined ? bar : `${bar.slice(0, at)}┃${bar.slice(at + 1)}`
      const text = value === null ? words.charts.missing : written(value, unit, words)
      return `  ${nameCell(index === 0 ? label : '', names)} ${crossed} ${text}`
    }),
  )
  return target === undefined ? rows : [...rows, `  ┃ ${words.charts.target} ${written(target.value, unit, words, 2)}`]
}

/** What each label is made of, a fill for each part, and the key; nothing without data. */
export const drawStacked = ({ labels, series, unit }: StackedChart, width: number, words: Words): readonly string[] => {
  const shown = series.slice(0, fills.length)
  const totals = labels.map((_, row) => shown.reduce((sum, { values }) => sum + (values[row] ?? 0), 0))
  const highest = Math.max(0, ...totals)
  if (highest === 0) return []
  const names = nameWidth(labels)
  const room = roomFor(width, names)
  const cellsUpTo = (value: number): number => Math.round((value / highest) * room)
  const rows = labels.map((label, row) => {
    let before = 0
    const parts = shown.map(({ values }, index) => {
      const start = cellsUpTo(before)
      before += values[row] ?? 0
      return (fills[index] ?? '█').repeat(cellsUpTo(before) - start)
    })
    return `  ${nameCell(label, names)} ${parts.join('').padEnd(room)} ${written(totals[row] ?? 0, unit, words)}`
  })
  return [...rows, ...shown.map(({ name }, index) => `  ${(fills[index] ?? '█').repeat(2)} ${name}`)]
}
