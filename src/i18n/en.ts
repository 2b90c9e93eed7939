// The English catalogue, area by area.

import { calendar } from './en/calendar.ts'
import { numbers } from './en/numbers.ts'
import { storage } from './en/storage.ts'
import type { fr } from './fr.ts'

export const en: typeof fr = { calendar, numbers, storage }
