// The catalogue: every word a user can read or type, in both languages with the same keys.

import { en } from './en.ts'
import { fr } from './fr.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The French catalogue gives the shape; the types force the English one to follow it. */
export type Words = typeof fr

export const words: Readonly<Record<Language, Words>> = { fr, en }
