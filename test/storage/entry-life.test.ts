// The months that a shard says it touches must cover whatever a figure can ask of its entries.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts, monthOf } from '../../src/calendar/month.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { isOpen } from '../../src/register/kinds/kinds.ts'
import { firstMonthOf, lastMonthOf } from '../../storage/entry-life.ts'
import { request } from '../support/commits.ts'

const start = localDate('2024-01-31')
const later = fc.nat(700).map((days) => addDays(start, days))
const fields: fc.Arbitrary<Partial<RequestEntry>> = fc.record(
  {
    incomplete: fc.record({ asked: later, completed: later }),
    transfers: fc.array(fc.record({ to: fc.constant('Séjour'), on: later }), { maxLength: 2 }),
    chasers: fc.array(later, { maxLength: 2 }),
    holdings: fc.array(fc.record({ on: later, until: later }), { maxLength: 2 }),
    acknowledgement: fc.record({ sent: fc.constant(true as const), on: later }),
    outcome: fc.record({ kind: fc.constant('replied' as const), on: later }),
  },
  { requiredKeys: [] },
)

describe('the months of an entry', () => {
  test('cover every date that it holds', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const entry = request(1, { ...given, received: start })
        const dates = JSON.stringify({ ...entry, logged: undefined }).match(/\d{4}-\d{2}-\d{2}/g) ?? []
        for (const date of dates) {
          const month = monthOf(dayOf(localDate(date)))
          expect(month).toBeGreaterThanOrEqual(firstMonthOf(entry))
          expect(month).toBeLessThanOrEqual(lastMonthOf(entry))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('leave three months after the receipt, or the last missing item, for a due date', () => {
    const outcome = { kind: 'undated' } as const
    expect(lastMonthOf(request(1, { received: start, outcome }))).toBe(monthFromParts(2024, 4))
    const incomplete = { asked: localDate('2024-02-01'), completed: localDate('2024-06-15') }
    expect(lastMonthOf(request(1, { received: start, incomplete, outcome }))).toBe(monthFromParts(2024, 9))
  })

  test('an outcome or a cancellation closes a request', () => {
    expect(isOpen(request(1))).toBe(true)
    expect(isOpen(request(1, { outcome: { kind: 'undated' } }))).toBe(false)
    expect(isOpen(request(1, { cancelled: true }))).toBe(false)
  })
})
