// The French catalogue, area by area.

import { calendar } from './fr/calendar.ts'
import { numbers } from './fr/numbers.ts'

export const fr = { calendar, numbers }
