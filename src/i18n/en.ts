// The English catalogue, area by area.

import { calendar } from './en/calendar.ts'
import { contradictions } from './en/contradictions.ts'
import { digests } from './en/digests.ts'
import { entries } from './en/entries.ts'
import { grammar } from './en/grammar.ts'
import { numbers } from './en/numbers.ts'
import { storage } from './en/storage.ts'
import { vocabulary } from './en/vocabulary.ts'
import type { fr } from './fr.ts'

export const en: typeof fr = { calendar, contradictions, digests, entries, grammar, numbers, storage, vocabulary }
