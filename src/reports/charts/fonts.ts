// The fonts of pictures, from a package: a container has none, and another machine's would change every width.

import { createRequire } from 'node:module'

import type { ResvgRenderOptions } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)

export const fontFamily = 'DejaVu Sans'

/** The condensed faces, since a phone is narrow; nothing is taken from the machine. */
export const fonts: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: [
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  ],
  defaultFontFamily: fontFamily,
}
