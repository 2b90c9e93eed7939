// People's names as Vigie says them on Matrix: without what Tchap adds to them, and unable to disturb a line.

import { cleanText } from '../../../grammar/clean-text.ts'

/** Longer ones exist only to be a nuisance; counted as people see characters. */
const longestName = 80

const segments = new Intl.Segmenter()

const shortened = (name: string): string => {
  if (name.length <= longestName) return name
  const seen = [...segments.segment(name.slice(0, 8 * longestName))].map(({ segment }) => segment)
  return seen.length <= longestName ? seen.join('') : `${seen.slice(0, longestName - 1).join('')}…`
}

/**
 * `Marie Dupont [Intérieur]` is Marie Dupont: Tchap ends display names with the
 * organisation in brackets. Invisible characters go too. A name that is nothing
 * else is left; one that is empty stays so.
 */
export const withoutOrganisation = (name: string): string => {
  const clean = cleanText(name).replace(/\s+/g, ' ').trim()
  const bare = clean.replace(/ ?\[[^[\]]*\]$/, '')
  return shortened(bare === '' ? clean : bare)
}
