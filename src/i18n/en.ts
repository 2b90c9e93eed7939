// The English catalogue, area by area.

import { calendar } from './en/calendar.ts'
import { config } from './en/config.ts'
import { contradictions } from './en/contradictions.ts'
import { digests } from './en/digests.ts'
import { entries } from './en/entries.ts'
import { exchange } from './en/exchange.ts'
import { grammar } from './en/grammar.ts'
import { indicators } from './en/indicators.ts'
import { numbers } from './en/numbers.ts'
import { periods } from './en/periods.ts'
import { settings } from './en/settings.ts'
import { rates } from './en/rates.ts'
import { storage } from './en/storage.ts'
import { vocabulary } from './en/vocabulary.ts'
import type { fr } from './fr.ts'

export const en: typeof fr = {
  calendar,
  config,
  contradictions,
  digests,
  entries,
  exchange,
  grammar,
  indicators,
  numbers,
  periods,
  settings,
  rates,
  storage,
  vocabulary,
}
