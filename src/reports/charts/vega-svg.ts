// From a picture to SVG, by Vega-Lite: it draws the marks to scale, and the texts where the layout put them.

import type { TopLevelSpec } from 'vega-lite'

import { fontFamily } from './fonts.ts'
import type { Layer, Picture } from './picture.ts'

/** Texts are data, which Vega never reads as an expression. */
const textLayer = ({ texts, plot }: Picture): Layer => ({
  data: {
    values: texts.map(({ text, x, y, size, bold = false, align, colour, turned = false }) => ({
      text,
      x: x - plot.left,
      y: y - plot.top,
      size,
      weight: bold ? 'bold' : 'normal',
      align,
      colour,
      angle: turned ? -90 : 0,
    })),
  },
  mark: {
    type: 'text',
    font: fontFamily,
    baseline: 'alphabetic',
    limit: 0,
    x: { expr: 'datum.x' },
    y: { expr: 'datum.y' },
    align: { expr: 'datum.align' },
    angle: { expr: 'datum.angle' },
    fill: { expr: 'datum.colour' },
    fontSize: { expr: 'datum.size' },
    fontWeight: { expr: 'datum.weight' },
  },
  encoding: { text: { field: 'text', type: 'nominal' } },
})

const specOf = (picture: Picture): TopLevelSpec => {
  const { width, height, plot, layers } = picture
  return {
    width: plot.right - plot.left,
    height: plot.bottom - plot.top,
    padding: { left: plot.left, top: plot.top, right: width - plot.right, bottom: height - plot.bottom },
    autosize: { type: 'none' },
    background: '#ffffff',
    config: { view: { stroke: null } },
    layer: [...layers, textLayer(picture)],
  }
}

/** Loads Vega when first called: it is large, and most messages have no picture. */
export const pictureSvg = async (picture: Picture): Promise<string> => {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const view = new vega.View(vega.parse(compile(specOf(picture)).spec), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}
