// The French catalogue, area by area.

import { calendar } from './fr/calendar.ts'
import { numbers } from './fr/numbers.ts'
import { storage } from './fr/storage.ts'

export const fr = { calendar, numbers, storage }
