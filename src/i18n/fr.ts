// The French catalogue, area by area.

import { calendar } from './fr/calendar.ts'
import { contradictions } from './fr/contradictions.ts'
import { digests } from './fr/digests.ts'
import { entries } from './fr/entries.ts'
import { grammar } from './fr/grammar.ts'
import { numbers } from './fr/numbers.ts'
import { storage } from './fr/storage.ts'
import { vocabulary } from './fr/vocabulary.ts'

export const fr = { calendar, contradictions, digests, entries, grammar, numbers, storage, vocabulary }
