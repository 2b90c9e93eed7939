// The demonstration as it stands at noon on a day, numbered as the register numbers it.

import { type Day, dateOf } from '../../src/calendar/local-date.ts'
import { demoConfig } from '../../src/demo/demo-config.ts'
import { demoYear } from '../../src/demo/demo-year.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText, userId } from '../../src/register/ids.ts'

export const config = demoConfig({})
export const visitor = userId('terminal:anne')

export const noonOf = (day: Day): InstantText => `${dateOf(day)}T12:00:00.000Z` as InstantText

export const yearOn = (today: Day): readonly Entry[] =>
  demoYear({ today, now: noonOf(today), visitor }, config.rules).map((draft, index) => {
    const numbers = { id: entryId(index + 1), revision: 1 }
    return draft.kind === 'request' ? { ...draft, ...numbers } : { ...draft, ...numbers }
  })

export const requestsOn = (today: Day): readonly RequestEntry[] =>
  yearOn(today).filter((entry): entry is RequestEntry => entry.kind === 'request')

export const openOn = (today: Day): readonly RequestEntry[] =>
  requestsOn(today).filter(({ outcome }) => outcome === undefined)
