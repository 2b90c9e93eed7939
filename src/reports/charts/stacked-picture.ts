// What each month or service is made of: parts side by side in one bar, named by letters.

import type { StackedChart } from '../../chat/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { barEnd } from './axis.ts'
import { type Bar, barLayers, pixelOf } from './bar-layers.ts'
import { footing, heading, underTitle } from './frame.ts'
import { type KeyEntry, placeKey, swatchLayer } from './key.ts'
import { ink, softInk, stackStyles } from './palette.ts'
import { bold, margin, type Picture, pictureWidth, plain, type PlacedText } from './picture.ts'
import { type Band, baselineOf, mostRows, placeRows } from './rows.ts'
import { fewParts, knownSum } from './stack-parts.ts'
import type { TextWidth } from './text-width.ts'
import { valueTexts } from './value-text.ts'

interface Part extends Bar {
  readonly letter: string
  readonly text: string
}

/** A letter needs this much on each side to be read. */
const aroundLetter = 2

/** The outline that keeps neighbours apart; it would hide a narrower part. */
const apart = { outline: '#ffffff', from: 4 }

/** A chart with at least one known value. */
export const stackedPicture = (chart: StackedChart, words: Words, widthOf: TextWidth): Picture => {
  const { unit } = chart
  const labels = chart.labels.slice(0, mostRows)
  const series = fewParts(chart.series, stackStyles.length, words)
  const totals = labels.map((_, row) => knownSum(series.map(({ values }) => values[row] ?? null)))
  const known = series.flatMap(({ values }) => values.slice(0, mostRows).filter((value) => value !== null))
  const valueText = valueTexts(known, unit, undefined, words)
  const domain = [
    0,
    barEnd(
      totals.filter((total) => total !== null),
      unit,
    ),
  ] as const
  const styled = series.map((part, index) => ({
    ...part,
    ...(stackStyles[index] ?? stackStyles[0]),
    letter: String.fromCodePoint(65 + index),
  }))

  const top = heading(chart.title, underTitle(chart), widthOf)
  // One bar alone has room for its values; those of several are told in words.
  const entries = styled.map(({ name, fill, text, letter, values }): KeyEntry => {
    const value = labels.length === 1 ? (values[0] ?? null) : null
    return {
      name,
      fill,
      outline: ink,
      letter: { text: letter, colour: text },
      ...(value !== null && { value: valueText(value) }),
    }
  })
  const key = placeKey(entries, undefined, top.bottom, widthOf)
  // Shares add to the whole: their total says nothing.
  const isShare = unit === '%' || unit === '‰'
  const totalTexts = totals.map((total) => (total === null || isShare ? '' : valueText(total)))
  const rows = placeRows(labels, 1, totalTexts, key.bottom + 6, widthOf)
  const plot = { left: rows.left, right: rows.right, top: key.bottom, bottom: rows.bottom }
  const bands = rows.bands.flat()

  const partsOf = (band: Band, row: number): readonly Part[] => {
    let from = 0
    return styled.flatMap(({ values, fill, text, letter }) => {
      const value = values[row] ?? 0
      if (value === 0) return []
      from += value
      const width = pixelOf(plot, domain, value) - plot.left
      const outline = width < apart.from ? fill : apart.outline
      return [{ ...band, from: from - value, to: from, fill, outline, text, letter }]
    })
  }
  const parts = bands.flatMap(partsOf)
  const letters = parts.flatMap((part): PlacedText[] => {
    const from = pixelOf(plot, domain, part.from)
    const to = pixelOf(plot, domain, part.to)
    if (to - from < widthOf(part.letter, bold) + 2 * aroundLetter) return []
    return [{ ...bold, text: part.letter, x: (from + to) / 2, y: baselineOf(part), align: 'center', colour: part.text }]
  })
  const told = bands.flatMap((band, row): PlacedText[] => {
    const y = baselineOf(band)
    const text = totalTexts[row] ?? ''
    if (totals[row] === null)
      return [{ ...plain, text: words.charts.missing, x: rows.left + 8, y, align: 'left', colour: softInk }]
    return text === '' ? [] : [{ ...bold, text, x: pictureWidth - margin, y, align: 'right', colour: ink }]
  })
  const isPartial = totals.some((total, row) => total !== null && series.some(({ values }) => values[row] === null))
  const left = chart.labels.length - labels.length
  const notes = [...(isPartial ? [words.charts.partial] : []), ...(left > 0 ? [words.charts.left(left)] : [])]
  const bottom = footing(notes, rows.bottom + 4, widthOf)
  return {
    width: pictureWidth,
    height: Math.ceil(bottom.bottom),
    plot,
    texts: [...top.texts, ...key.texts, ...rows.texts, ...letters, ...told, ...bottom.texts],
    layers: [...barLayers(parts, bands, undefined, plot, domain), swatchLayer(key.swatches, plot.left, plot.top)],
  }
}
