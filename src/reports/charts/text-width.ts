// How wide a text will be, asked of the library that will draw it: no label is placed by guess.

import { fontFamily, fonts } from './fonts.ts'

export interface TextStyle {
  /** Height of the font in pixels of the layout. */
  readonly size: number
  readonly bold?: boolean
}

/** Pixels of the layout. Kerning is left out, so a text is never wider than this. */
export type TextWidth = (text: string, style: TextStyle) => number

const segments = new Intl.Segmenter()
/** Each character is drawn once in the life of the process. */
const widths = new Map<string, number>()

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What libraries and screens can show: no control character or half pair, no run of spaces. */
export const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s--[\u00a0\u202f]]+/gv, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim()

export const graphemes = (text: string): readonly string[] =>
  Array.from(segments.segment(text), ({ segment }) => segment)

/** For one drawing. Loads the drawing library when first called. */
export const loadTextWidth = async (): Promise<TextWidth> => {
  const { Resvg } = await import('@resvg/resvg-js')
  const drawnWidth = (text: string, weight: string): number => {
    const escaped = text.replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text xml:space="preserve" x="50" y="150" font-family="${fontFamily}" font-size="100" font-weight="${weight}">${escaped}</text></svg>`
    return new Resvg(svg, { font: fonts }).getBBox()?.width ?? 0
  }
  /** Between two letters, so that a space counts and a hyphen's margins do. */
  const characterWidth = (character: string, weight: string): number => {
    const key = `${weight} ${character}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = (drawnWidth(`H${character}H`, weight) - drawnWidth('HH', weight)) / 100
    widths.set(key, width)
    return width
  }
  /** Of texts at size one: a layout asks for each several times. As it lives no longer than a drawing, it may keep names. */
  const asked = new Map<string, number>()
  return (text, { size, bold = false }) => {
    const weight = bold ? 'bold' : 'normal'
    const key = `${weight} ${text}`
    const width = asked.get(key) ?? graphemes(text).reduce((sum, one) => sum + characterWidth(one, weight), 0)
    asked.set(key, width)
    return width * size
  }
}
