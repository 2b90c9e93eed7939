// Free text on its way to the register: masked, and the person told when something was.

import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { maskPersonalData } from '../src/register/masking.ts'

export interface MaskedTexts {
  readonly theme?: string
  readonly label?: string
  readonly reference?: string
  /** What to tell the person, when anything was masked. */
  readonly notes: readonly Line[]
}

/** Masks the texts that a command was given; absent ones stay absent. */
export const maskTexts = (
  typed: {
    readonly theme?: string | undefined
    readonly label?: string | undefined
    readonly reference?: string | undefined
  },
  words: Words,
): MaskedTexts => {
  const kept: { theme?: string; label?: string; reference?: string } = {}
  let masked = false
  for (const field of ['theme', 'label', 'reference'] as const) {
    const text = typed[field]
    if (text === undefined) continue
    const result = maskPersonalData(text)
    kept[field] = result.text
    masked ||= result.masked
  }
  return { ...kept, notes: masked ? [words.confirmations.masked] : [] }
}
