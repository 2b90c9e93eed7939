// Free text on its way to the register: masked, and the person told when something was.

import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Directory } from '../../src/register/directory.ts'
import { maskPersonalData } from '../../src/register/masking.ts'
import type { Place } from './place.ts'

const textFields = ['theme', 'label', 'reference', 'title', 'source', 'owner'] as const

type TextField = (typeof textFields)[number]

type Typed = { readonly [Field in TextField]?: string | undefined }

interface Masking {
  /** The texts and the place, fit to be stored; absent ones stay absent. */
  readonly kept: { readonly [Field in TextField]?: string } & Place
  /** What to tell the person, when anything was masked. */
  readonly notes: readonly Line[]
}

/** Masks one text. */
export const maskText = (text: string, words: Words): { readonly text: string; readonly notes: readonly Line[] } => {
  const result = maskPersonalData(text)
  return { text: result.text, notes: result.masked ? [words.confirmations.masked] : [] }
}

/** Masks the texts that a command was given, and the names of places that nobody declared. */
export const maskTexts = (typed: Typed, place: Place, directory: Directory, words: Words): Masking => {
  const kept: Record<string, string> = {}
  let notes: readonly Line[] = []
  const keep = (field: TextField | keyof Place, text: string | undefined): void => {
    if (text === undefined) return
    const result = maskText(text, words)
    kept[field] = result.text
    if (result.notes.length > 0) notes = result.notes
  }
  for (const field of textFields) keep(field, typed[field])
  if (place.service !== undefined && directory.service(place.service) !== undefined) kept['service'] = place.service
  else keep('service', place.service)
  if (place.mailbox !== undefined && directory.mailbox(place.mailbox) !== undefined) kept['mailbox'] = place.mailbox
  else keep('mailbox', place.mailbox)
  return { kept, notes }
}
