// Moments are said as the préfecture's own clock shows them.

import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { momentInWords } from '../../src/chat/moment.ts'
import { words } from '../../src/i18n/words.ts'
import type { InstantText } from '../../src/register/ids.ts'

const said = (at: string, timezone = 'Europe/Paris') =>
  momentInWords(at as InstantText, timezone, dayOf(localDate('2026-11-24')), words.fr)

test('an hour of yesterday and one of today', () => {
  expect(said('2026-11-23T08:12:00Z')).toMatch(/^hier à 9\sh\s12$/)
  expect(said('2026-11-24T13:00:00Z')).toMatch(/14\sh$/)
})

test('the same moment is another day in another préfecture', () => {
  expect(said('2026-11-23T23:30:00Z')).toMatch(/0\sh\s30$/)
  expect(said('2026-11-23T23:30:00Z')).not.toContain('hier')
  expect(said('2026-11-23T23:30:00Z', 'America/Cayenne')).toMatch(/^hier à 20\sh\s30$/)
})
