// A line chart in characters: braille dots for the line, a mark on each month, the target across.

import type { LineChart } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import { Braille } from './braille.ts'
import { monthsBelow } from './months-below.ts'
import { scaleOf, written } from './scale.ts'

const marks = ['●', '◆', '▲', '■'] as const
/** Rows from one tick to the next. */
const rowsEach = 3
const widestMonth = 12
/** Narrower than that, marks would touch. */
const markedFrom = 2
/** Beside the plot: " cible 100 %". */
const roomRight = 13

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined

/** The target at a label; nothing where there was none. */
const targetAt = ({ target }: LineChart, position: number): number | undefined =>
  target?.perLabel === undefined ? target?.value : (target.perLabel[position] ?? undefined)

/** The drawing, line by line, no wider than `width` where the months allow it; nothing without data. */
export const drawLine = (chart: LineChart, width: number, words: Words): readonly string[] => {
  const series = chart.series.filter(({ values }) => values.some(isKnown)).slice(0, marks.length)
  const count = chart.labels.length
  const known = series.flatMap(({ values }) => values.filter(isKnown))
  if (known.length === 0) return []
  const targets = chart.labels.flatMap((_, position) => targetAt(chart, position) ?? [])
  const { min, step, steps } = scaleOf([...known, ...targets], chart.unit)
  const ticks = Array.from({ length: steps + 1 }, (_, tick) => written(min + tick * step, chart.unit, words, 2))
  const left = Math.max(...ticks.map(({ length }) => length))
  const each = Math.max(1, Math.min(widestMonth, Math.floor((width - left - 2 - roomRight) / count)))
  const rows = steps * rowsEach + 1
  const columns = each * count
  const heightOf = (value: number): number => ((min + steps * step - value) / (steps * step)) * (rows - 1)
  const rowOf = (value: number): number => Math.min(rows - 1, Math.max(0, Math.round(heightOf(value))))
  const columnOf = (position: number): number => position * each + Math.floor((each - 1) / 2)
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '))
  const put = (row: number, column: number, character: string): void => {
    const line = cells[row]
    if (line?.[column] !== undefined) line[column] = character
  }

  chart.labels.forEach((_, position) => {
    const target = targetAt(chart, position)
    if (target === undefined) return
    for (let column = position * each; column < (position + 1) * each; column += 1) put(rowOf(target), column, '╌')
  })
  const dots = new Braille(columns, rows)
  const dotOf = (position: number, value: number): readonly [number, number] => [
    columnOf(position) * 2 + 1,
    Math.round(heightOf(value) * 4) + 1,
  ]
  for (const { values } of series)
    values.forEach((value, position) => {
      const next = values[position + 1]
      if (!isKnown(value)) return
      const from = dotOf(position, value)
      dots.stroke(...from, ...(isKnown(next) ? dotOf(position + 1, next) : from))
    })
  cells.forEach((line, row) =>
    line.forEach((_, column) => put(row, column, dots.at(column, row) ?? line[column] ?? ' ')),
  )
  if (each >= markedFrom)
    series.forEach(({ values }, index) =>
      values.forEach((value, position) => {
        if (isKnown(value)) put(rowOf(value), columnOf(position), marks[index] ?? '●')
      }),
    )

  const beside = Array.from({ length: rows }, (): string[] => [])
  for (const { values } of series) {
    const value = values.findLast(isKnown)
    if (value !== undefined) beside[rowOf(value)]?.push(written(value, chart.unit, words))
  }
  const goal = chart.target?.value
  if (goal !== undefined) beside[rowOf(goal)]?.push(`╌ ${words.charts.target} ${written(goal, chart.unit, words, 2)}`)
  const drawn = cells.map((line, row) => {
    const tick = (rows - 1 - row) % rowsEach === 0 ? ticks[(rows - 1 - row) / rowsEach] : undefined
    return `  ${(tick ?? '').padStart(left)} ${tick === undefined ? '│' : '┤'}${line.join('')} ${beside[row]?.join(' · ') ?? ''}`.trimEnd()
  })
  const key = series.length > 1 ? [`  ${series.map(({ name }, index) => `${marks[index]} ${name}`).join('   ')}`] : []
  return [
    ...key,
    ...drawn,
    ...monthsBelow(chart.labels, columnOf, columns).map((text) => `  ${' '.repeat(left + 2)}${text}`),
  ]
}
